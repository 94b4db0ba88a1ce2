import type { Article } from '../../article/article.ts';
import { isReference, type ReferenceNode } from '../../references/cites.ts';
import { noteGroup, isListed, spanAt } from '../../references/groupSpans.ts';
import type { Note } from '../../references/note.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import { contentText } from '../../references/writeReference.ts';
import { findSameSources } from '../../diagnostics/style/sameSource.ts';
import { sourceKey } from '../../facts/sourceKey.ts';
import { knownParameter } from '../../wikis/citationHelp.ts';
import { touches } from '../../text/range.ts';
import { isCs1 } from '../../facts/citations.ts';
import { citationsIn } from '../../citations/write/sources.ts';
import { noteOf, referenceAt } from '../navigation/queries.ts';
import { joinNotes, placesOf } from './joinNotes.ts';
import type { Refactoring } from './refactoring.ts';
import { isMovable } from './rewriteReference.ts';

/**
 * Makes a use of the first reference out of another one that cites the same place in the same source,
 * and says no more of it than the first does, but for the day of access.
 */
export const mergeSameSource: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.mergeSameSource',
  offer: (article, range) => {
    const node = referenceAt(article, range.start);
    const note = node && noteOf(article, node);
    const stays = node && note && firstNote(article, node);
    if (!stays || !isReplaceable(article, note, stays)) return undefined;
    const title = 'Reuse the first reference to this source here';
    return { title, edits: () => joinNotes(article, [{ stays, others: [note] }]) };
  },
};

/** The note that cites the source of a reference first. */
function firstNote(article: Article, node: ReferenceNode): Note | undefined {
  const found = findSameSources(article).find((finding) => touches(node, finding.start));
  const first = found?.related?.[0] && referenceAt(article, found.related[0].start);
  return first && noteOf(article, first);
}

function isReplaceable(article: Article, note: Note, stays: Note): boolean {
  if (note === stays || note.group !== stays.group) return false;
  if (![note, stays].every((each) => isMovable(article, each))) return false;
  const [span, other] = [note, stays].map(({ uses, group }) =>
    spanAt(article, group, uses[0]!.start),
  );
  if (span !== other || note.definitions.some(isListed) || !isAllOfName(article, note)) {
    return false;
  }
  return note.definitions.every((node) => saysNoMore(node, stays.definitions[0]!, article));
}

/** Sub-references, and references below the next list, know the name as well. */
function isAllOfName(article: Article, note: Note): boolean {
  if (!note.name) return true;
  const alike = resolveCites(article).nodes.filter(
    (node) =>
      isReference(node) && noteGroup(node) === note.group && node.fact.name?.value === note.name,
  );
  return alike.length === placesOf(note).length;
}

function saysNoMore(node: ReferenceNode, first: ReferenceNode, article: Article): boolean {
  if (node.fact.marked || first.fact.marked) return false;
  if (node.fact.contentKey === first.fact.contentKey) return true;
  const [own, others] = [saidOf(article, node), saidOf(article, first)];
  if (!own || !others) return false;
  return [...own].every(([name, value]) => others.get(name) === value);
}

/**
 * What a reference that is a citation and no more says: its template, and its arguments by what they
 * mean. The day of access is left out.
 */
function saidOf(article: Article, node: ReferenceNode): ReadonlyMap<string, string> | undefined {
  const { site } = article;
  const [call, ...more] = citationsIn(node);
  const { text } = node.block.facts;
  if (!call || !isCs1(call) || more.length > 0) return undefined;
  if (contentText(article, node).trim() !== text.slice(call.start, call.end)) return undefined;
  const said = new Map([['', call.name.toLowerCase()]]);
  for (const { name: key, positional, text: written } of call.arguments) {
    const value = written.trim();
    const found = knownParameter(key, site.citationHelp);
    const { row, pattern } = found?.known ?? { row: '', pattern: '' };
    if (!value || pattern === 'access-date') continue;
    const name = found ? `${row}${found.number}` : key;
    // Which of two counts, and what is no parameter at all, is not for us to say.
    if (positional || said.has(name)) return undefined;
    said.set(name, sourceKey(row, value) ?? value);
  }
  return said;
}
