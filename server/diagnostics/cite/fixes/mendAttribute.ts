import { nearestAttribute, unknownAttributes } from '../../../references/citeAttributes.ts';
import { type Article, inPage } from '../../../article/article.ts';
import { isReference, type ReferenceNode } from '../../../references/cites.ts';
import { noteGroup, isListed, listBelow, notesInReach } from '../../../references/groupSpans.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import { quoted, removeAttributes } from '../../../references/writeAttribute.ts';
import type { AttributeFact } from '../../../facts/blockFacts.ts';
import { normalizeValue } from '../../../facts/parseAttributes.ts';
import { editDistance } from '../../../text/editDistance.ts';
import type { TextEdit } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';
import { removeReference } from './removeReference.ts';

/** Ways to end an unknown attribute: its right spelling, quotes around the name, or its removal. */
export function mendAttribute(article: Article, node: ReferenceNode): Fix[] {
  const unknown = unknownAttributes(node, article.site);
  return [
    ...respell(article, node, unknown),
    ...nameWithoutKey(article, node, unknown),
    ...quoteName(article, node),
    dropAttributes(article, node, unknown),
  ];
}

function dropAttributes(
  article: Article,
  node: ReferenceNode,
  unknown: readonly AttributeFact[],
): Fix {
  const { blank, name } = node.fact;
  // What is left would be neither a text nor a name.
  if (blank && !name) return removeReference(article, node);
  const title = `Remove ${unknown.map(({ key }) => `“${key}”`).join(' and ')}`;
  return { title, edits: removeAttributes(article, node, unknown) };
}

/** `<ref Filkins />` where the page defines that name. */
function nameWithoutKey(
  article: Article,
  node: ReferenceNode,
  unknown: readonly AttributeFact[],
): Fix[] {
  const [first, ...others] = unknown;
  if (!first || first.value || !node.fact.blank || node.fact.form !== 'tag') return [];
  const key = inPage(first.keyRange, node.block);
  const written = article.page.slice(key.start, key.end);
  if (!fits(article, node, 'name', written)) return [];
  const edits = [
    { ...key, newText: `name=${quoted(written)}` },
    ...removeAttributes(article, node, others),
  ];
  return [{ title: `Make it a reuse of “${written}”`, edits }];
}

/** `<ref nmae=a>` */
function respell(article: Article, node: ReferenceNode, unknown: readonly AttributeFact[]): Fix[] {
  const [first, ...others] = unknown;
  const meant = first && nearestAttribute(first.key, article.site);
  if (!meant || !fits(article, node, meant, first.value)) return [];
  const range = inPage(first.keyRange, node.block);
  const edits = [{ ...range, newText: meant }, ...removeAttributes(article, node, others)];
  const preferred = others.length === 0 && editDistance(first.key, meant) <= 2;
  return [{ title: `Change to “${meant}”`, edits, preferred }];
}

/** Whether an attribute may be had without another error. */
function fits(article: Article, node: ReferenceNode, key: string, value: string): boolean {
  const { fact } = node;
  if (!value || fact.attributes.some((attribute) => attribute.key === key)) return false;
  switch (key) {
    case 'name':
      return !fact.follow && !/^[0-9]+$/.test(value) && agrees(article, node, value);
    case 'follow':
      return !fact.name && !isListed(node) && !/^[0-9]+$/.test(value);
    case 'group':
      return !fact.name && !isListed(node) && Boolean(listBelow(article, value, node.end));
    default:
      return /^(?:ltr|rtl|auto)$/i.test(value) && !fact.name;
  }
}

/** A name brings no second text for what it already stands for. */
function agrees(article: Article, node: ReferenceNode, name: string): boolean {
  if (isListed(node)) return false;
  const note = notesInReach(article, node.fact.groupName, node.start).find(
    (known) => known.name === name,
  );
  if (node.fact.blank) return note !== undefined;
  return !note || note.definitions[0]?.fact.contentKey === node.fact.contentKey;
}

/** `<ref name=The Commander>`: each further word counts as an attribute. */
function quoteName(article: Article, node: ReferenceNode): Fix[] {
  const whole = wholeName(article, node);
  if (!whole) return [];
  const { name } = node.fact;
  const alike = resolveCites(article).nodes.filter(
    (other): other is ReferenceNode =>
      isReference(other) &&
      noteGroup(other) === noteGroup(node) &&
      isNamed(other, name!.value, whole),
  );
  const edits = alike.map((other) => quotingEdit(article, other, whole));
  const written = edits.filter((edit) => edit !== undefined);
  // A use that is written otherwise would lose its definition.
  if (written.length < edits.length) return [];
  return [{ title: `Quote the name “${whole}”`, edits: written, preferred: true }];
}

function isNamed({ fact }: ReferenceNode, first: string, whole: string): boolean {
  return fact.name?.value === first || fact.name?.value === whole;
}

function quotingEdit(article: Article, node: ReferenceNode, whole: string): TextEdit | undefined {
  const { name } = node.fact;
  if (!name || wholeName(article, node) !== whole) return undefined;
  const last = node.fact.attributes.at(-1)!;
  const start = inPage(name.valueRange, node.block).start;
  return { start, end: inPage(last.keyRange, node.block).end, newText: `"${whole}"` };
}

/** The unquoted first word with the words behind it, if there is nothing else. */
function wholeName({ text }: Article, { fact, block }: ReferenceNode): string | undefined {
  const { name, attributes, form } = fact;
  const index = name ? attributes.indexOf(name) : -1;
  const words = attributes.slice(index + 1);
  if (!name || form !== 'tag' || words.length === 0) return undefined;
  const { start } = inPage(name.valueRange, block);
  const { end } = inPage(words.at(-1)!.keyRange, block);
  const whole = text.slice(start, end);
  return /["'=<>&]/.test(text.slice(start - 1, end).slice(text.charAt(start - 1) === '=' ? 1 : 0))
    ? undefined
    : normalizeValue(whole);
}
