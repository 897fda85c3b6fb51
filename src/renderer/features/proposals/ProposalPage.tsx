import { Skeleton } from '../../app/shell/Skeleton';

export default function ProposalPage() {
  return <Skeleton />;
}
