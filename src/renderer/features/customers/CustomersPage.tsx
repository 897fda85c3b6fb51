import { Skeleton } from '../../app/shell/Skeleton';

export default function CustomersPage() {
  return <Skeleton />;
}
