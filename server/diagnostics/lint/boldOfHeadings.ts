import type { LintReport } from '../../syntax/syntaxNode.ts';

/** `== '''Early life''' ==` is one fault with one fix, where the parser reports each of the marks. */
export function boldOfHeadings(lint: readonly LintReport[], text: string): LintReport[] {
  const result: LintReport[] = [];
  let marks: LintReport[] = [];
  const add = () => {
    const [first, second] = marks;
    if (first) result.push(second && marks.length === 2 ? merged(first, second, text) : first);
    marks = [];
  };
  for (const report of lint.filter(({ rule }) => rule === 'bold-header')) {
    const last = marks.at(-1);
    if (last && text.slice(last.end, report.start).includes('\n')) add();
    marks.push(report);
  }
  add();
  return result;
}

function merged(first: LintReport, second: LintReport, text: string): LintReport {
  const inner = { start: first.end, end: second.start };
  const edit = { start: first.start, end: second.end, newText: text.slice(inner.start, inner.end) };
  const isOfMarks = [first, second].every(({ start, end }) => text.slice(start, end) === "'''");
  return {
    ...first,
    end: second.end,
    suggestions: isOfMarks ? [{ ...edit, title: 'remove' }] : [],
  };
}
