import type { Article } from '../../../article/article.ts';
import { isReference, type ReferenceNode } from '../../../article/cites.ts';
import { groupOf } from '../../../article/groupSpans.ts';
import { readableName } from '../../../article/readableName.ts';
import { resolveCites } from '../../../article/resolveCites.ts';
import { takenNames, uniqueName } from '../../../article/uniqueName.ts';
import { changeAttribute, removeAttributes } from '../../../article/writeAttribute.ts';
import type { TextEdit } from '../../../text/range.ts';
import type { Fix } from '../../finding.ts';
import { removeReference } from './removeReference.ts';

/** Gives `<ref name="2013">` a name that says which source it is, wherever the number means that source. */
export function renameNumber(article: Article, node: ReferenceNode): Fix[] {
  const { name, follow } = node.fact;
  const number = (name ?? follow)?.value;
  if (!number) return [];
  const alike = sameNumber(article, node, number);
  const defining = alike.filter(({ fact }) => fact.name && !fact.blank);
  const key = node.fact.blank || follow ? defining[0]?.fact.contentKey : node.fact.contentKey;
  const definition = defining.find(({ fact }) => fact.contentKey === key);
  if (!definition) return dropNumber(article, node);
  const newName = uniqueName(readableName(article, definition), takenNames(article));
  // What has no text of its own belongs to the first text, as it would with a name.
  const isFirst = definition === defining[0];
  const renamed = alike.filter(({ fact }) =>
    fact.name && !fact.blank ? fact.contentKey === key : isFirst,
  );
  const edits = renamed.map((other) => edit(article, other, newName));
  const written = edits.filter((change) => change !== undefined);
  const rename: Fix = {
    title: `Rename to “${newName}” everywhere`,
    edits: written,
    preferred: true,
  };
  return written.length < edits.length
    ? dropNumber(article, node)
    : [rename, ...dropNumber(article, node)];
}

function sameNumber(article: Article, node: ReferenceNode, number: string): ReferenceNode[] {
  const group = groupOf(node);
  return resolveCites(article)
    .nodes.filter(isReference)
    .filter(({ fact }) => (fact.name ?? fact.follow)?.value === number)
    .filter((other) => groupOf(other) === group);
}

function edit(article: Article, node: ReferenceNode, newName: string): TextEdit | undefined {
  const attribute = node.fact.name ?? node.fact.follow;
  return attribute && changeAttribute(article, node, attribute, newName);
}

/** Without the number it is a reference of its own; without a text besides, it is nothing. */
function dropNumber(article: Article, node: ReferenceNode): Fix[] {
  const { blank, attributes, follow } = node.fact;
  if (blank) return [removeReference(article, node)];
  const key = follow ? 'follow' : 'name';
  const all = attributes.filter((attribute) => attribute.key === key);
  return [{ title: `Remove “${key}”`, edits: removeAttributes(article, node, all) }];
}
