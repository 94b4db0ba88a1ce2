import type { Article } from '../../article/article.ts';
import type { ReferenceListNode, ReferenceNode } from '../../references/cites.ts';
import { isListed, listBelow } from '../../references/groupSpans.ts';
import { readableName } from '../../references/readableName.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { Note } from '../../references/note.ts';
import { takenNames, uniqueName } from '../../references/uniqueName.ts';
import type { TextEdit } from '../../text/range.ts';
import { noteOf, referenceAt } from '../navigation/queries.ts';
import { canExtend, extendList } from './extendList.ts';
import type { Refactoring } from './refactoring.ts';
import { isMovable, namedText, reuseText } from './rewriteReference.ts';
import { append } from '../../text/append.ts';

/** Moves the text of a reference into the list that shows it, and leaves its name. */
export const moveToList: Refactoring = {
  kind: 'refactor.move.wikiwright.toList',
  offer: (article, range) => {
    const node = referenceAt(article, range.start);
    const note = node && noteOf(article, node);
    if (!note || !movable(article, note)) return undefined;
    const title = 'Move this reference to its list';
    return { title, edits: () => moveNotes(article, [note]) };
  },
};

/** Moves the texts of all references into their lists. */
export const moveAllToLists: Refactoring = {
  kind: 'refactor.move.wikiwright.allToLists',
  offer: (article) => {
    const notes = resolveCites(article).notes.filter((note) => movable(article, note));
    if (notes.length < 2) return undefined;
    const title = `Move all ${notes.length} references to their lists`;
    return { title, edits: () => moveNotes(article, notes) };
  },
};

/** The list of a note whose text stands above it. */
function movable(article: Article, note: Note): ReferenceListNode | undefined {
  if (!isMovable(article, note) || note.definitions.some(isListed)) return undefined;
  const last = note.uses.reduce((most, { end }) => Math.max(most, end), 0);
  const list = listBelow(article, note.group, note.uses[0]!.start);
  return list && list.start >= last && canExtend(article, list) ? list : undefined;
}

function moveNotes(article: Article, notes: readonly Note[]): TextEdit[] {
  const taken = takenNames(article);
  const items = new Map<ReferenceListNode, string[]>();
  const edits: TextEdit[] = [];
  for (const note of notes) {
    const list = movable(article, note);
    const [definition] = note.definitions;
    if (!list || !definition) continue;
    const name = note.name || uniqueName(readableName(article, definition), taken);
    const item = namedText(article, definition, name);
    const reuses = note.definitions.map((place) => reuse(article, place, name));
    const written = reuses.filter((edit) => edit !== undefined);
    if (item === undefined || written.length < reuses.length) continue;
    append(edits, written);
    items.set(list, [...(items.get(list) ?? []), item]);
  }
  for (const [list, texts] of items) edits.push(extendList(article, list, texts));
  return edits;
}

function reuse(article: Article, node: ReferenceNode, name: string): TextEdit | undefined {
  const newText = reuseText(article, node, name);
  return newText === undefined ? undefined : { start: node.start, end: node.end, newText };
}
