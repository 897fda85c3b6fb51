import type { WriteContext } from '../../database/context';
import { updateRecord } from '../../database/records';
import { memberCards } from '../../database/schema';
import { validCardOf } from '../customers';

/** One person has one card: of two who are merged the survivor's stays valid. Call it before the records move. */
export function voidSecondCard(context: WriteContext, survivorId: number, mergedId: number): void {
  const second = validCardOf(context.db, mergedId);
  if (!second || !validCardOf(context.db, survivorId)) return;
  updateRecord(context, memberCards, second.id, null, { voidedAt: context.now, voidReason: 'merged' });
}
