// Counts what vitest, Playwright and the drills report in JSON. A report that is missing, empty or at odds with the exit
// code counts as a failure: a crashed run must never look like a passed one.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

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
  return count(file, exitCode, ({ stats, errors }) => ({
    // A test that passed on its second try (playwright.config.ts says why it has one) is named in the list as flaky.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }));
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
