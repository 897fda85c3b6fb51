import { hash, randomBytes } from 'node:crypto';
import type { Database as SqliteConnection, Statement } from 'better-sqlite3';
import { type PayloadTexts, partsOfPayload, textsOfPayload, writePayload } from './auditPayload';

/*
 * Each row of the audit log carries a hash over itself and over the hash of the row before it: whoever changes,
 * removes or slips in a row with other tools breaks the chain at that row. It proves a change to whoever has seen a
 * later hash; it cannot keep somebody who can write the file from writing a whole new chain.
 *
 * What a row says is hashed in two parts: its figures as they stand, its words by a digest with a salt. So the words of
 * somebody who asks to be forgotten can go (`auditRedaction.ts`): the digest stays in their place, the salt goes with
 * them so that nobody can try names and phones until one fits, and a later row of the chain names every row that was
 * erased. An erased row that no such row names is a row that was tampered with.
 */

/** A row of the log as it stands in the file. */
export interface AuditRow {
  id: number;
  /** UTC ms. */
  at: number;
  actorId: number | null;
  call: string;
  entity: string;
  entityId: number;
  /** JSON texts. */
  before: string | null;
  after: string | null;
  /** Of the words' digest; NULL where they were erased, and in rows written before there were salts. */
  salt: string | null;
  /** Set where the words were erased: their digest, '' in rows written before there were salts. */
  wordsDigest: string | null;
}

export type ChainedRow = AuditRow & { hash: string };

/** The table of the rows that name what was erased. */
export const ERASURES = 'erasures';

const digestOfText = (text: string): string => hash('sha256', text, 'base64url');
const digestOf = (value: unknown): string => digestOfText(JSON.stringify(value));

/** The digest of a row's words. */
export const digestOfWords = ({ salt, before, after }: Pick<AuditRow, 'salt' | 'before' | 'after'>): string =>
  digestOfTexts(salt, textsOfPayload(before), textsOfPayload(after));

const digestOfTexts = (salt: string | null, before: PayloadTexts, after: PayloadTexts): string =>
  digestOfText(`[${JSON.stringify(salt)},${before.words},${after.words}]`);

/** What is left of a row without a salt once its words are gone, for the row that names it: its hash cannot say it. */
export const sealOf = ({ salt: _salt, wordsDigest: _digest, ...row }: ChainedRow): string =>
  digestOf([
    row.id,
    row.at,
    row.actorId,
    row.call,
    row.entity,
    row.entityId,
    row.before,
    row.after,
    row.hash,
  ]);

/** A salt for a new row. */
const newSalt = (): string => randomBytes(12).toString('base64url');

/** What the first row is chained to. */
const BEGINNING = '';

/** The hash of a row behind the row whose hash is `previous`. */
export function auditHash(previous: string, row: AuditRow): string {
  if (row.salt === null && row.wordsDigest === null) {
    return digestOf([...headOf(previous, row), row.before, row.after]);
  }
  return hashOfTexts(previous, row, textsOfPayload(row.before), textsOfPayload(row.after));
}

/** Everything of a row but its payload. */
type RowHead = Omit<AuditRow, 'before' | 'after'>;

function headOf(previous: string, row: RowHead): unknown[] {
  return [previous, row.id, row.at, row.actorId, row.call, row.entity, row.entityId];
}

function hashOfTexts(previous: string, row: RowHead, before: PayloadTexts, after: PayloadTexts): string {
  const head = JSON.stringify(headOf(previous, row)).slice(0, -1);
  const digest = row.wordsDigest ?? digestOfTexts(row.salt, before, after);
  return digestOfText(`${head},[${before.figures},${after.figures}],${JSON.stringify(digest)}]`);
}

/** A payload before it is written. */
export type WrittenPayload = ReturnType<typeof writePayload>;

/** A new row with its hash behind the row whose hash is `previous`, from its payload as `writePayload` wrote it. */
export function chainedRow(
  previous: string,
  head: Omit<RowHead, 'wordsDigest'>,
  before: WrittenPayload,
  after: WrittenPayload,
): ChainedRow {
  const row = { ...head, before: before.json, after: after.json, wordsDigest: null, hash: '' };
  row.hash = hashOfTexts(previous, row, before, after);
  return row;
}

interface ChainStatements {
  last: Statement<unknown[]>;
  /** Prepared with the first row that is written: a store that is read may be of an older schema. */
  insert: Statement<unknown[]> | null;
  /** Takes `CHAINED_TOGETHER` rows at once. */
  insertMany: Statement<unknown[]> | null;
}

const prepared = new WeakMap<SqliteConnection, ChainStatements>();

function statementsOf(connection: SqliteConnection): ChainStatements {
  const known = prepared.get(connection);
  if (known) return known;
  const last = connection.prepare<unknown[]>('SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1');
  const made = { last, insert: null, insertMany: null };
  prepared.set(connection, made);
  return made;
}

/** The last row's id and hash; of an empty log what the first row is chained to. */
export function auditHead(connection: SqliteConnection): { id: number; hash: string } {
  const row = statementsOf(connection).last.get() as { id: number; hash: string } | undefined;
  return row ?? { id: 0, hash: BEGINNING };
}

