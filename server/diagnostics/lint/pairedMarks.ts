import type { LintReport } from '../../syntax/syntaxNode.ts';

/** `== '''Early life''' ==` is one fault with one fix, where the parser reports each of the marks. */
export function boldOfHeadings(lint: readonly LintReport[], text: string): LintReport[] {
  const marks = lint.filter(({ rule }) => rule === 'bold-header');
  return linesOf(marks, text).map(([first, ...others]) => {
    const [second] = others;
    if (!second || others.length > 1) return first;
    const isOfMarks = [first, second].every(({ start, end }) => text.slice(start, end) === "'''");
    const whole = { ...first, end: second.end };
    return isOfMarks ? withoutBoth(whole, first, second, text) : { ...whole, suggestions: [] };
  });
}

/** `| <span id="a"></span> | text` likewise: without its start tag the end tag would be a fault. */
export function tagsInAttributes(lint: readonly LintReport[], text: string): LintReport[] {
  const tags = lint.filter(({ rule }) => rule === 'parsing-order');
  return tags.flatMap((tag, index) => {
    if (text.startsWith('</', tag.start)) return [];
    const next = tags[index + 1];
    const isPair = next && text.startsWith('</', next.start) && tag.suggestions.length > 0;
    return [isPair && isOnLine(tag, next, text) ? withoutBoth(tag, tag, next, text) : tag];
  });
}

function linesOf(marks: readonly LintReport[], text: string): [LintReport, ...LintReport[]][] {
  const lines: [LintReport, ...LintReport[]][] = [];
  for (const mark of marks) {
    const line = lines.at(-1);
    if (line && isOnLine(line.at(-1)!, mark, text)) line.push(mark);
    else lines.push([mark]);
  }
  return lines;
}

function isOnLine(first: LintReport, second: LintReport, text: string): boolean {
  return !text.slice(first.end, second.start).includes('\n');
}

function withoutBoth(
  report: LintReport,
  first: LintReport,
  second: LintReport,
  text: string,
): LintReport {
  const newText = text.slice(first.end, second.start);
  const edit = { start: first.start, end: second.end, newText, title: 'remove' };
  return { ...report, suggestions: [edit] };
}
