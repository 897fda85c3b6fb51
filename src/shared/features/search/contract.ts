import { z } from 'zod';
import { EVERYONE, query } from '../../contract/call';
import { typedText } from '../../contract/fields';
import { type TableWith, tablesWith } from '../../entities';

export const SEARCH_ENTITIES = tablesWith('search');
export type SearchEntity = TableWith<'search'>;

/** Which field the text was found in, so that it can be shown. */
export const MATCHED_FIELDS = [
  'name',
  'pinyin',
  'phone',
  'phone2',
  'number',
  'card',
  'address',
  'other',
] as const;

const hit = z.object({
  entity: z.enum(SEARCH_ENTITIES),
  id: z.int(),
  /** A person's name (or phone where there is no name), or a document's number. */
  title: z.string(),
  /** Whose document it is; NULL for a customer. */
  customerName: z.string().nullable(),
  phone: z.string().nullable(),
  phone2: z.string().nullable(),
  /** Community and rooms, as far as known. */
  address: z.string().nullable(),
  /** Code of the stage or state, of the table that belongs to the entity. */
  state: z.string(),
  /** Local date: of the order, of the delivery, the quote's last day. */
  date: z.string().nullable(),
  totalFen: z.int().nullable(),
  matched: z.enum(MATCHED_FIELDS),
  /** A member's card that the text found, which may be void; NULL where it found something else. */
  card: z.object({ number: z.string(), voided: z.boolean() }).nullable(),
});
export type SearchRow = z.infer<typeof hit>;

export const searchContract = {
  /**
   * Anybody and anything by a piece of a name, pinyin, initials, phone, address or number. Within each kind the
   * exact phone or card comes first, then names that begin so, then what was touched last.
   */
  'search.find': query(
    EVERYONE,
    () => z.strictObject({ text: typedText(80), limit: z.int().min(1).max(30).default(8) }),
    () => z.array(hit),
  ),
};
