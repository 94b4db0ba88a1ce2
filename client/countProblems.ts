/** Severities as VS Code's `DiagnosticSeverity` counts them. */
const hint = 3;

/**
 * How many problems the Problems panel lists, which leaves hints out, in words: `3 problems, 1 hint`.
 * @param severities of what is reported of a page, as `DiagnosticSeverity`
 */
export function countProblems(severities: readonly number[]): string {
  const hints = severities.filter((severity) => severity >= hint).length;
  const problems = severities.length - hints;
  const counted = problems === 0 ? 'No problems' : number(problems, 'problem');
  return hints === 0 ? counted : `${counted}, ${number(hints, 'hint')}`;
}

function number(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
