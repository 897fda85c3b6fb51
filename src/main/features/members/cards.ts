import { eq } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import {
  type CardVoidReason,
  cardNumber,
  LAST_CARD_SEQUENCE,
  readCardNumber,
} from '../../../shared/domain/memberCard';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { nextCardSequence } from '../../database/numbers';
import { getRecord, insertRecord, requireVersion, updateRecord } from '../../database/records';
import { customers, memberCards } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { indexCustomerAgain, validCardOf } from '../customers';

type Card = typeof memberCards.$inferSelect;

/**
 * Gives a customer a card: with the number that was typed, or the next one. Throws VALIDATION at `number` for a typing error
 * (with the check digit that belongs there) and for a number that anybody was given before, CONFLICT where they have one.
 */
export function issueCard(
  context: WriteContext,
  { customerId, number }: { customerId: number; number: string | null },
): Card {
  const { mergedIntoId } = getRecord(context, customers, customerId);
  if (mergedIntoId === null && validCardOf(context.db, customerId))
    throw new AppError('CONFLICT', { reason: 'has_card' });
  const card = insertRecord(context, memberCards, {
    customerId,
    number: number === null ? nextNumber(context) : freeNumber(context.db, number),
  });
  indexCustomerAgain(context, customerId);
  return card;
}

/** Makes a card void. Throws CONFLICT for an old version, ILLEGAL_TRANSITION for one that is void already. */
export function voidCard(context: WriteContext, id: number, version: number, reason: CardVoidReason): Card {
  const { voidedAt } = requireVersion(context, memberCards, id, version);
  if (voidedAt !== null) throw new AppError('ILLEGAL_TRANSITION', { reason: 'card_void' });
  return updateRecord(context, memberCards, id, version, { voidedAt: context.now, voidReason: reason });
}

/** Makes a card void and gives its holder another one. */
export function reissueCard(
  context: WriteContext,
  { id, version, reason, number }: InputOf<'members.reissueCard'>,
): Card {
  const { customerId } = voidCard(context, id, version, reason);
  return issueCard(context, { customerId, number });
}

function freeNumber(db: Reader, typed: string): string {
  const read = readCardNumber(typed);
  if (!('number' in read)) {
    throw fieldError(
      'number',
      read.wrong,
      read.wrong === 'card_check' ? { expected: read.expected } : undefined,
    );
  }
  if (cardNumbered(db, read.number)) throw fieldError('number', 'card_given');
  return read.number;
}

/** Numbers that were typed off cards printed before are passed over. */
function nextNumber(context: WriteContext): string {
  for (;;) {
    const sequence = nextCardSequence(context);
    if (sequence > LAST_CARD_SEQUENCE) throw new AppError('CONFLICT', { reason: 'cards_used_up' });
    const number = cardNumber(sequence);
    if (!cardNumbered(context.db, number)) return number;
  }
}

/** The card of a number, valid or void; numbers are never given twice. */
const cardNumbered = (db: Reader, number: string): Card | undefined =>
  db.select().from(memberCards).where(eq(memberCards.number, number)).get();
