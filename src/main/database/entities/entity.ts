import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { TimelineKind } from '../../../shared/contract/timelineKinds';
import type { DocumentPrefix } from '../../../shared/domain/numbers';
import type { Role } from '../../../shared/domain/roles';

/**
 * Whose rows a table keeps, and which of its columns have words about the person. Erasing, taking a registration back,
 * and the refusal of new words about somebody erased read it. Whatever is a figure, a date of business, a document
 * number or a product stays: the books need it. So does what an order sold, whatever it was called.
 */
export interface Personal {
  /**
   * Columns that name a row of another table; the first that is not empty says whose it is. `entity`: the columns
   * `entity` and `entityId` say it. Absent: whose the record is that `partOf` names. It is said where a row is told
   * with no other's history (an order is a customer's), or names the customer itself (a payment, beside its order).
   */
  of?: Readonly<Record<string, SQLiteTable>> | 'entity';
  /** Columns that are set to NULL. */
  emptied: readonly string[];
  /** Columns that are set to something else, most because they must not be empty, and to what; SQL, in which `:label`, `:labelKey` (what it is sorted by) and `:now` are bound. */
  becomes?: Readonly<Record<string, string>>;
  /** Columns that stay, for the figures; after the erasure nothing new is written into them either. */
  stays?: readonly string[];
  /** Columns that name something of the shop's own; any other word in them goes as well, and none comes in. */
  shopWords?: Readonly<Record<string, SQLiteColumn>>;
  /** New rows still belong to finishing an order of somebody erased, as long as they have no words. */
  finishesOrders?: true;
  /** Called off by the erasure: nothing of it is taken up again. */
  calledOff?: true;
}

/** SQL over a row (`row`, a table or its alias) that holds where the person (`me`: a placeholder or an id) sees it. */
export type SeenWhere = (row: string, me: string) => string;

/** Who sees which rows. It follows the screens: whoever can list a table's records sees each of them. */
export type VisibleTo =
  | {
      /** These roles see every record. */
      all: readonly Role[];
      /** Others see some; a role that is in neither sees none. */
      some?: Partial<Record<Role, SeenWhere>>;
    }
  /** Whoever sees the record that `partOf` names. */
  | 'asTheWhole'
  /** Whoever sees the record that the columns `entity` and `entityId` name; one that can have pictures. */
  | 'asTheEntity';

/** How the records of a table lie in the search index, and how those that are found are shown. */
export interface Searched {
  /**
   * Every token of a record begins with the letter of its kind, so that looking for orders never reads through the
   * customers of the same name. `n` is taken: what a customer's name begins with.
   */
  letter: string;
  /** The numbers of its documents, and of others that they are found by. NULL: it has no number. */
  document: { prefix: DocumentPrefix; others: readonly DocumentPrefix[] } | null;
  /** SELECT of what a hit shows, the table as `x` (see `searched.ts`). */
  hits: SQL;
  /** SQL over a row `r` that holds for what is not in the index. */
  except?: string;
}

/** What a customer's timeline shows of a table: a SELECT with the columns of `timeline.repository.ts` in their order. */
export interface TimelineSource {
  kind: TimelineKind;
  of: (customerId: number) => SQL;
}

/** What main knows of a table beside its columns: one declaration for each, listed in `declared.ts`. */
export interface Entity {
  table: SQLiteTable;
  /** The column that people know a row by: its name or its number. NULL: rows have none. */
  name: SQLiteColumn | null;
  /** Fields of any table that hold the id of a row; the history shows its name there. */
  namedBy: readonly string[];
  /** The table with whose history a row's is told, and the column that names the row of it. NULL: with no other's. */
  partOf: { table: SQLiteTable; by: SQLiteColumn } | null;
  /** The column whose moves are kept in `state_changes`, and which of them may be. NULL: it has none. */
  states: { column: SQLiteColumn; legal: (from: string, to: string) => boolean } | null;
  /** True where its growth says something to the owner: the page of health counts its rows. */
  counted: boolean;
  /** What it keeps about a customer; NULL: nothing. */
  personal: Personal | null;
  /** Who may see a row, and so may name it in a call; NULL: no call names one (`shared/entities.ts`). */
  visibleTo: VisibleTo | null;
  /** NULL: the search does not find it. */
  search: Searched | null;
  /** NULL: nothing of it is in a customer's timeline. */
  timeline: TimelineSource | null;
  /** The column with the SHA-256 of a picture's file; NULL: it has none. */
  picture: SQLiteColumn | null;
}

type ColumnsOf<T extends SQLiteTable> = Extract<keyof T['_']['columns'], string>;

/** A declaration whose words name columns of the table. */
interface EntityOf<T extends SQLiteTable> extends Omit<Entity, 'table' | 'personal'> {
  table: T;
  personal:
    | (Pick<Personal, 'of' | 'finishesOrders' | 'calledOff'> & {
        emptied: readonly ColumnsOf<T>[];
        becomes?: { readonly [C in ColumnsOf<T>]?: string };
        stays?: readonly ColumnsOf<T>[];
        shopWords?: { readonly [C in ColumnsOf<T>]?: SQLiteColumn };
      })
    | null;
}

/** Checks a declaration against the columns of its table. */
export const defineEntity = <T extends SQLiteTable>(entity: EntityOf<T>): Entity => entity as Entity;

/** What a table has that is neither told apart, nor named in a call, nor about anybody. */
export const PLAIN = {
  name: null,
  namedBy: [],
  partOf: null,
  states: null,
  counted: false,
  personal: null,
  visibleTo: null,
  search: null,
  timeline: null,
  picture: null,
} as const;
