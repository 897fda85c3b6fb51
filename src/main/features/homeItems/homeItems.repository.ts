import type { AtHome } from '../../../shared/domain/homeShare';
import { fen } from '../../../shared/domain/money';
import { amountsAfterDiscount } from '../../../shared/domain/orderMoney';
import { deliveredPieces } from '../../../shared/domain/returns';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';

/** A piece that a customer has from elsewhere. */
export interface OtherItem {
  id: number;
  version: number;
  visitId: number | null;
  kindId: number;
  kindZh: string;
  kindEn: string;
  roomName: string | null;
  brand: string | null;
  year: number;
  priceFen: number | null;
  typicalFen: number | null;
  satisfaction: number | null;
  note: string | null;
  replacedAt: number | null;
}

/** Pieces of an order line that a customer has from us. */
export interface OurItem {
  lineId: number;
  orderId: number;
  orderNumber: string;
  kindId: number | null;
  roomName: string | null;
  name: string;
  model: string | null;
  year: number;
  pieces: number;
  amountFen: number;
}

interface LineRow extends Omit<OurItem, 'year' | 'pieces' | 'amountFen'> {
  date: string;
  discountFen: number;
  quantity: number;
  packages: number;
  unitPriceFen: number;
  gift: number;
  deliveredPackages: number;
  loose: number;
}

// A `+` keeps SQLite from the index of a filter: only the customer narrows anything down.
const statementsOf = preparedOnce(({ $client }: Pick<Reader, '$client'>) => ({
  countedOn: $client
    .prepare(
      `SELECT date FROM visits WHERE customer_id = ? AND +state = 'done' AND inventory_done = 1
       ORDER BY +date DESC, id DESC LIMIT 1`,
    )
    .pluck(),
  others: $client.prepare(
    `SELECT h.id, h.version, h.visit_id AS visitId, h.kind_id AS kindId, k.name_zh AS kindZh, k.name_en AS kindEn,
       h.room_name AS roomName, h.brand, h.year, h.price_fen AS priceFen, k.typical_price_fen AS typicalFen, h.satisfaction, h.note,
       h.replaced_at AS replacedAt
     FROM home_items h JOIN product_kinds k ON k.id = h.kind_id
     WHERE h.customer_id = ? AND h.removed_at IS NULL ORDER BY h.id`,
  ),
  // All lines of an order, for its discount is spread over all; package 0 stands for a line without packages.
  lines: $client.prepare(
    `SELECT l.id AS lineId, o.id AS orderId, o.number AS orderNumber, o.order_date AS date,
       o.discount_fen AS discountFen, p.kind_id AS kindId, l.room_name AS roomName, l.name, l.model, l.quantity, l.packages,
       l.unit_price_fen AS unitPriceFen, l.gift,
       (SELECT count(*) FROM order_packages k WHERE k.line_id = l.id AND +k.state = 'delivered' AND k.no > 0)
         AS deliveredPackages,
       EXISTS (SELECT 1 FROM order_packages k WHERE k.line_id = l.id AND +k.state = 'delivered' AND k.no = 0) AS loose
     FROM orders o JOIN order_lines l ON l.order_id = o.id LEFT JOIN products p ON p.id = l.product_id
     WHERE o.customer_id = ? AND o.cancelled_at IS NULL AND l.cancelled_at IS NULL
     ORDER BY o.id, l.sort, l.id`,
  ),
}));

/** The local date of the last visit on which all that stands in the home was counted; NULL: nobody has. */
export const countedOn = (db: Pick<Reader, '$client'>, customerId: number): string | null =>
  (statementsOf(db).countedOn.get(customerId) as string | undefined) ?? null;

/** What a customer has from elsewhere, also what was replaced since. */
export const othersOf = (db: Pick<Reader, '$client'>, customerId: number): OtherItem[] =>
  statementsOf(db).others.all(customerId) as OtherItem[];

/** What a customer has from us: delivered and not returned, with what was paid for it after the discount (fen). */
export function oursOf(db: Pick<Reader, '$client'>, customerId: number): OurItem[] {
  const rows = statementsOf(db).lines.all(customerId) as LineRow[];
  return [...Map.groupBy(rows, ({ orderId }) => orderId).values()].flatMap((lines) => {
    const amounts = amountsAfterDiscount(
      lines.map(({ unitPriceFen, quantity, gift }) => ({
        ...{ unitPriceFen: fen(unitPriceFen), quantity, gift: gift === 1, cancelled: false },
      })),
      fen(lines[0]?.discountFen ?? 0),
    );
    return lines.flatMap((line, i) => oneOfOurs(line, amounts[i] ?? 0));
  });
}

function oneOfOurs(
  { date, discountFen: _discount, unitPriceFen: _price, gift: _gift, loose, ...line }: LineRow,
  lineFen: number,
): OurItem[] {
  const { quantity, packages: _packages, deliveredPackages: _delivered, ...rest } = line;
  const pieces = deliveredPieces(line, loose === 1);
  if (pieces === 0) return [];
  const amountFen = Math.round((lineFen * pieces) / quantity);
  return [{ ...rest, year: Number(date.slice(0, 4)), pieces, amountFen }];
}

/** What a customer's share follows from. Where nobody has counted, nothing more is read: nothing is known then anyway. */
export function atHome(db: Pick<Reader, '$client'>, customerId: number): AtHome {
  if (countedOn(db, customerId) === null) return { counted: false, ours: [], others: [] };
  return {
    counted: true,
    ours: oursOf(db, customerId),
    others: othersOf(db, customerId).filter(({ replacedAt }) => replacedAt === null),
  };
}
