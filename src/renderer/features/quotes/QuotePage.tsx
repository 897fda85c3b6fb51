import { Skeleton } from '../../app/shell/Skeleton';

export default function QuotePage() {
  return <Skeleton />;
}
