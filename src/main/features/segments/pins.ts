import type { WriteContext } from '../../database/context';
import { deleteRecord } from '../../database/records';
import { segmentPins } from '../../database/schema';
import { pinIds } from './segments.repository';

/**
 * Takes a customer who is being erased out of every segment that they were put in or out of by hand: that somebody did is
 * said of a person. (Of two who are merged the survivor takes the pins over, which is the merge's to do: `segment_pins`
 * is among the records of a customer, and its unique index names the pins that both have.)
 */
export function unpinErased(context: WriteContext, customerId: number): void {
  for (const id of pinIds(context.db, { customerId })) deleteRecord(context, segmentPins, id);
}
