import { inPage, type CiteNode, type ReferenceListNode } from './cites.ts';

/**
 * What MediaWiki expands before a function or template itself: what stands in its content or in an
 * argument that it reads. Other arguments are never looked at.
 */
export function argumentsOf({ fact, block, children }: CiteNode): readonly CiteNode[] {
  const values = fact.attributes.map(({ valueRange }) => valueRange);
  const read = (fact.content ? [...values, fact.content] : values).map((range) =>
    inPage(range, block),
  );
  return children.filter((child) =>
    read.some(({ start, end }) => child.start >= start && child.end <= end),
  );
}

/**
 * Whether the text of a list's own tag holds another list, which can only be `<references />`: an end
 * tag would end the outer one.
 * @param text the page's text
 */
export function opensList({ fact, block }: ReferenceListNode, text: string): boolean {
  if (!fact.content) return false;
  const { start, end } = inPage(fact.content, block);
  return /<references\b[^>]*\/>/i.test(
    text.slice(start, end).replace(/<!--.*?-->|<nowiki>.*?<\/nowiki>/gs, ''),
  );
}
