import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fixedClock } from '../../shared/domain/clock';
import { handlers } from '../app/handlers';
import { openStore, stageEmptyStore } from '../app/openStore';
import { createDispatch, createWrite, type DispatchOptions } from '../core/dispatch';
import type { Platform } from '../core/platform';
import { createSession } from '../core/session';
import { beginSwap } from '../engines/backup/swap';
import { keptFacts } from '../features/customerFacts';
import { pathsIn } from '../system/paths';
import { endSample } from './unfinishedSample';

const NOW = Date.UTC(2026, 10, 21, 2);

/** A store at its first run; filling it with sample data does what the test says. */
async function firstRun(fill: () => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-first-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = pathsIn(folder, resolve('resources'));
  const clock = fixedClock(NOW);
  let database = await openStore(paths, clock);
  const anew: string[] = [];
  const platform = {
    paths,
    session: createSession(clock, () => undefined),
    fillWithSampleData: fill,
    beginAnew: async () => void anew.push('anew'),
  } as unknown as Platform;
  const options = (): DispatchOptions => ({
    ...{ database, handlers, platform, clock, derived: keptFacts },
    ...{ zone: () => 'Asia/Shanghai', onChanged: () => undefined, logError: () => undefined },
  });
  const ask = (name: 'session.state' | 'session.beginAnew') =>
    createDispatch(options())(name, {}, platform.session.actor());
  return {
    ...{ paths, anew, ask },
    setUp: (sampleData: boolean) =>
      createDispatch(options())(
        'session.setUp',
        { storeName: '云栖家居', ownerName: '陈云', pin: '1357', locale: 'zh-CN', sampleData },
        null,
      ),
    end: () => createWrite(options())('session.setUp', platform.session.actor(), endSample),
    /** The app is started again on the same folder. */
    restart: async () => {
      database.close();
      platform.session.lock();
      database = await openStore(paths, clock);
    },
    close: () => database.close(),
  };
}

const unfinished = { ok: true, data: { setUp: true, sampleUnfinished: true } };

test('sample data that was cut off is told at the next start, until it is begun anew; whole, it is told no more', async () => {
  const store = await firstRun(() => new Promise(() => undefined));
  void store.setUp(true);
  await expect.poll(() => store.ask('session.state')).toMatchObject(unfinished);
  await store.restart();
  expect(await store.ask('session.state')).toMatchObject(unfinished);
  expect(await store.ask('session.beginAnew')).toMatchObject({ ok: true });
  expect(store.anew).toEqual(['anew']);
  store.end();
  expect(await store.ask('session.state')).toMatchObject({ data: { setUp: true, sampleUnfinished: false } });
  store.close();
});

test('what failed half-way is not whole either; a shop of its own is never begun anew', async () => {
  const failed = await firstRun(() => Promise.reject(new Error('the disk is full')));
  expect(await failed.setUp(true)).toMatchObject({ ok: false });
  expect(await failed.ask('session.state')).toMatchObject(unfinished);
  failed.close();
  const shop = await firstRun(async () => undefined);
  await shop.setUp(false);
  expect(await shop.ask('session.state')).toMatchObject({ data: { sampleUnfinished: false } });
  expect(await shop.ask('session.beginAnew')).toMatchObject({ error: { reason: 'already_set_up' } });
  expect(shop.anew).toEqual([]);
  shop.close();
});

test('beginning anew keeps the half aside, whole, and comes to an empty store', async () => {
  const store = await firstRun(() => new Promise(() => undefined));
  void store.setUp(true);
  await expect.poll(() => store.ask('session.state')).toMatchObject(unfinished);
  store.close();
  stageEmptyStore(store.paths, NOW);
  beginSwap(store.paths, NOW);
  const fresh = await openStore(store.paths, fixedClock(NOW));
  expect(fresh.connection.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(0);
  fresh.close();
  const kept = readdirSync(store.paths.data).filter((name) => name.startsWith('replaced-'));
  expect(kept).toHaveLength(1);
  expect(existsSync(join(store.paths.data, kept[0] ?? '', 'showroom.db'))).toBe(true);
});