/** Appends a row to the log, chained to the last one. Call it inside the transaction of the change. */
export function appendAudit(
  connection: SqliteConnection,
  {
    before,
    after,
    ...values
  }: Omit<AuditRow, 'id' | 'before' | 'after' | 'salt' | 'wordsDigest'> & { before: unknown; after: unknown },
): void {
  const last = auditHead(connection);
  const head = { id: last.id + 1, ...values, salt: newSalt() };
  insertChained(connection, chainedRow(last.hash, head, writePayload(before), writePayload(after)));
}

/** Writes a row with its words whose hash is known. */
export function insertChained(connection: SqliteConnection, row: ChainedRow): void {
  const statements = statementsOf(connection);
  statements.insert ??= connection.prepare<unknown[]>(insertOf(1));
  const values: unknown[] = [];
  pushValues(row, values);
  statements.insert.run(values);
}

/** Rows of one INSERT where many are written. */
export const CHAINED_TOGETHER = 40;

/** Writes many such rows, one behind the other; a fraction of the time that one by one takes. */
export function insertManyChained(connection: SqliteConnection, rows: readonly ChainedRow[]): void {
  const statements = statementsOf(connection);
  statements.insertMany ??= connection.prepare<unknown[]>(insertOf(CHAINED_TOGETHER));
  const whole = rows.length - (rows.length % CHAINED_TOGETHER);
  for (let at = 0; at < whole; at += CHAINED_TOGETHER) {
    const values: unknown[] = [];
    for (let i = at; i < at + CHAINED_TOGETHER; i += 1) pushValues(rows[i] as ChainedRow, values);
    statements.insertMany.run(values);
  }
  for (const row of rows.slice(whole)) insertChained(connection, row);
}

const insertOf = (rows: number): string =>
  `INSERT INTO audit_log (id, at, actor_id, call, entity, entity_id, "before", "after", hash, salt)
   VALUES ${Array(rows).fill('(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`;

function pushValues(row: ChainedRow, values: unknown[]): void {
  values.push(row.id, row.at, row.actorId, row.call);
  values.push(row.entity, row.entityId, row.before, row.after, row.hash, row.salt);
}

export type ChainCheck =
  | { whole: true; rows: number; head: string }
  /** The first row that is not what was written there; `missing`: rows before it are gone. */
  | { whole: false; rows: number; brokenAt: number; missing: boolean };

/**
 * Reads the whole log and says whether every row is as it was written and none is missing. `onProgress` hears the
 * rows read so far and may throw to stop.
 */
export function checkAuditChain(
  connection: SqliteConnection,
  onProgress: (rows: number) => void = () => undefined,
): ChainCheck {
  const all = connection.prepare(
    `SELECT id, at, actor_id AS actorId, call, entity, entity_id AS entityId, "before", "after", hash,
       salt, words_digest AS wordsDigest
     FROM audit_log ORDER BY id`,
  );
  const isThere = connection.prepare('SELECT 1 FROM customers WHERE id = ? AND erased_at IS NULL').pluck();
  let previous = BEGINNING;
  let rows = 0;
  /** Erased rows that no row has named yet, each with its seal. */
  const unnamed = new Map<number, string | null>();
  for (const row of all.iterate() as Iterable<ChainedRow>) {
    rows += 1;
    if (row.id !== rows) return { whole: false, rows, brokenAt: row.id, missing: true };
    if (!isAsWritten(previous, row)) return { whole: false, rows, brokenAt: row.id, missing: false };
    if (row.wordsDigest !== null) unnamed.set(row.id, row.wordsDigest === '' ? sealOf(row) : null);
    if (row.entity === ERASURES && isOfSomebodyGone(row, isThere)) strikeNamed(unnamed, row);
    previous = row.hash;
    if (rows % 10_000 === 0) onProgress(rows);
  }
  const [brokenAt] = unnamed.keys();
  if (brokenAt !== undefined) return { whole: false, rows, brokenAt, missing: false };
  return { whole: true, rows, head: previous };
}

function isAsWritten(previous: string, row: ChainedRow): boolean {
  if (row.wordsDigest !== null) {
    const left = [row.before, row.after].flatMap((json) => Object.keys(partsOfPayload(json).words ?? {}));
    if (left.length > 0 || row.salt !== null) return false;
    // The hash went over the words themselves; the row that names this one vouches for the rest of it.
    if (row.wordsDigest === '') return true;
  }
  return auditHash(previous, row) === row.hash;
}

/** What a row of `erasures` says of the log. */
export interface NamedErasure {
  redacted: number[];
  /** Seals of those without a salt, by row id. */
  sealed: Record<string, string>;
}

/** False for the erasure of somebody who was not erased: nobody takes their words out of the log with a forged row. */
const isOfSomebodyGone = ({ after }: AuditRow, isThere: Statement<unknown[]>): boolean =>
  isThere.get((JSON.parse(after ?? '{}') as { customerId?: number }).customerId ?? 0) === undefined;

function strikeNamed(unnamed: Map<number, string | null>, { after }: AuditRow): void {
  const { redacted = [], sealed = {} } = JSON.parse(after ?? '{}') as Partial<NamedErasure>;
  for (const id of redacted) {
    if (unnamed.has(id) && unnamed.get(id) === (sealed[id] ?? null)) unnamed.delete(id);
  }
}
