/**
 * Where the end tag of an extension tag may have stood that never closes: behind the template that
 * follows its opening at once, else at the end of the line.
 * @param from behind the opening tag
 */
export function tagEnds(source: string, from: number): number[] {
  const newline = source.indexOf('\n', from);
  const lineEnd = newline < 0 ? source.length : newline;
  const limit = Math.min(lineEnd, from + longestLine);
  const template = behindTemplate(source, from, source.length);
  const next = source.slice(from, limit).search(/<\/?[a-z]/i);
  const line = next < 0 ? lineEnd : from + next;
  return template > 0 && template !== line ? [template, line] : [line];
}

const longestLine = 5000;

/** The offset behind `{{…}}` and a stop, if that is what stands at `from`; else -1. */
function behindTemplate(source: string, from: number, to: number): number {
  if (!source.startsWith('{{', from)) return -1;
  const mark = /\{\{|\}\}/g;
  mark.lastIndex = from;
  let depth = 0;
  for (let match = mark.exec(source); match && match.index < to; match = mark.exec(source)) {
    depth += match[0] === '{{' ? 1 : -1;
    if (match.index - from > longestLine) return -1;
    if (depth === 0) return mark.lastIndex;
  }
  return -1;
}
