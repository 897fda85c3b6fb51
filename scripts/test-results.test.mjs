import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countDrills, countPlaywright, countVitest } from './test-results.mjs';

let folder;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'results-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content) {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = (passed, failed, testResults = []) =>
  report({ numPassedTests: passed, numFailedTests: failed, testResults });
const playwright = (stats, errors = []) =>
  report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

const drills = (...oks) => report({ metrics: oks.map((ok) => ({ ok })) });

describe('counting test reports', () => {
  it('counts drills by whether they came to nothing bad', () => {
    expect(countDrills(drills(true, true), 0)).toEqual({ passed: 2, failed: 0, skipped: 0 });
    expect(countDrills(drills(true, false), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(countDrills(drills(true), 1).failed).toBe(1);
    expect(countDrills('no report', 0).failed).toBe(1);
  });

  it('takes the numbers of a run that passed', () => {
    expect(countVitest(vitest(7, 0), 0)).toMatchObject({ passed: 7, failed: 0 });
    expect(countPlaywright(playwright({ expected: 3, skipped: 1 }), 0)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 1,
      secondTry: [],
    });
  });

  it('names what passed at its second try, wherever it stands', () => {
    const spec = (title, status) => ({
      ...{ title, file: 'backup.spec.ts', line: 79 },
      tests: [{ projectName: 'app', status }],
    });
    const file = report({
      stats: { expected: 1, unexpected: 0, flaky: 2, skipped: 0 },
      errors: [],
      suites: [
        {
          specs: [spec('at once', 'expected'), spec('later', 'flaky')],
          suites: [{ specs: [spec('inside', 'flaky')] }],
        },
      ],
    });
    expect(countPlaywright(file, 0)).toMatchObject({
      passed: 3,
      secondTry: ['[app] backup.spec.ts:79 later', '[app] backup.spec.ts:79 inside'],
    });
  });

  it('counts a test file that does not load', () => {
    const file = vitest(2, 1, [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ]);
    expect(countVitest(file, 1).failed).toBe(2);
  });

  it('counts an error outside of tests as a failure, a test that passed on its second try as passed', () => {
    expect(countPlaywright(playwright({ expected: 1, flaky: 1 }, ['boom']), 1)).toMatchObject({
      passed: 2,
      failed: 1,
    });
  });

  it('never takes a crash for success', () => {
    expect(countVitest(join(folder, 'missing.json'), 0).failed).toBe(1);
    expect(countVitest(report('{ half a report'), 0).failed).toBe(1);
    expect(countVitest(vitest(5, 0), 1)).toMatchObject({ passed: 5, failed: 1 });
    expect(countPlaywright(playwright({ expected: 5 }), 1).failed).toBe(1);
    expect(countPlaywright(playwright({}), 0).failed).toBe(1);
  });
});
