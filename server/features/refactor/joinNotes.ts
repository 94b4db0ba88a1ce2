import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Note } from '../../references/note.ts';
import { readableName } from '../../references/readableName.ts';
import { takenNames, uniqueName } from '../../references/uniqueName.ts';
import { changeAttribute } from '../../references/writeAttribute.ts';
import { dropContent } from '../../references/writeReference.ts';
import type { TextEdit } from '../../text/range.ts';
import { namedText, reuseText } from './rewriteReference.ts';

/** Notes that one note can stand for. */
export interface JoinableNotes {
  /** The note that keeps its text. */
  readonly stays: Note;
  /** The notes of which only uses of the other one are left. */
  readonly others: readonly Note[];
}

/**
 * The edits that make one named reference of each set of notes; none for a set of which something
 * cannot be written.
 */
export function joinNotes(article: Article, sets: readonly JoinableNotes[]): TextEdit[] {
  const taken = takenNames(article);
  return sets.flatMap(({ stays, others }) => {
    const definition = stays.definitions[0]!;
    const named = [stays, ...others].find(({ name }) => name !== '');
    const name = named?.name ?? uniqueName(readableName(article, definition), taken);
    const edits = others.flatMap((note) => useInstead(article, note, name));
    if (!stays.name) edits.push(replacement(definition, namedText(article, definition, name)));
    const written = edits.filter((edit) => edit !== undefined);
    return written.length === edits.length ? written : [];
  });
}

/** Every place of a note becomes a use of another name; undefined for a place that cannot. */
function useInstead(article: Article, note: Note, name: string): (TextEdit | undefined)[] {
  if (!note.name) {
    const [use] = note.uses as [ReferenceNode];
    return [replacement(use, reuseText(article, use, name))];
  }
  return placesOf(note).flatMap((node) => [
    ...(note.name === name ? [] : [changeAttribute(article, node, node.fact.name!, name)]),
    ...dropContent(article, node),
  ]);
}

/** Where a named note is used or defined. */
export function placesOf({ uses, definitions }: Note): ReferenceNode[] {
  return [...new Set([...uses, ...definitions])];
}

function replacement({ start, end }: ReferenceNode, newText?: string): TextEdit | undefined {
  return newText === undefined ? undefined : { start, end, newText };
}
