import { type IsHidden, maskText } from '../../shared/domain/maskedText';
import { SEES_ALL_PHONES } from '../../shared/domain/roleGroups';
import type { Role } from '../../shared/domain/roles';
import type { Actor } from '../database/context';
import type { Reader } from '../database/database';
import { preparedOnce } from '../database/prepared';

/*
 * Who may see which phone (个人信息保护法: only those who need it). The question is asked of the number itself and not
 * of the list it stands in, so that every screen, sheet and note answers alike, those that do not exist yet included.
 */

type MayPhone = (phone: string) => boolean;

/** Statements that answer 1 when the number (`@phone`) is one that the person (`@me`) works with. */
export const PHONE_RULES = {
  // Whoever was merged is looked up as who they are now. A seller: customers of one's own and those that are nobody's, and whoever is called for one's own orders.
  sales: `SELECT EXISTS (SELECT 1 FROM customers WHERE (phone = @phone OR phone2 = @phone)
      AND merged_into_id IS NULL AND (seller_id IS NULL OR seller_id = @me))
    OR EXISTS (SELECT 1 FROM orders WHERE phone = @phone AND seller_id = @me)
    OR EXISTS (SELECT 1 FROM orders WHERE phone2 = @phone AND seller_id = @me)`,
  // A designer: whose rooms one measures or furnishes.
  designer: `SELECT EXISTS (SELECT 1 FROM customers c WHERE (c.phone = @phone OR c.phone2 = @phone)
      AND c.merged_into_id IS NULL AND (c.seller_id = @me
      OR EXISTS (SELECT 1 FROM proposals p WHERE p.customer_id = c.id AND p.designer_id = @me)
      OR EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.designer_id = @me)
      OR EXISTS (SELECT 1 FROM visits v WHERE v.customer_id = c.id AND v.staff_id = @me AND v.state = 'planned')))`,
  // A deliverer: where a delivery is under way.
  delivery: `SELECT EXISTS (SELECT 1 FROM deliveries d JOIN orders o ON o.id = d.order_id
    JOIN customers c ON c.id = o.customer_id
    WHERE d.state IN ('booked', 'reminded', 'dispatched', 'on_the_way')
    AND @phone IN (o.phone, o.phone2, c.phone, c.phone2) AND @me IS NOT NULL)`,
} as const;

type MaskedRole = keyof typeof PHONE_RULES;

/** Numbers that are there to be called: the store's, the crews', one's own. Small tables all. */
const OPEN_TO_ALL = `EXISTS (SELECT 1 FROM crews WHERE phone = @phone)
  OR EXISTS (SELECT 1 FROM staff WHERE id = @me AND phone = @phone)
  OR EXISTS (SELECT 1 FROM settings WHERE key = 'store' AND json_extract(value, '$.phone') = @phone)`;

const ruleFor = (role: MaskedRole) =>
  preparedOnce(({ $client }: Pick<Reader, '$client'>) =>
    $client.prepare<unknown[]>(`SELECT (${PHONE_RULES[role]}) OR ${OPEN_TO_ALL}`).pluck(),
  );
const RULES = { sales: ruleFor('sales'), designer: ruleFor('designer'), delivery: ruleFor('delivery') };

/** Which numbers a person may see; each is looked up once. */
function mayPhone(db: Reader, role: MaskedRole, staffId: number): MayPhone {
  const answers = new Map<string, boolean>();
  return (phone) => {
    const known = answers.get(phone) ?? RULES[role](db).get({ phone, me: staffId }) === 1;
    answers.set(phone, known);
    return known;
  };
}

/** Who reads; can be copied to a worker. */
export type PhoneReader = Pick<Actor, 'role' | 'staffId'>;

const isMaskedRole = (role: Role): role is MaskedRole => !SEES_ALL_PHONES.includes(role);

/** Which numbers a person need not see; null for those who see every phone. */
export function hiddenFrom(db: Reader, { role, staffId }: PhoneReader): IsHidden | null {
  if (!isMaskedRole(role)) return null;
  const may = mayPhone(db, role, staffId);
  return (phone) => !may(phone);
}

/** Masks the phones in a text that this person need not see. */
export type MaskText = (text: string) => string;

/** The mask for what a person reads; null for those who see every phone. */
export function phoneMask(db: Reader, { role, staffId }: PhoneReader): MaskText | null {
  const isHidden = hiddenFrom(db, { role, staffId });
  return isHidden && ((text) => maskText(text, isHidden));
}
