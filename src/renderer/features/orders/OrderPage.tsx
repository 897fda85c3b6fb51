import { Skeleton } from '../../app/shell/Skeleton';

export default function OrderPage() {
  return <Skeleton />;
}
