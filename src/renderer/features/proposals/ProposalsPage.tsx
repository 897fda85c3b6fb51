import { Skeleton } from '../../app/shell/Skeleton';

export default function ProposalsPage() {
  return <Skeleton />;
}
