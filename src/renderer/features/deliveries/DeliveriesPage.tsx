import { Skeleton } from '../../app/shell/Skeleton';

export default function DeliveriesPage() {
  return <Skeleton />;
}
