/**
 * Whether Cite takes the content of a reference for a sign that its end is missing, as in
 * `<ref>a <ref>b</ref>`: without comments and paired tags, it still opens a reference or a list.
 * @param content as Cite gets it: what the preprocessor has expanded is a mark, and no tag
 */
export function opensReference(content: string): boolean {
  if (!/<ref/i.test(content)) return false;
  const rest = withoutPairs(content);
  // Without a `>` behind it nothing is a tag.
  return /<ref(?:erences)?\b/i.test(rest.slice(0, rest.lastIndexOf('>') + 1));
}

/**
 * The content as PHP's `<(\w+)(?!\w)[^>]*>.*?</\1\s*>|<!--.*?-->` leaves it when all matches are taken
 * out; that pattern would look for the end of each tag up to the end of the content.
 */
function withoutPairs(content: string): string {
  const lastAngle = content.lastIndexOf('>');
  const endless = new Set<string>();
  const opening = /<(?:!--|(\w+))/g;
  let rest = '';
  let from = 0;
  for (let match = opening.exec(content); match; match = opening.exec(content)) {
    if (match.index > lastAngle) break;
    const [mark, name = '--'] = match;
    const end = endless.has(name) ? -1 : pairEnd(content, match.index + mark.length, name);
    if (end < 0) {
      endless.add(name);
      continue;
    }
    rest += content.slice(from, match.index);
    from = opening.lastIndex = end;
  }
  return rest + content.slice(from);
}

/** Behind the end of a tag or of a comment, whose name is `--`; -1 without one. */
function pairEnd(content: string, start: number, name: string): number {
  if (name === '--') {
    const end = content.indexOf('-->', start);
    return end < 0 ? -1 : end + 3;
  }
  if (!content.includes('</', start)) return -1;
  const closing = new RegExp(`</${name}\\s*>`, 'g');
  closing.lastIndex = content.indexOf('>', start) + 1;
  return closing.test(content) ? closing.lastIndex : -1;
}
