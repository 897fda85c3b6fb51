import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupStoreOnStick, DAY_MS } from '../../../../tests/support/backupStore';
import type { Updates } from '../../core/ports/updates';
import { UpdateFailed } from '../../engines/updater/fault';
import type { Downloaded, Updater } from '../../engines/updater/updater';
import { startBackup } from '../backup/makeBackups';
import { createUpdates, type UpdatesOptions } from './updates';

const ADDRESS = 'https://updates.example/desk';
const OFFER = { version: '0.2.0', releaseDate: '2026-11-20', notes: '更快了', sizeBytes: 1000 };
const GOT: Downloaded = { offer: OFFER, file: '/nowhere/new', sha512: 'x' };

/** A feed's answers as they would come from electron-updater, and what was asked of it. */
function fakeUpdater() {
  const answers = {
    check: async (): Promise<typeof OFFER | null> => OFFER,
    download: async (onBytes: (bytes: number) => void): Promise<Downloaded | null> => {
      onBytes(1000);
      return GOT;
    },
    verify: async (): Promise<void> => undefined,
    install: (): void => undefined,
  };
  const asked: string[] = [];
  const updater: Updater = {
    check: (address) => {
      asked.push(`check ${address}`);
      return answers.check();
    },
    download: (address, onBytes) => {
      asked.push(`download ${address}`);
      return answers.download(onBytes);
    },
    cancel: () => void asked.push('cancel'),
    verify: () => answers.verify(),
    quitAndInstall: (restart) => {
      asked.push(restart ? 'install and start' : 'install');
      answers.install();
    },
  };
  return { answers, asked, updater };
}

async function updatesOf(changes: Partial<UpdatesOptions> = {}) {
  // The calls reach it by the platform, which is there before the store.
  const updates = {} as Updates;
  const store = await backupStoreOnStick({ updates });
  const fake = fakeUpdater();
  const quits: string[] = [];
  const world = { address: ADDRESS as string | null };
  const start = (more: Partial<UpdatesOptions> = {}) =>
    createUpdates({
      ...store.maker,
      clock: store.clock,
      version: '0.1.0',
      possible: 'yes',
      address: () => world.address,
      updater: async () => fake.updater,
      tell: () => undefined,
      quit: () => void quits.push('quit'),
      relaunch: () => void quits.push('relaunch'),
      ...changes,
      ...more,
    });
  Object.assign(updates, start());
  return { ...store, ...fake, quits, world, updates, start };
}

/** A found and downloaded update. */
async function readyUpdate() {
  const made = await updatesOf();
  await made.updates.check();
  await made.updates.download();
  expect(made.updates.state()).toMatchObject({ phase: 'ready', offer: OFFER, problem: null });
  return made;
}

test('without an address, or in a copy that cannot update itself, nothing is ever asked', async () => {
  const { updates, world, asked, start } = await updatesOf();
  world.address = null;
  await updates.checkDaily();
  await expect(updates.check()).rejects.toMatchObject({ reason: 'update_no_feed' });
  await expect(updates.download()).rejects.toMatchObject({ reason: 'update_no_feed' });
  world.address = ADDRESS;
  for (const possible of ['not_installed', 'no_key'] as const) {
    const other = start({ possible });
    await other.checkDaily();
    await expect(other.check()).rejects.toMatchObject({ reason: `update_${possible}` });
    expect(other.state()).toMatchObject({ possible, checkedAt: null });
  }
  expect(asked).toEqual([]);
});

test('by itself it looks once a day, also after a new start and with a clock that was put back', async () => {
  const { updates, asked, clock, start } = await updatesOf();
  await updates.checkDaily();
  clock.advance(DAY_MS - 1);
  await updates.checkDaily();
  await start().checkDaily();
  expect(asked).toHaveLength(1);
  clock.advance(1);
  await start().checkDaily();
  expect(asked).toHaveLength(2);
  clock.advance(-30 * DAY_MS);
  await updates.checkDaily();
  expect(asked).toHaveLength(3);
  expect(updates.state().phase).toBe('idle');
});

