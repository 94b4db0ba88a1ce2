import type { Article } from '../../../article/article.ts';
import type { ReferenceNode } from '../../../references/cites.ts';
import { notesInReach } from '../../../references/groupSpans.ts';
import { removeAttributes } from '../../../references/writeAttribute.ts';
import type { Fix } from '../../../problems/finding.ts';
import { removeReference } from './removeReference.ts';

/** Ways to end `<ref name=a follow=b>`: one of the two attributes goes. */
export function mendFollow(article: Article, node: ReferenceNode): Fix[] {
  const { name, follow, groupName, contentKey } = node.fact;
  if (!name || !follow) return [];
  const known = notesInReach(article, groupName, node.start);
  const own = known.find((note) => note.name === name.value);
  const hasText = !node.fact.blank;
  const fixes: Fix[] = [];
  if (hasText && !isNumeric(follow.value)) fixes.push(drop(article, node, 'name'));
  const definition = own?.definitions[0];
  const agrees = definition ? !hasText || definition.fact.contentKey === contentKey : hasText;
  const dropFollow = drop(article, node, 'follow');
  // Without a parent there is nothing to follow.
  if (agrees && !isNumeric(name.value)) {
    if (known.some((note) => note.name === follow.value)) fixes.push(dropFollow);
    else fixes.unshift(dropFollow);
  }
  if (hasText) fixes.push(dropBoth(article, node));
  return fixes.length > 0 ? fixes : [removeReference(article, node)];
}

function drop(article: Article, node: ReferenceNode, key: string): Fix {
  const all = node.fact.attributes.filter((attribute) => attribute.key === key);
  return { title: `Remove “${key}”`, edits: removeAttributes(article, node, all) };
}

function dropBoth(article: Article, node: ReferenceNode): Fix {
  const all = node.fact.attributes.filter(({ key }) => key === 'name' || key === 'follow');
  return { title: 'Remove “name” and “follow”', edits: removeAttributes(article, node, all) };
}

function isNumeric(value: string): boolean {
  return /^[0-9]+$/.test(value);
}
