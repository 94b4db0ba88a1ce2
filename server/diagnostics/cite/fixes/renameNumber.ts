import type { Article } from '../../../article/article.ts';
import { isReference, type ReferenceNode } from '../../../references/cites.ts';
import { noteGroup, isListed } from '../../../references/groupSpans.ts';
import { readableName } from '../../../references/readableName.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import { takenNames, uniqueName } from '../../../references/uniqueName.ts';
import { changeAttribute, removeAttributes } from '../../../references/writeAttribute.ts';
import type { AttributeFact } from '../../../facts/blockFacts.ts';
import type { Fix } from '../../../problems/finding.ts';
import { removeReference } from './removeReference.ts';

/** Gives `<ref name="2013">` a name that says which source it is, wherever the number means that source. */
export function renameNumber(article: Article, node: ReferenceNode): Fix[] {
  const attribute = numeric(node);
  if (!attribute) return [];
  const drop = dropNumber(article, node, attribute);
  // A reference has a name or follows another; which of them is meant the number does not say.
  if (node.fact.name && node.fact.follow) return drop;
  const rename = renameEverywhere(article, node, attribute.value);
  if (!rename) return drop;
  return isUnused(article, node, attribute.value)
    ? [...drop, rename]
    : [{ ...rename, preferred: true }, ...drop];
}

function renameEverywhere(article: Article, node: ReferenceNode, number: string): Fix | undefined {
  const { blank, contentKey, follow } = node.fact;
  const alike = sameNumber(article, node, number);
  const defining = alike.filter(({ fact }) => fact.name && !fact.blank);
  const key = blank || follow ? defining[0]?.fact.contentKey : contentKey;
  const definition = defining.find(({ fact }) => fact.contentKey === key);
  if (!definition) return undefined;
  const newName = uniqueName(readableName(article, definition), takenNames(article));
  // What has no text of its own belongs to the first text, as it would with a name.
  const isFirst = definition === defining[0];
  const renamed = alike.filter(({ fact }) =>
    fact.name && !fact.blank ? fact.contentKey === key : isFirst,
  );
  const edits = renamed.map((other) => changeAttribute(article, other, numeric(other)!, newName));
  const written = edits.filter((change) => change !== undefined);
  if (written.length < edits.length) return undefined;
  return { title: `Rename to “${newName}” everywhere`, edits: written };
}

/** `<ref name=1>` or `<ref follow=1>`, whichever of the two is the number. */
function numeric({ fact }: ReferenceNode): AttributeFact | undefined {
  return [fact.name, fact.follow].find((attribute) => /^[0-9]+$/.test(attribute?.value ?? ''));
}

function sameNumber(article: Article, node: ReferenceNode, number: string): ReferenceNode[] {
  const group = noteGroup(node);
  return resolveCites(article)
    .nodes.filter(isReference)
    .filter((other) => numeric(other)?.value === number)
    .filter((other) => noteGroup(other) === group);
}

/** With a name, a definition in a list that nothing uses would still be shown nowhere. */
function isUnused(article: Article, node: ReferenceNode, number: string): boolean {
  return isListed(node) && sameNumber(article, node, number).every(isListed);
}

/** Without the number it is a reference of its own; without a text or a place besides, it is nothing. */
function dropNumber(article: Article, node: ReferenceNode, attribute: AttributeFact): Fix[] {
  const { blank, attributes, name, follow } = node.fact;
  if (isListed(node) || (blank && !(name && follow))) return [removeReference(article, node)];
  const without = (...keys: string[]): Fix => {
    const all = attributes.filter(({ key }) => keys.includes(key));
    const title = `Remove ${keys.map((key) => `“${key}”`).join(' and ')}`;
    return { title, edits: removeAttributes(article, node, all) };
  };
  const both = name && follow && attribute === name && !blank;
  return [without(attribute.key), ...(both ? [without('name', 'follow')] : [])];
}
