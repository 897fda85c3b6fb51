import { z } from 'zod';
import { command, query, SELLERS } from '../../contract/call';
import { recordId, text, version } from '../../contract/fields';

export const ERASURE_OBSTACLES = ['deliveries', 'orders', 'unpaid', 'requests'] as const;

const obstacle = z.object({
  kind: z.enum(ERASURE_OBSTACLES),
  /** Of the documents, at most five. */
  numbers: z.array(z.string()),
});
export type ErasureObstacle = z.output<typeof obstacle>;

export const erasureContract = {
  /** What has to be finished before a customer's data can be erased, and whether the owner was asked already. */
  'erasure.check': query(
    SELLERS,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => z.object({ obstacles: z.array(obstacle), asked: z.boolean() }),
  ),
  /** The customer wants their data erased: asks the owner, who decides in the queue of approvals. */
  'erasure.ask': command(
    SELLERS,
    () => z.strictObject({ customerId: recordId('customers'), version, reason: text(200) }),
    () => z.null(),
  ),
};
