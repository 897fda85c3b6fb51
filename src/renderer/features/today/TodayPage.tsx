import { Skeleton } from '../../app/shell/Skeleton';

export default function TodayPage() {
  return <Skeleton />;
}
