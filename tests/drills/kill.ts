import { setTimeout as sleep } from 'node:timers/promises';
import { checkStore } from '../../src/main/features/health/checkStore';
import { storeCopy } from '../bench/stores';
import { type Child, startChild } from './children';
import type { Drill } from './drill';
import { openAsTheApp } from './place';
import { openDrillStore } from './stores';
import type { Acknowledged, WriteInput } from './tasks/write';

const KILLS = 200;
const KILLS_QUICK = 8;
/** Walk-ins that one child may register. */
const NUMBERS_A_RUN = 10_000;

/**
 * A child gives commands through dispatch on a real store and acknowledges each after its commit; it is killed at a
 * random moment, every tenth one while it still opens the store. Opened again, all that was acknowledged must be there,
 * and the whole store must keep its rules.
 */
export const killDrill: Drill = {
  ids: ['kill.lost'],
  run: async ({ rng, quick, childFile }) => {
    const { folder, drop } = await storeCopy('XS');
    const kills = quick ? KILLS_QUICK : KILLS;
    let acknowledged = 0;
    const lost: string[] = [];
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        const input = { folder, seed: rng.int(0, 2 ** 31), first: kill * NUMBERS_A_RUN } satisfies WriteInput;
        const child = startChild(childFile, 'write', input);
        const atStart = rng.chance(0.1);
        await untilItWrote(child, atStart ? 0 : rng.int(1, 15));
        await sleep(rng.next() * (atStart ? 700 : 12));
        child.kill();
        const { signal } = await child.ended;
        if (signal !== 'SIGKILL') throw new Error(`the child of kill ${kill} ended by itself`);
        const told = child.lines.map((line) => JSON.parse(line) as Acknowledged);
        acknowledged += told.length;
        await openAsTheApp(folder);
        lost.push(...missing(folder, told).map((what) => `kill ${kill}: ${what}`));
      }
    } finally {
      drop();
    }
    const note = `${kills} kills, ${acknowledged} commands acknowledged${lost[0] ? `; ${lost.slice(0, 3).join('; ')}` : ''}`;
    return [{ id: 'kill.lost', value: lost.length, note }];
  },
};

async function untilItWrote(child: Child, lines: number): Promise<void> {
  let over = false;
  child.ended.then(() => {
    over = true;
  });
  while (child.lines.length < lines && !over) await child.nextLine();
}

/** What was acknowledged and is not there, and what is there and breaks a rule. */
function missing(folder: string, told: readonly Acknowledged[]): string[] {
  const store = openDrillStore(folder);
  const { connection } = store.database;
  try {
    const wrong = checkStore(connection);
    const newestAudit = Number(connection.prepare('SELECT max(id) FROM audit_log').pluck().get());
    for (const { table, id, version, audit } of told) {
      const there = connection.prepare(`SELECT version FROM "${table}" WHERE id = ?`).pluck().get(id);
      if (Number(there ?? 0) < version) wrong.push(`${table} ${id} at version ${version} is gone`);
      if (newestAudit < audit) wrong.push(`audit row ${audit} is gone`);
    }
    return wrong;
  } finally {
    store.close();
  }
}
