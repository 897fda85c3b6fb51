import { Skeleton } from '../../app/shell/Skeleton';

export default function OrdersPage() {
  return <Skeleton />;
}
