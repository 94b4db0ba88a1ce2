/**
 * Whether the content of a `<ref>` shows that its end is missing, as MediaWiki's Cite decides it:
 * once comments and paired tags are dropped, another `<ref` or `<references` is left.
 * @param from where the content starts
 * @param to where the first `</ref>` stands
 */
export function includesRef(text: string, from: number, to: number): boolean {
  const content = text.slice(from, to);
  const first = content.search(anotherRef);
  if (first < 0) return false;
  // With no other tag before it, nothing can pair with it.
  if (content.length > longestContent || !/<(?:\w|!--)/.test(content.slice(0, first))) return true;
  return anotherRef.test(withoutPairs(content));
}

/** Whether another opening tag of the same name stands in a tag's content: `<gallery>…<gallery>…</gallery>`. */
export function includesOpening(text: string, name: string, from: number, to: number): boolean {
  return new RegExp(`<${name}(?:\\s[^<>]*)?(?<!/)>`, 'i').test(text.slice(from, to));
}

const anotherRef = /<ref(?:erences)?\b[^>]*>/i;

/** Longer content that holds a `<ref` is taken for swallowed without a closer look. */
const longestContent = 4000;

function withoutPairs(content: string): string {
  const kept: string[] = [];
  const tag = /<(\w+)[^>]*>|<!--/g;
  let position = 0;
  for (let match = tag.exec(content); match; match = tag.exec(content)) {
    const end = endOfPair(content, match[1], tag.lastIndex);
    if (end < 0) continue;
    kept.push(content.slice(position, match.index));
    position = tag.lastIndex = end;
  }
  return kept.join('') + content.slice(position);
}

function endOfPair(content: string, name: string | undefined, from: number): number {
  if (name === undefined) {
    const end = content.indexOf('-->', from);
    return end < 0 ? -1 : end + 3;
  }
  const pattern = new RegExp(`</${name}\\s*>`, 'g');
  pattern.lastIndex = from;
  return pattern.test(content) ? pattern.lastIndex : -1;
}
