// One set-up at a time in one clone: two that replace node_modules together leave neither whole.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.mjs';
import { SetupError, say } from './run.mjs';

const lockFile = inRoot('.cache', 'setup.lock');
const patienceMs = 20 * 60_000;

/** @param {() => void} work */
export async function withSetupLock(work) {
  const givingUpAt = Date.now() + patienceMs;
  let told = false;
  while (!take()) {
    if (Date.now() > givingUpAt) {
      throw new SetupError(`another set-up has been running for very long; end it, or delete ${lockFile}`);
    }
    if (!told) say('waiting for another set-up of this clone');
    told = true;
    await sleep(500);
  }
  try {
    work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function take() {
  mkdirSync(dirname(lockFile), { recursive: true });
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  // A set-up that was killed leaves its lock behind.
  if (!isRunning(holder())) rmSync(lockFile, { force: true });
  return false;
}

function holder() {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
