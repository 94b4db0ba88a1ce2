/** Counts passed and failed tests in what the test runners report. */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: {
 *   status: string, assertionResults: { status: string }[] }[] }} report of vitest's JSON reporter
 * @param {number} code the exit code of the run
 */
export function countVitest(report, code) {
  // A file that could not be loaded, or whose hooks failed, has no failed test to show for it.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return honest(report.numPassedTests, report.numFailedTests + broken.length, code);
}

/**
 * @param {{ passed: number, failed: number }} report of the tests inside VS Code
 * @param {number} code the exit code of the run
 */
export function countMocha(report, code) {
  return honest(report.passed, report.failed, code);
}

/** No tests at all, or an exit code that no failed test explains, are one failure. */
function honest(passed, failed, code) {
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}
