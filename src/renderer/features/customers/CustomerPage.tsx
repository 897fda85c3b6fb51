import { Skeleton } from '../../app/shell/Skeleton';

export default function CustomerPage() {
  return <Skeleton />;
}
