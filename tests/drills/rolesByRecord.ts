import { recordsNamed } from '../../src/main/core/access/namedRecords';
import { type Seen, seenBy } from '../../src/main/core/access/visibleTo';
import type { Rng } from '../../src/main/sample/rng';
import { type CallName, contract } from '../../src/shared/contract';
import type { NamedRecord } from '../../src/shared/contract/namedRecords';
import type { Result } from '../../src/shared/contract/result';
import { ROLES, type Role } from '../../src/shared/domain/roles';
import { NAMED_TABLES } from '../../src/shared/entities';
import type { BenchStore } from '../bench/stores';
import { validInput, withAt } from './shapes';

/** Inputs that are made of each call, so that fields which may be left out are there in some. */
const INPUTS = 6;
/** Records of a table that a role may not see, tried in each field. */
const RECORDS = 2;

/** The settings have keys and no ids; only the owner can name them. */
const TABLES = NAMED_TABLES.filter((table) => table !== 'settings');

/** Ids of records that a person must not see; of a table of which they see nothing, any. */
function hiddenIds(store: BenchStore, role: Role, table: (typeof TABLES)[number]): number[] {
  const seen: Seen = seenBy(role, table);
  if (seen === 'all') return [];
  const where = seen === 'none' ? '1' : `NOT (${seen('r', String(store.actorOf(role).staffId))})`;
  return store.database.connection
    .prepare(`SELECT id FROM ${table} r WHERE ${where} ORDER BY id LIMIT ${RECORDS}`)
    .pluck()
    .all() as number[];
}

const keysOf = (path: string) => path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/**
 * Every call that a role may make, with each record that it names exchanged for one that the role may not see: nothing
 * but a refusal may come back. Answers what was let through, and how many were tried.
 */
export async function tryRecordByRecord(
  store: BenchStore,
  rng: Rng,
  ask: (name: CallName, role: Role, input: unknown) => Promise<Result<unknown>>,
): Promise<{ leaks: string[]; tried: number; fields: number }> {
  const leaks: string[] = [];
  const fields = new Set<string>();
  let tried = 0;
  const hidden = new Map<string, number[]>();
  for (const role of ROLES) {
    for (const table of TABLES) hidden.set(`${role}/${table}`, hiddenIds(store, role, table));
  }
  for (const name of Object.keys(contract) as CallName[]) {
    const { roles, input } = contract[name];
    if (roles === 'public') continue;
    const found = new Map<string, { raw: unknown; record: NamedRecord }>();
    for (let i = 0; i < INPUTS; i += 1) {
      const raw = validInput(name, input, rng);
      for (const record of recordsNamed(name, input.parse(raw))) {
        found.set(`${record.path.replace(/\d+/g, '*')} ${record.table}`, { raw, record });
      }
    }
    for (const [place, { raw, record }] of found) {
      fields.add(`${name} ${place}`);
      for (const role of roles) {
        for (const id of hidden.get(`${role}/${record.table}`) ?? []) {
          tried += 1;
          const answer = await ask(name, role, withAt(raw, keysOf(record.path), id));
          if (answer.ok || answer.error.code !== 'FORBIDDEN') leaks.push(`${name} ${place} ${id} as ${role}`);
        }
      }
    }
  }
  return { leaks, tried, fields: fields.size };
}
