// Counts what vitest, Playwright and the drills report in JSON. A report that is missing, empty or at odds with the exit
// code counts as a failure: a crashed run must never look like a passed one.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, secondTry?: string[] }} Count */

/** @param {string} file @param {number} exitCode @returns {Count} */
export function countVitest(file, exitCode) {
  return count(file, exitCode, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(failedOutsideOfTests).length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }));
}

/** A file that does not load, or whose hooks throw, has no test of its own to fail. */
function failedOutsideOfTests(result) {
  return result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed');
}

/** @param {string} file @param {number} exitCode @returns {Count} */
export function countPlaywright(file, exitCode) {
  return count(file, exitCode, ({ stats, errors, suites }) => ({
    // playwright.config.ts says why a test has a second try.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    secondTry: (suites ?? []).flatMap(flakyTests),
  }));
}

/** What passed at its second try, in a suite and those inside it: where it stands and what it is called. */
function flakyTests({ specs = [], suites = [] }) {
  const here = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `[${projectName}] ${file}:${line} ${title}`),
  );
  return [...here, ...suites.flatMap(flakyTests)];
}

/** @param {string} file @param {number} exitCode @returns {Count} */
export function countDrills(file, exitCode) {
  return count(file, exitCode, ({ metrics }) => ({
    passed: metrics.filter(({ ok }) => ok).length,
    failed: metrics.filter(({ ok }) => !ok).length,
    skipped: 0,
  }));
}

function count(file, exitCode, read) {
  let counted;
  try {
    counted = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const nothingSaid = counted.failed === 0 && (exitCode !== 0 || counted.passed === 0);
  return nothingSaid ? { ...counted, failed: 1 } : counted;
}
