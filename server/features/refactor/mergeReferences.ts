import type { Article } from '../../article/article.ts';
import { spanAt } from '../../references/groupSpans.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { Note } from '../../references/note.ts';
import { joinNotes, type JoinableNotes } from './joinNotes.ts';
import type { Refactoring } from './refactoring.ts';
import { isMovable } from './rewriteReference.ts';

/** Makes one named reference of all unnamed ones that say the same. */
export const mergeReferences: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.merge',
  offer: (article) => {
    const sets = identicalNotes(article);
    if (sets.length === 0) return undefined;
    const count = sets.reduce((sum, { others }) => sum + others.length, sets.length);
    return {
      title: `Merge ${count} references of the same content`,
      edits: () => joinNotes(article, sets),
    };
  },
};

/** Of each content the named note stays, or the first. */
function identicalNotes(article: Article): JoinableNotes[] {
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
    const stays = notes.find(({ name }) => name !== '') ?? notes[0]!;
    const others = notes.filter((note) => note !== stays && note.name === '');
    return others.length > 0 ? [{ stays, others }] : [];
  });
}
