import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { z } from 'zod';
import { openDatabase } from '../../database/database';
import { readNoteOrNone, rewriteNote } from '../../system/atomicFiles';
import type { Paths } from '../../system/paths';

/*
 * Who was erased must be known when an older backup is restored, also when the store that knew it is damaged or was
 * itself replaced by an older one. So it is kept outside of the store as well, as numbers that tell nobody who it was.
 */

const shape = z.array(
  z.object({
    id: z.int(),
    /** UTC ms. An older store may have given the same id to somebody else later: both must be the same. */
    createdAt: z.int(),
    /** UTC ms, of the first time. */
    erasedAt: z.int(),
  }),
);
export type ErasedCustomer = z.infer<typeof shape>[number];

const FILE = 'erased-customers.json';

/** Those that this store has erased. */
export function erasedIn(connection: SqliteConnection): ErasedCustomer[] {
  return connection
    .prepare(
      `SELECT c.id, c.created_at AS createdAt, c.erased_at AS erasedAt
       FROM erasures e JOIN customers c ON c.id = e.customer_id WHERE c.erased_at IS NOT NULL`,
    )
    .all() as ErasedCustomer[];
}

/** Everybody who was erased on this PC: the live store's, as far as it can be read, and those it no longer knows. */
export function everErased(paths: Pick<Paths, 'data' | 'database'>): ErasedCustomer[] {
  return merged(remembered(paths), inLiveStore(paths));
}

/** Keeps them beside the store; nobody is ever taken off the list. */
export function rememberErased(paths: Pick<Paths, 'data'>, erased: readonly ErasedCustomer[]): void {
  rewriteNote(join(paths.data, FILE), shape.parse, (before) => {
    const after = merged(before ?? [], erased);
    return after.length > (before ?? []).length ? after : null;
  });
}

function remembered({ data }: Pick<Paths, 'data'>): ErasedCustomer[] {
  // Not ours, or changed by hand: what the store knows is all there is.
  return readNoteOrNone(join(data, FILE), shape.parse) ?? [];
}

function inLiveStore({ database }: Pick<Paths, 'database'>): ErasedCustomer[] {
  if (!existsSync(database)) return [];
  try {
    const { connection, close } = openDatabase(database, { readonly: true });
    try {
      return erasedIn(connection);
    } finally {
      close();
    }
  } catch {
    // A store that cannot be read is why somebody restores; the list beside it has to do.
    return [];
  }
}

function merged(...lists: readonly (readonly ErasedCustomer[])[]): ErasedCustomer[] {
  const all = new Map<string, ErasedCustomer>();
  for (const one of lists.flat()) {
    const key = `${one.id} ${one.createdAt}`;
    const known = all.get(key);
    if (!known || one.erasedAt < known.erasedAt) all.set(key, one);
  }
  return [...all.values()];
}
