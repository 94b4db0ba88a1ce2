import type { ReferenceNode } from './cites.ts';

/**
 * Whether MediaWiki takes the contents of two definitions for different.
 * @param listed whether the second one is list-defined: then even the same extension tag differs,
 * as in `{{#tag:references|{{#tag:ref|<nowiki>x</nowiki>|name=a}}}}`, for each got its own mark
 */
export function contentDiffers(
  first: ReferenceNode,
  second: ReferenceNode,
  listed: boolean,
): boolean {
  if (first === second) return false;
  if (first.fact.contentKey !== second.fact.contentKey) return true;
  return (listed && (first.fact.marked || second.fact.marked)) || holdsMarks(second);
}

/** `{{#tag:ref|a<ref>b</ref>}}`: each inner reference makes a mark of its own. */
function holdsMarks({ fact, children }: ReferenceNode): boolean {
  return fact.form !== 'tag' && children.length > 0;
}
