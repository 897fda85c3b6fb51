import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * Whose rows a table keeps, and which of its columns have words about the person. Erasing, taking a registration back,
 * and the refusal of new words about somebody erased read it. Whatever is a figure, a date of business, a document
 * number or a product stays: the books need it. So does what an order sold, whatever it was called.
 */
export interface Personal {
  /** Columns that name a row of another table; the first that is not empty says whose it is. */
  of: Readonly<Record<string, SQLiteTable>> | 'entity';
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

/** What main knows of a table beside its columns: one declaration for each, listed in `entities/index.ts`. */
export interface Entity {
  table: SQLiteTable;
  /** The column that people know a row by: its name or its number. NULL: rows have none. */
  name: SQLiteColumn | null;
  /** The table with whose history a row's is told, and the column that names the row of it. NULL: with no other's. */
  partOf: { table: SQLiteTable; by: SQLiteColumn } | null;
  /** The column whose moves are kept in `state_changes`, and which of them may be. NULL: it has none. */
  states: { column: SQLiteColumn; legal: (from: string, to: string) => boolean } | null;
  /** True where its growth says something to the owner: the page of health counts its rows. */
  counted: boolean;
  /** What it keeps about a customer; NULL: nothing. */
  personal: Personal | null;
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

/** What a table has that is neither told apart nor about anybody. */
export const PLAIN = { name: null, partOf: null, states: null, counted: false, personal: null } as const;
