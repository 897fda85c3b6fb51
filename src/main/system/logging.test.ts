import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openLog } from './logging';

const folder = mkdtempSync(join(tmpdir(), 'showroom-log-'));
const logs = join(folder, 'logs');
const written = () => readFileSync(join(logs, 'main.log'), 'utf8');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('writes a line with where and what, and never a phone or a name', () => {
  mkdirSync(logs, { recursive: true });
  const log = openLog(logs);
  expect(existsSync(join(logs, 'main.log'))).toBe(false);
  log.error('daily backup', new Error('no place for 苏晴 139 1234 5678'));
  log.warn('slow query', '{"ms":41}');
  expect(written()).toMatch(
    /\[error\] +daily backup Error: no place for \*\*\* \*\*\*\n[\s\S]*\[warn\] +slow query \{"ms":41\}\n$/,
  );
});

test('does not make a folder again that was moved away', () => {
  mkdirSync(logs, { recursive: true });
  const log = openLog(logs);
  log.error('first', 'line');
  rmSync(folder, { recursive: true });
  log.error('second', 'line');
  expect(existsSync(folder)).toBe(false);
});
