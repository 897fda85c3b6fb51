import type { InputOf, OutputOf } from '../../../shared/contract';
import { MERGE_COUNTS, type MergeCount } from '../../../shared/domain/mergeFields';
import type { ReadContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { fieldError } from '../../system/errors';
import { customerProfile } from '../customers';
import { type Customer, mergedStage, unitsOf } from './mergeFields';
import { areToldApart, likelySurvivor } from './pairs.repository';
import { twoCustomers, withPossibleIntroducers } from './runMerge';

/** What merging two customers would do, before it is done. Throws VALIDATION for two that cannot become one. */
export function previewMerge(
  { db, today }: ReadContext,
  { oneId, otherId, survivorId: wanted }: InputOf<'merge.preview'>,
): OutputOf<'merge.preview'> {
  const pair = twoCustomers({ db }, oneId, otherId, ['oneId', 'otherId']);
  const survivorId = wanted ?? likelySurvivor(db, oneId, otherId);
  if (survivorId !== oneId && survivorId !== otherId) throw fieldError('survivorId', 'invalid');
  const mergedId = survivorId === oneId ? otherId : oneId;
  const [survivor, merged] = withPossibleIntroducers(
    db,
    ...(survivorId === oneId ? pair : ([pair[1], pair[0]] as const)),
  );
  // As it will be taken: a source names nobody who cannot have brought them.
  const sideOf = ({ id, introducerId }: Customer) => {
    const profile = customerProfile(db, id, today);
    return introducerId === profile.introducerId
      ? profile
      : { ...profile, introducerId: null, introducerName: null };
  };
  const sides = { survivor: sideOf(survivor), merged: sideOf(merged) };
  const [own, others] = [countsOf(db, survivorId, mergedId), countsOf(db, mergedId, survivorId)];
  return {
    ...sides,
    notSame: areToldApart(db, oneId, otherId),
    units: unitsOf(survivor, merged),
    counts: MERGE_COUNTS.map((kind) => ({ kind, survivor: own[kind], merged: others[kind] })),
    receivedFen: sides.survivor.receivedFen + sides.merged.receivedFen,
    stage: mergedStage(survivor.stage, merged.stage),
    closesNeed: sides.survivor.need !== null && sides.merged.need !== null,
  };
}

/** How many records of each kind a customer has that are theirs once the other is the same person. */
function countsOf({ $client }: Reader, id: number, other: number): Record<MergeCount, number> {
  const counts = MERGE_COUNTS.map((kind) => `(SELECT count(*) FROM ${FROM[kind]}) AS ${kind}`);
  return $client
    .prepare(`SELECT ${counts.join(', ')} FROM customers c WHERE c.id = :id`)
    .get({ id, other }) as Record<MergeCount, number>;
}

const own = (table: string) => `${table} WHERE customer_id = c.id`;

const FROM: Record<MergeCount, string> = {
  orders: own('orders'),
  payments: own('payments'),
  quotes: own('quotes'),
  proposals: own('proposals'),
  contacts: own('contacts'),
  visits: own('visits'),
  invitations: own('invitations'),
  deliveries: 'orders o JOIN deliveries d ON d.order_id = o.id WHERE o.customer_id = c.id',
  requests: own('requests'),
  returns: own('returns'),
  memberCards: own('member_cards'),
  rightUses: own('tier_right_uses'),
  tasks: own('tasks'),
  homeItems: 'home_items WHERE customer_id = c.id AND removed_at IS NULL',
  attachments: "attachments WHERE entity = 'customers' AND entity_id = c.id AND removed_at IS NULL",
  // As they move: nobody brought themselves, and of who was erased or merged nothing is written.
  introduced: `customers i WHERE i.introducer_id = c.id AND i.id <> :other
    AND i.erased_at IS NULL AND i.merged_into_id IS NULL`,
};
