import { inPage } from '../article/article.ts';
import type { ReferenceListFact } from '../facts/blockFacts.ts';
import type { CiteNode, ReferenceListNode } from './cites.ts';

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
 */
export function opensList({ fact, block }: ReferenceListNode): boolean {
  return opensListIn(fact, block.facts.text);
}

/** @param text the block's text */
export function opensListIn({ content }: ReferenceListFact, text: string): boolean {
  if (!content) return false;
  return /<references\b[^>]*\/>/i.test(
    text.slice(content.start, content.end).replace(/<!--.*?-->|<nowiki>.*?<\/nowiki>/gs, ''),
  );
}
