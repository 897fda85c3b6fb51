import type { InputOf } from '../../../shared/contract';
import type { ChangeSummary } from '../../../shared/contract/orderShapes';
import type { OrderParts } from './orderFacts';

type ChangeInput = InputOf<'orders.changeLines'>;

const LINE_FIELDS = [
  'name',
  'model',
  'roomName',
  'lengthMm',
  'widthMm',
  'heightMm',
  'material',
  'color',
  'source',
  'quantity',
  'packages',
  'unitPriceFen',
  'gift',
  'remark',
  'wantedDate',
] as const;
const MONEY_FIELDS = ['discountFen', 'deliveryFeeFen', 'carryingFeeFen', 'installationFeeFen'] as const;

/** What a change does to an order, as a reader wants to see it: line by line, field by field. */
export function summarise({ order, lines }: OrderParts, input: ChangeInput): ChangeSummary {
  const live = lines.filter(({ cancelledAt }) => cancelledAt === null);
  const kept = new Map(input.lines.flatMap((line) => (line.id === null ? [] : [[line.id, line] as const])));
  return {
    added: input.lines.filter(({ id }) => id === null).map((line) => `${line.name} × ${line.quantity}`),
    removed: live.filter(({ id }) => !kept.has(id)).map((line) => `${line.name} × ${line.quantity}`),
    altered: live.flatMap((line) => {
      const after = kept.get(line.id);
      const fields = after ? differences(LINE_FIELDS, line, after) : [];
      return fields.length > 0 ? [{ name: line.name, fields }] : [];
    }),
    money: differences(MONEY_FIELDS, order, input),
    cancelled: false,
  };
}

/** True for a change that changes nothing that anybody could read. */
export const saysNothing = ({ added, removed, altered, money }: ChangeSummary): boolean =>
  added.length + removed.length + altered.length + money.length === 0;

type Plain = string | number | boolean | null;

function differences<K extends string>(
  fields: readonly K[],
  before: Record<K, Plain>,
  after: Record<K, Plain>,
): ChangeSummary['money'] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field], to: after[field] }));
}
