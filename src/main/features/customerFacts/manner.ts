import type { TEMPERAMENTS } from '../../../shared/domain/customerCodes';
import type { ValueBand } from '../../../shared/domain/customerFacts/codes';
import type { LocalDate } from '../../../shared/domain/dates';
import { type Manner, mannerOf } from '../../../shared/domain/manner';
import type { ReadContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';

interface Row {
  temperament: (typeof TEMPERAMENTS)[number] | null;
  decideBy: LocalDate | null;
  neededBy: LocalDate | null;
  budgetMaxFen: number | null;
  band: ValueBand | null;
  buys: number;
}

const rowOf = preparedOnce(({ $client }: Pick<Reader, '$client'>) =>
  $client.prepare(
    `SELECT c.temperament, n.decide_by AS decideBy, n.needed_by AS neededBy,
       coalesce(n.budget_max_fen, n.budget_min_fen) AS budgetMaxFen, f.band, coalesce(f.buys, 0) AS buys
     FROM customers c LEFT JOIN customer_facts f ON f.customer_id = c.id
       LEFT JOIN customer_needs n ON n.id = (
         SELECT id FROM customer_needs WHERE customer_id = c.id AND closed_at IS NULL ORDER BY id DESC LIMIT 1)
     WHERE c.id = ? AND c.merged_into_id IS NULL AND c.erased_at IS NULL`,
  ),
);

/** How a customer wants to be spoken to: the tag that somebody set, and what follows from need, value and purchases. */
export function mannerOfCustomer(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  customerId: number,
): { temperament: Row['temperament']; manner: Manner } | null {
  const row = rowOf(db).get(customerId) as Row | undefined;
  return row ? { temperament: row.temperament, manner: mannerOf(row, today) } : null;
}
