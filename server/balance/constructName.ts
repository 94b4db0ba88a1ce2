/** The name of a template whose `{{` ends at `from`: the text up to its first pipe, bracket or line end. */
export function templateNameAt(source: string, from: number): { name: string; end: number } {
  return nameAt(source, from, /\s*(?:<!--[^\n]{0,200}?-->\s*)?([^|{}[\]<>\n]{0,200})/y);
}

/** The target of a link whose `[[` ends at `from`. */
export function linkTargetAt(source: string, from: number): { name: string; end: number } {
  return nameAt(source, from, /\s*([^|{}[\]<>\n]{0,100})/y);
}

function nameAt(source: string, from: number, pattern: RegExp): { name: string; end: number } {
  pattern.lastIndex = from;
  const match = pattern.exec(source);
  const name = match?.[1]?.trimEnd() ?? '';
  if (!match || !name) return { name: '', end: from };
  return { name, end: from + match[0].length - match[1]!.length + name.length };
}
