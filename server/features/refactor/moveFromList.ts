import { type Article, inPage } from '../../article/article.ts';
import {
  isList,
  isReference,
  type ReferenceListNode,
  type ReferenceNode,
} from '../../references/cites.ts';
import { isListed } from '../../references/groupSpans.ts';
import { citesIn, resolveCites } from '../../references/resolveCites.ts';
import type { Note } from '../../references/note.ts';
import { addAttribute, argumentRange } from '../../references/writeAttribute.ts';
import { contentText, isArgument } from '../../references/writeReference.ts';
import { removalRange } from '../../diagnostics/cite/fixes/removeReference.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import { noteOf, referenceAt } from '../navigation/queries.ts';
import type { Refactoring } from './refactoring.ts';
import { isMovable } from './rewriteReference.ts';
import { append } from '../../text/append.ts';

/** Moves the text of a list-defined reference to its first use. */
export const moveFromList: Refactoring = {
  kind: 'refactor.inline.wikiwright.fromList',
  offer: (article, range) => {
    const node = referenceAt(article, range.start);
    const note = node && noteOf(article, node);
    if (!note || !placeFor(article, note)) return undefined;
    const title = 'Move this reference from the list to its first use';
    return { title, edits: () => moveNotes(article, [note]) };
  },
};

/** Moves the texts of all list-defined references to their first uses. */
export const moveAllFromLists: Refactoring = {
  kind: 'refactor.inline.wikiwright.allFromLists',
  offer: (article) => {
    const notes = resolveCites(article).notes.filter((note) => placeFor(article, note));
    if (notes.length < 2) return undefined;
    const title = `Move all ${notes.length} references from their lists to their first uses`;
    return { title, edits: () => moveNotes(article, notes) };
  },
};

/** The first use that a definition can take the place of. */
function placeFor(article: Article, note: Note): TextRange | undefined {
  const [definition, ...others] = note.definitions;
  if (!definition || others.length > 0 || !isListed(definition)) return undefined;
  if (!isMovable(article, note)) return undefined;
  for (const use of note.uses) {
    const isOutside = use.parent === undefined && !use.fact.conditional && use !== definition;
    const place = isArgument(use) ? callOf(article, use) : use;
    if (isOutside && place) return { start: place.start, end: place.end };
  }
  return undefined;
}

/** `{{r|a}}` with no other name. */
function callOf(article: Article, { fact, block }: ReferenceNode): TextRange | undefined {
  const argument = fact.opening;
  const call = block.facts.calls.findLast(
    ({ start, end }) => start < argument.start && argument.end < end,
  );
  if (!call) return undefined;
  const inside = citesIn(article, block).filter(
    (node) => call.start <= node.fact.start && node.fact.end <= call.end,
  );
  return inside.length === 1 ? inPage(call, block) : undefined;
}

function moveNotes(article: Article, notes: readonly Note[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const moved = new Map<ReferenceListNode, ReferenceNode[]>();
  for (const note of notes) {
    const [definition] = note.definitions;
    const place = placeFor(article, note);
    const list = definition?.parent;
    if (!definition || !place || !list || !isList(list)) continue;
    edits.push({ ...place, newText: withGroup(article, definition, note.group) });
    moved.set(list, [...(moved.get(list) ?? []), definition]);
  }
  for (const [list, definitions] of moved) append(edits, removeFrom(article, list, definitions));
  return edits;
}

/** In a list the group goes without saying. */
function withGroup(article: Article, node: ReferenceNode, group: string): string {
  const text = article.page.slice(node.start, node.end);
  if (node.fact.form === 'template' || node.fact.group || group === '') return text;
  const edit = addAttribute(article, node, 'group', group);
  if (!edit) return text;
  const at = edit.start - node.start;
  return text.slice(0, at) + edit.newText + text.slice(at);
}

/** A list of which nothing is left becomes an empty one: `{{reflist}}`, `<references />`. */
function removeFrom(
  article: Article,
  list: ReferenceListNode,
  definitions: readonly ReferenceNode[],
): TextEdit[] {
  const single = definitions.map((node) => ({ ...removalRange(article, node), newText: '' }));
  const { content, form } = list.fact;
  const left = list.children.filter(isReference).length > definitions.length;
  const length = definitions.reduce((sum, { start, end }) => sum + end - start, 0);
  const written = contentText(article, list).replace(/\s+/g, '');
  const texts = definitions.map(({ start, end }) => article.page.slice(start, end));
  const kept = written.length > texts.join('').replace(/\s+/g, '').length;
  if (!content || left || kept || length === 0 || form === 'function') return single;
  if (form === 'template') return [{ ...argumentRange(list, content), newText: '' }];
  const opening = inPage(list.fact.opening, list.block);
  return [{ start: opening.end - 1, end: list.end, newText: ' />' }];
}
