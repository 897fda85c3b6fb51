import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockStore } from './storeLock';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'showroom-lock-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('a data folder has one app at a time', () => {
  const data = folder();
  const unlock = lockStore(data);
  expect(() => lockStore(data)).toThrow(expect.objectContaining({ why: 'in_use' }));
  unlock();
  lockStore(data)();
});

test('an app that was killed leaves no lock behind', async () => {
  const data = folder();
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
  const holder = `const Database = require(${JSON.stringify(sqlite)});
    new Database(${JSON.stringify(join(data, 'in-use.lock'))}).exec('BEGIN EXCLUSIVE');
    process.stdout.write('held'); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['-e', holder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  expect(() => lockStore(data)).toThrow(expect.objectContaining({ why: 'in_use' }));
  other.kill('SIGKILL');
  await once(other, 'exit');
  lockStore(data)();
});

test('a lock file that a power cut wrote over is made anew', () => {
  const data = folder();
  writeFileSync(join(data, 'in-use.lock'), '\0'.repeat(4096));
  const unlock = lockStore(data);
  expect(() => lockStore(data)).toThrow(expect.objectContaining({ why: 'in_use' }));
  unlock();
});

test('a folder that is not there cannot be locked, and is not made', () => {
  expect(() => lockStore(join(folder(), 'gone'))).toThrow(/directory does not exist/);
});
