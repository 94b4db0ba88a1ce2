/** The offset behind the `{{…}}` that stands at `from`; -1 where none does, or none that ends soon. */
export function behindTemplate(source: string, from: number): number {
  if (!source.startsWith('{{', from)) return -1;
  const mark = /\{\{|\}\}/g;
  mark.lastIndex = from;
  let depth = 0;
  for (let match = mark.exec(source); match; match = mark.exec(source)) {
    depth += match[0] === '{{' ? 1 : -1;
    if (match.index - from > longestTemplate) return -1;
    if (depth === 0) return mark.lastIndex;
  }
  return -1;
}

const longestTemplate = 5000;
