import type { ReferenceNode } from '../../references/cites.ts';

/** The address that is all the content of a reference: `<ref>https://example.org</ref>`, in brackets or not. */
export function bareUrl({ fact, block }: ReferenceNode): string | undefined {
  if (!fact.content) return undefined;
  const content = block.facts.text.slice(fact.content.start, fact.content.end).trim();
  const [, open = '', url, close = ''] =
    /^(\[?)((?:https?:)?\/\/[^\s[\]<>"{}|]+)(\]?)$/i.exec(content) ?? [];
  return url && open.length === close.length ? url : undefined;
}
