import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { BlockFinding } from '../../problems/finding.ts';

/** `<ref>https://example.org</ref>`, also in single brackets. */
export function findBareUrls({ cites, text }: BlockFacts): BlockFinding[] {
  return cites.flatMap((cite) => {
    if (cite.kind !== 'reference' || !cite.content) return [];
    const { start, end } = cite.content;
    const content = text.slice(start, end);
    const [, url] = bareUrl.exec(content.trim()) ?? [];
    if (!url) return [];
    const from = start + content.length - content.trimStart().length;
    return [{ start: from, end: from + content.trim().length }];
  });
}

/** Brackets only in pairs: `[https://a.org` shows its bracket, which is another fault. */
const bareUrl = /^(?=\[.*\]$|[^[\]]*$)\[?((?:https?:)?\/\/[^\s[\]<>"{}|]+)\]?$/i;
