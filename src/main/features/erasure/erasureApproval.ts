import { eq } from 'drizzle-orm';
import { customers } from '../../database/schema';
import type { ApprovalKind } from '../approvals';
import type { SearchSources } from '../search';
import { eraseCustomer } from './eraseCustomer';
import { startPurge } from './purge';

/** A customer who asks that their data be erased. `sources`: every kind of record that search finds. */
export const erasureApproval = (sources: SearchSources): ApprovalKind => ({
  about: (db, { entityId }) => ({
    customerName:
      db.select({ name: customers.name }).from(customers).where(eq(customers.id, entityId)).get()?.name ??
      null,
  }),
  approved: (context, approval) => eraseCustomer(context, approval, sources),
  afterApproved: ({ jobs, paths, logProblem }) => void startPurge(jobs, paths, logProblem),
});
