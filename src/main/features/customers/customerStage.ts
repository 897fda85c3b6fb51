import { advanceStage, type LineStage } from '../../../shared/domain/states/customerStage';
import { getRecord, recordStateChange, updateRecord } from '../../database/records';
import { customers } from '../../database/schema';
import type { WriteContext } from '../../platform/context';

/** Something happened that brings a customer at least to this stage (a contact, a visit, an order …). Never moves back. */
export function reachStage(context: WriteContext, customerId: number, reached: LineStage): void {
  const customer = getRecord(context, customers, customerId);
  const stage = advanceStage(customer.stage, reached);
  if (stage === customer.stage) return;
  updateRecord(context, customers, customerId, null, { stage, lostReason: null, wakeUpDate: null });
  recordStateChange(context, 'customers', customerId, customer.stage, stage);
}