test('what was found is remembered for this version and this address only', async () => {
  const { updates, world, start, asked } = await updatesOf();
  await updates.check();
  expect(start().state().offer).toEqual(OFFER);
  expect(start({ version: '0.2.0' }).state().offer).toBeNull();
  world.address = 'https://elsewhere.example';
  expect(updates.state()).toMatchObject({ offer: null, phase: 'idle' });
  await expect(updates.download()).rejects.toMatchObject({ reason: 'update_none' });
  expect(asked).toHaveLength(1);
});

test('what fails is told by its kind, and the log learns neither address nor folder', async () => {
  const { updates, answers, problems } = await updatesOf();
  answers.check = async () => {
    throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${ADDRESS}`), { code: 'ENOTFOUND' });
  };
  await updates.check();
  expect(updates.state()).toMatchObject({ phase: 'idle', problem: { fault: 'unreachable' }, offer: null });
  expect(problems).toEqual(['update: unreachable unreachable ENOTFOUND']);
  answers.check = async () => OFFER;
  await updates.check();
  answers.download = async () => {
    throw new UpdateFailed('damaged');
  };
  await updates.download();
  expect(updates.state()).toMatchObject({ phase: 'idle', problem: { fault: 'damaged' }, offer: OFFER });
  await expect(updates.install(() => undefined)).rejects.toMatchObject({ reason: 'update_none' });
});

test('a download can be cancelled, which is no failure, and one at a time is enough', async () => {
  const { updates, answers, asked } = await updatesOf();
  await updates.check();
  let breakOff: (error: Error) => void = () => undefined;
  answers.download = () =>
    new Promise((_resolve, reject) => {
      breakOff = reject;
    });
  const going = updates.download();
  await expect(updates.check()).rejects.toMatchObject({ code: 'BUSY' });
  expect(updates.state().phase).toBe('downloading');
  updates.cancel();
  await expect.poll(() => asked).toContain('cancel');
  breakOff(new Error('cancelled'));
  await going;
  expect(updates.state()).toMatchObject({ phase: 'idle', problem: null, offer: OFFER });
});

test('installing makes a checked backup, is put on record, then quits and hands over', async () => {
  const { updates, names, asked, quits, start } = await readyUpdate();
  expect(updates.handOver()).toBe(false);
  const recorded: unknown[] = [];
  await updates.install((versions) => recorded.push(versions));
  expect(names().filter((name) => name.endsWith('-before_update'))).toHaveLength(1);
  expect(recorded).toEqual([{ from: '0.1.0', to: '0.2.0' }]);
  expect(quits).toEqual(['quit']);
  expect(asked).not.toContain('install and start');
  expect(updates.handOver()).toBe(true);
  expect(asked.at(-1)).toBe('install and start');
  // The next start.
  expect(start({ version: '0.2.0' }).state()).toMatchObject({
    updated: { from: '0.1.0' },
    problem: null,
    offer: null,
  });
  expect(start({ version: '0.2.0' }).state().updated).not.toBeNull();
});

test('a backup that is being made just now is waited for, and another one is made', async () => {
  const { updates, maker, names, clock } = await readyUpdate();
  const daily = await startBackup(maker, 'daily', clock.now());
  clock.advance(1000);
  await updates.install(() => undefined);
  await daily.finished;
  expect(updates.state().problem).toBeNull();
  expect(names().map((name) => name.slice(16))).toEqual(['before_update', 'daily']);
});

test('without the backup nothing is installed', async () => {
  const { updates, paths, asked, quits } = await readyUpdate();
  rmSync(paths.backups, { recursive: true });
  writeFileSync(paths.backups, 'somebody saved a file here');
  const recorded: unknown[] = [];
  await updates.install((versions) => recorded.push(versions));
  expect(updates.state()).toMatchObject({ phase: 'ready', problem: { fault: 'backup_failed' } });
  expect(updates.handOver()).toBe(false);
  expect([recorded, quits, asked.filter((one) => one.startsWith('install'))]).toEqual([[], [], []]);
  // Agreed for the end of the day, it is no different.
  updates.agree(true);
  expect(updates.waitsForQuit()).toBe(true);
  await updates.prepareQuit();
  expect(updates.handOver()).toBe(false);
});

test('a file that was changed after its download is not installed', async () => {
  const { updates, answers, names } = await readyUpdate();
  answers.verify = async () => {
    throw new UpdateFailed('damaged');
  };
  await updates.install(() => undefined);
  expect(updates.state()).toMatchObject({ phase: 'idle', problem: { fault: 'damaged' }, offer: OFFER });
  expect(names().filter((name) => name.endsWith('-before_update'))).toEqual([]);
  expect(updates.handOver()).toBe(false);
});

test('on quitting it is installed only when that was agreed, and not started again', async () => {
  const { updates, names, asked } = await readyUpdate();
  await updates.prepareQuit();
  expect(updates.handOver()).toBe(false);
  updates.agree(true);
  updates.agree(false);
  await updates.prepareQuit();
  expect(updates.handOver()).toBe(false);
  expect(names()).toEqual([]);
  updates.agree(true);
  await updates.prepareQuit();
  expect(updates.waitsForQuit()).toBe(false);
  expect(updates.handOver()).toBe(true);
  expect(asked.at(-1)).toBe('install');
  expect(names().filter((name) => name.endsWith('-before_update'))).toHaveLength(1);
});

test('an installer that does not start, or does not do its work, is told at the next start', async () => {
  const { updates, answers, quits, start } = await readyUpdate();
  answers.install = () => {
    throw new Error('no rights');
  };
  await updates.install(() => undefined);
  expect(updates.handOver()).toBe(false);
  expect(quits).toEqual(['quit', 'relaunch']);
  const failed = { problem: { fault: 'install_failed', params: { version: '0.2.0' } }, updated: null };
  expect(start().state()).toMatchObject(failed);
  answers.install = () => undefined;
  expect(updates.handOver()).toBe(true);
  expect(start().state()).toMatchObject({ ...failed, offer: OFFER });
});

test('a state file that cannot be read is as good as none', async () => {
  const { updates, paths, start } = await updatesOf();
  await updates.check();
  const file = join(paths.data, 'update-state.json');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
  expect(start().state()).toMatchObject({ offer: null, checkedAt: null, problem: null });
});

test('only the owner may ask; who agreed and who installed is on record', async () => {
  const { as, nobody, dispatch, people, updates, database } = await updatesOf();
  for (const name of ['updates.state', 'updates.check', 'updates.download', 'updates.install'] as const) {
    for (const role of ['front_desk', 'sales', 'designer', 'delivery'] as const) {
      await expect(as[role](name, {})).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
    }
    await expect(nobody(name, {})).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
  expect(await dispatch('updates.agree', { atQuit: true }, people.owner)).toMatchObject({
    error: { code: 'CONFLICT', reason: 'update_none' },
  });
  await as.owner('updates.check', {});
  expect(await as.owner('updates.download', {})).toMatchObject({ phase: 'ready' });
  await as.owner('updates.agree', { atQuit: true });
  await as.owner('updates.agree', { atQuit: true });
  await as.owner('updates.install', {});
  expect(updates.handOver()).toBe(true);
  const rows = database.connection
    .prepare("SELECT call, after FROM audit_log WHERE call LIKE 'updates.%' AND actor_id = ? ORDER BY id")
    .all(people.owner.staffId);
  expect(rows).toEqual([
    { call: 'updates.agree', after: JSON.stringify({ updateAtQuit: '0.2.0' }) },
    { call: 'updates.install', after: JSON.stringify({ appVersion: '0.2.0' }) },
  ]);
});
