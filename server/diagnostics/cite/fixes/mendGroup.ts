import type { Article } from '../../../article/article.ts';
import { isList, type ReferenceListNode, type ReferenceNode } from '../../../references/cites.ts';
import { noteGroup, listBelow, spanAt } from '../../../references/groupSpans.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import type { Note } from '../../../references/note.ts';
import {
  addAttribute,
  changeAttribute,
  removeAttributes,
} from '../../../references/writeAttribute.ts';
import { contentText } from '../../../references/writeReference.ts';
import type { Fix } from '../../../problems/finding.ts';
import { removeReference } from './removeReference.ts';

/** Ways to end a reference of another group than the list, or the reference, that it stands in. */
export function mendGroup(article: Article, node: ReferenceNode): Fix[] {
  const { parent } = node;
  if (!parent) return [];
  if (!isList(parent)) return moveOut(article, node);
  return [
    ...joinList(article, node, parent),
    ...changeList(article, node, parent),
    ...(isOnlyText(article, node) ? [] : [removeReference(article, node)]),
  ];
}

/** MediaWiki takes it into the list in spite of its group. */
function isOnlyText(article: Article, node: ReferenceNode): boolean {
  const note = resolveCites(article).noteOf.get(node);
  const [definition, ...others] = note?.definitions ?? [];
  return definition === node && others.length === 0 && (note?.uses.length ?? 0) > 0;
}

/** `<references><ref name=a group=n>…`: the name is used in the list's own group. */
function joinList(article: Article, node: ReferenceNode, list: ReferenceListNode): Fix[] {
  const { group, name, form } = node.fact;
  const note = noteAbove(article, list.fact.groupName, name?.value, list);
  const definition = note?.definitions.find((other) => other !== node);
  if (!note || !group || node.fact.blank) return [];
  if (definition && definition.fact.contentKey !== node.fact.contentKey) return [];
  const title = 'Put it into the group of the list';
  if (form !== 'template' || list.fact.groupName === '') {
    return [{ title, edits: removeAttributes(article, node, [group]), preferred: !definition }];
  }
  const edit = changeAttribute(article, node, group, list.fact.groupName);
  return edit ? [{ title, edits: [edit], preferred: !definition }] : [];
}

/** All that the list defines is used in another group, so the list is the one that is wrong. */
function changeList(article: Article, node: ReferenceNode, list: ReferenceListNode): Fix[] {
  const wanted = node.fact.groupName;
  const listed = list.children.filter((child) => child.fact.kind === 'reference');
  const fits = listed.every(
    (child) =>
      child.fact.kind === 'reference' &&
      noteGroup(child) === wanted &&
      noteAbove(article, wanted, child.fact.name?.value, list) !== undefined,
  );
  if (!fits || wanted === '' || !isUnneeded(article, list)) return [];
  const { group } = list.fact;
  const edit = group
    ? changeAttribute(article, list, group, wanted)
    : addAttribute(article, list, 'group', wanted);
  return edit ? [{ title: `Set the list’s group to “${wanted}”`, edits: [edit] }] : [];
}

/** The default group gets a list by itself; another one must not lose its own. */
function isUnneeded(article: Article, list: ReferenceListNode): boolean {
  const group = list.fact.groupName;
  const { notes } = resolveCites(article);
  if (group !== '') return !notes.some((note) => note.group === group);
  // What stands above would be numbered on into what stands below.
  return listBelow(article, '', list.end) === undefined;
}

function noteAbove(
  article: Article,
  group: string,
  name: string | undefined,
  list: ReferenceListNode,
): Note | undefined {
  const span = spanAt(article, group, list.start);
  return resolveCites(article).notes.find(
    (note) =>
      note.group === group &&
      note.name === name &&
      (note.uses[0]?.start ?? Infinity) < list.start &&
      spanAt(article, group, note.uses[0]?.start ?? 0) === span,
  );
}

/** `<ref>a{{efn|b}}</ref>`: the note moves behind the reference, or its text into it. */
function moveOut(article: Article, node: ReferenceNode): Fix[] {
  const { parent, fact } = node;
  if (!parent) return [];
  const written = article.page.slice(node.start, node.end);
  const { start } =
    node.start > 0 && article.page.charAt(node.start - 1) === ' '
      ? { start: node.start - 1 }
      : node;
  const removal = { start, end: node.end, newText: '' };
  const shown = fact.groupName === '' || listBelow(article, fact.groupName, parent.end);
  const fixes: Fix[] = [];
  if (shown && !isBare(article, parent, node)) {
    const edits = [removal, { start: parent.end, end: parent.end, newText: written }];
    fixes.push({ title: 'Move it behind the reference', edits });
  }
  const inner = contentText(article, node).trim();
  if (inner && node.children.length === 0) {
    const inline = { ...removal, newText: ` (${inner})` };
    fixes.push({ title: 'Write its text in parentheses', edits: [inline] });
  }
  return [...fixes, { title: 'Remove this reference', edits: [removal] }];
}

/** Whether nothing else is the content of the outer reference. */
function isBare(
  article: Article,
  parent: NonNullable<ReferenceNode['parent']>,
  node: ReferenceNode,
) {
  const inner = contentText(article, parent).trim();
  return inner === article.page.slice(node.start, node.end);
}
