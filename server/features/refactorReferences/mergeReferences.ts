import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../article/cites.ts';
import { spanAt } from '../../article/groupSpans.ts';
import { readableName } from '../../article/readableName.ts';
import { resolveCites } from '../../article/resolveCites.ts';
import type { Note } from '../../article/note.ts';
import { takenNames, uniqueName } from '../../article/uniqueName.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Refactoring } from './refactoring.ts';
import { isMovable, namedText, reuseText } from './rewriteReference.ts';

/** Makes one named reference of all unnamed ones that say the same. */
export const mergeReferences: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.merge',
  offer: (article) => {
    const sets = identicalNotes(article);
    if (sets.length === 0) return undefined;
    const count = sets.reduce((sum, { others }) => sum + others.length, sets.length);
    return {
      title: `Merge ${count} references of the same content`,
      edits: () => merge(article, sets),
    };
  },
};

interface IdenticalNotes {
  /** The note that stays: a named one, or the first. */
  readonly first: Note;
  readonly others: readonly Note[];
}

function identicalNotes(article: Article): IdenticalNotes[] {
  const byContent = new Map<string, Note[]>();
  for (const note of resolveCites(article).notes) {
    const definition = note.definitions[0];
    if (!definition || definition.fact.marked || !isMovable(article, note)) continue;
    const span = spanAt(article, note.group, note.uses[0]!.start);
    const key = JSON.stringify([note.group, span, definition.fact.contentKey]);
    const known = byContent.get(key);
    if (known) known.push(note);
    else byContent.set(key, [note]);
  }
  return [...byContent.values()].flatMap((notes) => {
    const first = notes.find(({ name }) => name !== '') ?? notes[0]!;
    const others = notes.filter((note) => note !== first && note.name === '');
    return others.length > 0 ? [{ first, others }] : [];
  });
}

function merge(article: Article, sets: readonly IdenticalNotes[]): TextEdit[] {
  const taken = takenNames(article);
  return sets.flatMap(({ first, others }) => {
    const definition = first.definitions[0]!;
    const name = first.name || uniqueName(readableName(article, definition), taken);
    const edits = others.map((note) => {
      const [use] = note.uses as [ReferenceNode];
      return replacement(use, reuseText(article, use, name));
    });
    if (!first.name) edits.push(replacement(definition, namedText(article, definition, name)));
    const written = edits.filter((edit) => edit !== undefined);
    return written.length === edits.length ? written : [];
  });
}

function replacement({ start, end }: ReferenceNode, newText?: string): TextEdit | undefined {
  return newText === undefined ? undefined : { start, end, newText };
}
