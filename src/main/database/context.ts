import type { LocalDate } from '../../shared/domain/dates';
import type { Role } from '../../shared/domain/roles';
import type { Db, Reader } from './database';
import type { MaskedInput } from './maskedInput';

/** Who is at the PC. */
export interface Actor {
  staffId: number;
  name: string;
  role: Role;
}

/** What every handler knows. */
export interface BaseContext {
  /** NULL only in public calls, before anybody signed in. */
  actor: Actor | null;
  /** UTC ms, the same throughout one call. */
  now: number;
  /** The shop's calendar date. */
  today: LocalDate;
  /** IANA zone of the shop. */
  zone: string;
}

export interface ReadContext extends BaseContext {
  db: Reader;
}

/** What is derived of each customer and stored; handed in by `app`. */
export interface DerivedOfCustomers {
  /** What it follows from: by table, the columns whose change matters. */
  follows: Readonly<Record<string, readonly string[]>>;
  /** Whom a row touches that belongs to no customer, by table; `id` is the row's. */
  touches: Readonly<Record<string, (context: WriteContext, id: number) => readonly number[]>>;
  /** Brings what is stored of these customers in step; some of them may be gone. */
  keep(context: WriteContext, customers: ReadonlySet<number>): void;
}

/** Of one transaction: what customers' derived facts follow from (`database/derived.ts`), and whom it has touched so far. */
export interface TouchedCustomers extends Pick<DerivedOfCustomers, 'follows' | 'touches'> {
  ids: Set<number>;
}

/** Lives inside one immediate transaction; write through `records.ts` so that the audit row is never missing. */
export interface WriteContext extends BaseContext {
  db: Db;
  /** The contract's name of the call, kept in the audit log. */
  call: string;
  /** Tables that were written; the renderer refetches after the commit. */
  touched: Set<string>;
  /** The masked phones that were sent; none where nobody typed anything. */
  maskedInput?: MaskedInput | null;
  /** Whose derived facts have to be brought in step; NULL: whoever made the context derives them all anew afterwards. */
  derived: TouchedCustomers | null;
}

/** The signed-in person; commands and queries that are not public always have one. */
export function actorOf(context: BaseContext): Actor {
  if (!context.actor) throw new Error('this call needs a signed-in person');
  return context.actor;
}
