import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableName, type InferInsertModel, type InferSelectModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import {
  auditHead,
  CHAINED_TOGETHER,
  type ChainedRow,
  chainedRow,
  insertManyChained,
} from '../../src/main/database/auditChain';
import { writePayload } from '../../src/main/database/auditPayload';
import { withNameKey } from '../../src/main/database/names/nameKey';
import { BOOKKEEPING, type NewRecord, type RecordPatch } from '../../src/main/database/records';
import { blankRow, insertRow, insertRows, lastIdOf } from '../../src/main/database/rows';
import { numberCounters, stateChanges } from '../../src/main/database/schema';
import type { LocalDate } from '../../src/shared/domain/dates';
import { CARD_PREFIX, cardNumber } from '../../src/shared/domain/memberCard';
import {
  type CountedPrefix,
  type DocumentPrefix,
  formatDocumentNumber,
} from '../../src/shared/domain/numbers';
import type { Calendar } from './calendar';

type RecordTable = Parameters<typeof import('../../src/main/database/records').getRecord>[1];
type Row<T extends SQLiteTable> = InferSelectModel<T>;
type RecordRow<T extends RecordTable> = Row<T> & { id: number; version: number; updatedAt: number };

interface Shelf {
  table: SQLiteTable;
  name: string;
  blank: Record<string, unknown>;
  lastId: number;
  /** Rows that may still change; written when the store is complete. */
  kept: Record<string, unknown>[];
  /** Some of the kept rows were taken back. */
  hasGaps: boolean;
  /** Rows that are final and wait to be written together. */
  waiting: Record<string, unknown>[];
}

/** Final rows are written so many at a time. */
const WRITTEN_TOGETHER = 400;

/**
 * Keeps a store's records in memory as `database/records.ts` keeps them in the file: every insert and update has its
 * audit row, every move its state change, in the order of time. What cannot change any more is written at once,
 * the rest by `finish`.
 */
export class Ledger {
  /** UTC ms of what is being told. */
  now = 0;
  today: LocalDate;
  actorId: number | null = null;
  call = '';
  private readonly connection: SqliteConnection;
  private readonly calendar: Calendar;
  private readonly shelves = new Map<SQLiteTable, Shelf>();
  private readonly counters = new Map<string, { prefix: CountedPrefix; date: LocalDate; last: number }>();
  private lastCard = 0;
  private readonly removed = new Set<object>();
  private auditHead: { id: number; hash: string };
  /** Rows of the audit log that wait to be written together. */
  private audited: ChainedRow[] = [];
  private readonly stateShelf: Shelf;

  constructor(connection: SqliteConnection, calendar: Calendar) {
    this.connection = connection;
    this.calendar = calendar;
    this.today = calendar.opening;
    this.auditHead = auditHead(connection);
    this.stateShelf = this.shelf(stateChanges);
  }

  /** Somebody makes a call at an instant; what follows is written in their name. */
  enter(ms: number, actorId: number | null, call: string): void {
    this.now = ms;
    this.today = this.calendar.date(this.calendar.dayOf(ms));
    this.actorId = actorId;
    this.call = call;
  }

  /** A new record that may change later. */
  insert<T extends RecordTable>(table: T, values: NewRecord<T>): RecordRow<T> {
    const shelf = this.shelf(table);
    const row = this.newRecord(shelf, values);
    shelf.kept.push(row);
    return row as RecordRow<T>;
  }

  /** A new record that never changes. */
  insertFinal<T extends RecordTable>(table: T, values: NewRecord<T>): RecordRow<T> {
    const shelf = this.shelf(table);
    const row = this.newRecord(shelf, values);
    this.write(shelf, row);
    return row as RecordRow<T>;
  }

  /** A row without record columns and without an audit row of its own (packages). */
  insertPart<T extends SQLiteTable>(table: T, values: Omit<InferInsertModel<T>, 'id'>): Row<T> {
    const shelf = this.shelf(table);
    const row: Record<string, unknown> = { ...shelf.blank, ...values };
    if ('id' in shelf.blank) row.id = ++shelf.lastId;
    shelf.kept.push(row);
    return row as Row<T>;
  }

  /** Takes back a part that is not wanted any more. */
  removePart<T extends SQLiteTable>(table: T, row: Row<T>): void {
    this.removed.add(row);
    this.shelf(table).hasGaps = true;
  }

