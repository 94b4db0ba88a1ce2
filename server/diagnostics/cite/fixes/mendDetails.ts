import type { Article } from '../../../article/article.ts';
import type { ReferenceNode } from '../../../references/cites.ts';
import { notesInReach } from '../../../references/groupSpans.ts';
import { changeAttribute, removeAttributes } from '../../../references/writeAttribute.ts';
import type { Fix } from '../../../problems/finding.ts';
import { nearestNames } from './nearestNames.ts';
import { removeReference } from './removeReference.ts';

/** Ways to end `details` where it cannot stand: the name that is meant, or a reference without it. */
export function mendDetails(article: Article, node: ReferenceNode): Fix[] {
  const { name, groupName } = node.fact;
  const known = notesInReach(article, groupName, node.start);
  const names = known.map((note) => note.name);
  const near = name && !names.includes(name.value) ? nearestNames(name.value, names) : [];
  const renamed = near.flatMap((other): Fix[] => {
    const edit = changeAttribute(article, node, name!, other.name);
    return edit ? [{ title: `Change to “${other.name}”`, edits: [edit] }] : [];
  });
  return [...renamed, ...withoutDetails(article, node, names)];
}

function withoutDetails(article: Article, node: ReferenceNode, names: readonly string[]): Fix[] {
  const { name, attributes } = node.fact;
  const all = attributes.filter(({ key }) => key === 'details');
  const hasText = !node.fact.blank;
  // Alone, a name that nothing defines would be the next error.
  if (!hasText && !(name && names.includes(name.value))) return [removeReference(article, node)];
  return [{ title: 'Remove “details”', edits: removeAttributes(article, node, all) }];
}
