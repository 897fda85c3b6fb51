import { addressText } from '../../../shared/domain/address';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { isHereOn } from '../../../shared/domain/packagesHere';
import type { Trouble } from '../../../shared/features/deliveries/contract';
import type { ReadContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getRecord } from '../../database/records';
import { customers, orders } from '../../database/schema';
import { AppError } from '../../system/errors';
import type { Delivery } from './deliveryMoves';
import type { PackageLoad } from './packages';
import { mayOverride } from './slotLoad';

/** Why a delivery had better not go out as it is. */
export interface Unready {
  trouble: Exclude<Trouble, 'place'>;
  reason: string;
  params: Record<string, string | number>;
}

/**
 * What is wrong with a delivery of these packages: goods that are not here and, where a day is given to which it is
 * planned, not expected by then either; an order that says nowhere where to go. Whose data was erased, has no address.
 */
export function unreadyOf(
  db: Reader,
  delivery: Delivery,
  packages: readonly PackageLoad[],
  plannedFor: LocalDate | null,
): Unready[] {
  const order = getRecord({ db }, orders, delivery.orderId);
  const customer = getRecord({ db }, customers, order.customerId);
  const named = { number: delivery.number };
  const missing = packages.filter(({ state }) => state === 'pending');
  const late = plannedFor === null ? missing : missing.filter((one) => !isHereOn(one, plannedFor));
  const counts = { ...named, arrived: packages.length - missing.length, packages: packages.length };
  const found: Unready[] = [];
  if (late.length > 0) {
    const reason = plannedFor === null ? 'goods_not_arrived' : 'goods_not_expected';
    found.push({ trouble: 'goods', reason, params: counts });
  }
  if (addressText(order) === '' && customer.erasedAt === null) {
    found.push({ trouble: 'address', reason: 'no_address', params: named });
  }
  return found;
}

/**
 * What is to be asked when the van leaves. It may be loaded the evening before; further ahead its day has most likely been
 * misread, and the customer would be told that the van is coming.
 */
export function unreadyToSend(
  context: ReadContext,
  delivery: Delivery,
  packages: readonly PackageLoad[],
): Unready[] {
  const { number, date } = delivery;
  const unready = unreadyOf(context.db, delivery, packages, null);
  if (date === null || date <= addDays(context.today, 1)) return unready;
  return [...unready, { trouble: 'day', reason: 'too_early_to_send', params: { number, date } }];
}

/** True where the goods are no question on a day to which a delivery is planned: see `unreadyForDay`. */
export const goodsSuit = (
  delivery: Pick<Delivery, 'date'>,
  packages: readonly PackageLoad[],
  date: LocalDate,
): boolean => delivery.date === date || packages.every((one) => isHereOn(one, date));

/**
 * What is to be asked when a delivery gets a day. Of one that has a day already only whether its goods come by the new
 * one: its address was asked when it was booked, and is asked again when the van leaves.
 */
export function unreadyForDay(
  db: Reader,
  delivery: Delivery,
  packages: readonly PackageLoad[],
  date: LocalDate,
): Unready[] {
  if (delivery.date === date) return [];
  const unready = unreadyOf(db, delivery, packages, date);
  return delivery.date === null ? unready : unready.filter(({ trouble }) => trouble === 'goods');
}

/** Why the owner let a delivery go ahead, and who that was. */
interface Override {
  overrideReason: string;
  overrideBy: number | null;
}

/**
 * Lets all of these stops go or throws one refusal that names everything that is wrong and that the owner was not told of:
 * at `stops.N.despite`, with the delivery's number. What a stop names in `despite` holds for this stop only.
 */
export function requireAllReady(
  context: ReadContext,
  stops: readonly { unready: readonly Unready[]; despite: readonly Trouble[] }[],
  overrideReason: string | null,
): void {
  const owner = mayOverride(context, overrideReason);
  const fields = stops.flatMap(({ unready, despite }, i) =>
    unready
      .filter(({ trouble }) => overrideReason === null || !despite.includes(trouble))
      .map(({ reason, trouble, params }) => ({
        path: `stops.${i}.despite`,
        code: reason,
        params: { ...params, trouble },
      })),
  );
  const [first] = fields;
  if (!first) return;
  const named = new Set(fields.map(({ path }) => path)).size;
  throw new AppError('VALIDATION', {
    reason: named === 1 ? first.code : 'stops_not_ready',
    params: {
      ...(named === 1 ? first.params : { stops: named }),
      ...{ overridable: owner ? 1 : 0, askable: owner ? 0 : 1 },
    },
    fields,
  });
}

/**
 * Goes ahead or throws a refusal that says what is wrong. Returns the override to put on record: null unless the owner
 * gave a reason and named all that is wrong (`despite`).
 */
export function requireReady(
  context: ReadContext,
  unready: readonly Unready[],
  overrideReason: string | null,
  despite: readonly Trouble[],
): Override | null {
  const owner = mayOverride(context, overrideReason);
  const first = unready.find(({ trouble }) => overrideReason === null || !despite.includes(trouble));
  if (first) {
    const { reason, trouble, params } = first;
    throw new AppError('VALIDATION', {
      reason,
      params: { ...params, trouble, overridable: owner ? 1 : 0, askable: owner ? 0 : 1 },
    });
  }
  return overrideOf(context, unready, overrideReason);
}

/** The override to put on record with a delivery that goes ahead: null where nothing is wrong, or nobody gave a reason. */
export function overrideOf(
  context: ReadContext,
  unready: readonly Unready[],
  overrideReason: string | null,
): Override | null {
  if (unready.length === 0 || overrideReason === null) return null;
  return { overrideReason, overrideBy: context.actor?.staffId ?? null };
}