  /** Changes a record in place; a patch that changes nothing writes nothing. */
  update<T extends RecordTable>(table: T, row: RecordRow<T>, patch: RecordPatch<T>): void {
    const live = row as Record<string, unknown>;
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    let changed = false;
    const wanted = patch as Record<string, unknown>;
    for (const name of Object.keys(wanted)) {
      const value = wanted[name];
      const old = live[name];
      if (value === undefined || old === value) continue;
      const isObject = typeof value === 'object' && value !== null;
      if (isObject && JSON.stringify(value) === JSON.stringify(old)) continue;
      before[name] = old;
      after[name] = value;
      live[name] = value;
      changed = true;
    }
    if (!changed) return;
    row.version += 1;
    row.updatedAt = this.now;
    this.audit(this.shelf(table).name, row.id, before, after);
  }

  /** The version of a record goes up because a part of it has changed. */
  touch(row: { version: number; updatedAt: number }): void {
    row.version += 1;
    row.updatedAt = this.now;
  }

  audit(entity: string, entityId: number, before: unknown, after: unknown): void {
    const { now: at, actorId, call } = this;
    const id = this.auditHead.id + 1;
    // The same seed gives the same store.
    const head = { id, at, actorId, call, entity, entityId, salt: `seeded-${id}` };
    const row = chainedRow(
      this.auditHead.hash,
      head,
      writePayload(before, BOOKKEEPING),
      writePayload(after, BOOKKEEPING),
    );
    this.auditHead = row;
    this.audited.push(row);
    if (this.audited.length === CHAINED_TOGETHER) this.writeAudited();
  }

  state(
    entity: string,
    entityId: number,
    fromState: string | null,
    toState: string,
    note: string | null = null,
  ): void {
    const { now: at, actorId } = this;
    const id = ++this.stateShelf.lastId;
    this.write(this.stateShelf, { id, at, actorId, entity, entityId, fromState, toState, note });
  }

  /** The next document number of the day. */
  number(prefix: DocumentPrefix): string {
    const key = `${prefix}${this.today}`;
    const counter = this.counters.get(key) ?? { prefix, date: this.today, last: 0 };
    counter.last += 1;
    this.counters.set(key, counter);
    return formatDocumentNumber(prefix, this.today, counter.last);
  }

  /** The next number of a member's card, as the service counts: on from day to day. */
  cardNumber(): string {
    this.lastCard += 1;
    this.counters.set(CARD_PREFIX + this.today, {
      ...{ prefix: CARD_PREFIX, date: this.today, last: this.lastCard },
    });
    return cardNumber(this.lastCard);
  }

  /** Every kept row of a table, oldest first. */
  rows<T extends SQLiteTable>(table: T): Row<T>[] {
    return this.shelf(table).kept as Row<T>[];
  }

  /** Writes what was kept. */
  finish(): void {
    this.writeAudited();
    for (const shelf of this.shelves.values()) {
      const kept = shelf.hasGaps ? shelf.kept.filter((row) => !this.removed.has(row)) : shelf.kept;
      insertRows(this.connection, shelf.table, shelf.waiting);
      insertRows(this.connection, shelf.table, kept);
    }
    for (const counter of this.counters.values()) insertRow(this.connection, numberCounters, counter);
  }

  private writeAudited(): void {
    insertManyChained(this.connection, this.audited);
    this.audited = [];
  }

  private write(shelf: Shelf, row: Record<string, unknown>): void {
    shelf.waiting.push(row);
    if (shelf.waiting.length < WRITTEN_TOGETHER) return;
    insertRows(this.connection, shelf.table, shelf.waiting);
    shelf.waiting = [];
  }

  private newRecord(shelf: Shelf, values: object): Record<string, unknown> {
    const row: Record<string, unknown> = {
      ...shelf.blank,
      ...withNameKey(shelf.table, values),
      id: ++shelf.lastId,
      version: 1,
      createdAt: this.now,
      createdBy: this.actorId,
      updatedAt: this.now,
    };
    this.audit(shelf.name, row.id as number, null, row);
    return row;
  }

  private shelf(table: SQLiteTable): Shelf {
    const known = this.shelves.get(table);
    if (known) return known;
    const name = getTableName(table);
    const blank = blankRow(table);
    const lastId = 'id' in blank ? lastIdOf(this.connection, name) : 0;
    const shelf = { table, name, blank, lastId, kept: [], hasGaps: false, waiting: [] };
    this.shelves.set(table, shelf);
    return shelf;
  }
}
