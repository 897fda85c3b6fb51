import type { OutputOf } from '../../../shared/contract';
import type { EditableLine } from '../../widgets/lines/lineModel';
import type { HeaderFieldsValue } from './HeaderFields';
import { headerValue } from './headerValue';

/** What an order has and a quote has not: the fields, and how they are called together. */
const ONLY_IN_ORDERS = [
  ['orders.contactName', ['contactName']],
  ['orders.phone', ['phone', 'phone2']],
  ['orders.agreedDate', ['agreedDate']],
  ['orders.address', ['community', 'district', 'building', 'unit', 'room', 'floor', 'hasLift']],
  ['orders.fitsLift', ['fitsLift']],
  ['orders.carryingDistance', ['carryingDistanceM']],
  ['orders.designer', ['designerId']],
  ['orders.partner', ['partnerId']],
  ['orders.campaign', ['campaign']],
  ['orders.oldFurniture', ['oldFurnitureRemoval']],
  ['orders.installation', ['needsInstallation']],
] as const satisfies readonly (readonly [string, readonly (keyof HeaderFieldsValue)[]])[];

/** An emptied field holds as little as one that never held anything. */
const same = (one: unknown, other: unknown) => (one === '' ? null : one) === (other === '' ? null : other);

/** What was typed for an order and has no place in a quote, by the keys of its labels. */
export function leftBehind({
  draft,
  fields,
  lines,
}: {
  draft: Pick<OutputOf<'orders.prepare'>, 'header'>;
  fields: Partial<HeaderFieldsValue> & { pays: boolean };
  lines: readonly Pick<EditableLine, 'wantedDate'>[];
}) {
  const before = headerValue({ ...draft.header });
  const typed = headerValue(fields);
  const header = ONLY_IN_ORDERS.filter(([, names]) =>
    names.some((name) => !same(typed[name], before[name])),
  ).map(([label]) => label);
  return [
    ...header,
    ...(lines.some(({ wantedDate }) => wantedDate) ? (['quotes.wantedDate'] as const) : []),
    ...(fields.pays ? (['orders.takesPayment'] as const) : []),
  ];
}
