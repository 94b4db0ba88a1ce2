import { blockAt, type Article } from '../../article/article.ts';
import { isReference, type ReferenceNode } from '../../references/cites.ts';
import { noteGroup, spanAt } from '../../references/groupSpans.ts';
import { readableName } from '../../references/readableName.ts';
import { citesIn } from '../../references/resolveCites.ts';
import { takenNames, uniqueName } from '../../references/uniqueName.ts';
import type { TextEdit } from '../../text/range.ts';
import { placesOf } from '../navigation/findReferences.ts';
import { placeForReuse } from './insertionPlace.ts';
import { noteOf } from '../navigation/queries.ts';
import { nameEdit, reuseText } from '../refactor/rewriteReference.ts';
import { writeReuse } from './writeReuse.ts';

/** A reuse that can be written. */
export interface Reuse {
  readonly insertion: TextEdit;
  /** Gives the reference a name first, where it has none. */
  readonly naming: TextEdit | undefined;
}

/** Why a reference cannot be reused, in words for the user. */
export interface ReuseRefusal {
  readonly refusal: string;
}

/**
 * Cites a reference of the page once more: `<ref name="Smith 2001" />` in the page's own style.
 * @param place where one of its places begins, as `listReferences` has it
 * @param cursor where to insert it; within another reference it comes after that
 * @returns undefined where no reference begins at the place
 */
export function reuseReference(
  article: Article,
  place: number,
  cursor: number,
): Reuse | ReuseRefusal | undefined {
  const node = citesIn(article, blockAt(article, place))
    .filter(isReference)
    .find(({ start }) => start === place);
  if (!node) return undefined;
  const at = placeForReuse(article, cursor);
  if (at === undefined) return { refusal: 'A list defines references, it does not reuse them.' };
  const source = noteOf(article, node)?.definitions[0] ?? node;
  const written =
    madeUpReuse(article, source) ??
    beyondList(article, source, at) ??
    namedReuse(article, node, source) ??
    namedFirst(article, source);
  if ('refusal' in written) return written;
  const { newText, naming } = written;
  return { insertion: { start: at, end: at, newText }, naming };
}

interface WrittenReuse {
  readonly newText: string;
  readonly naming?: TextEdit;
}

/** Every `{{sfn|Smith|2001}}` is a use of the same note. */
function madeUpReuse(
  { page }: Article,
  { fact, start, end }: ReferenceNode,
): WrittenReuse | undefined {
  const { name } = fact;
  const isMadeUp = name && name.valueRange.start === name.valueRange.end;
  return isMadeUp ? { newText: page.slice(start, end) } : undefined;
}

/** Behind `<ref name=a>x</ref><references />`, a `<ref name=a />` is undefined. */
function beyondList(article: Article, source: ReferenceNode, at: number): ReuseRefusal | undefined {
  const group = noteGroup(source);
  if (spanAt(article, group, source.start) === spanAt(article, group, at)) return undefined;
  return {
    refusal: 'A list of references stands in between: the reference is not known beyond it.',
  };
}

/** @param node one of its places, and @param source the one that gives it its text */
function namedReuse(
  article: Article,
  node: ReferenceNode,
  source: ReferenceNode,
): WrittenReuse | ReuseRefusal | undefined {
  const note = noteOf(article, node);
  const named = [source, node, ...(note ? placesOf(note) : [])].find(({ fact }) => fact.name);
  const { name, details } = named?.fact ?? {};
  if (!named || !name) return undefined;
  if (name.dynamic) return { refusal: 'Only the wiki knows the name of this reference.' };
  const newText = details
    ? reuseText(article, named, name.value)
    : writeReuse(article, source, name.value);
  return newText === undefined ? { refusal: 'This reference cannot be reused.' } : { newText };
}

function namedFirst(article: Article, source: ReferenceNode): WrittenReuse | ReuseRefusal {
  if (!noteOf(article, source) || source.fact.follow) {
    return { refusal: 'This reference makes no note of its own, so it cannot be reused.' };
  }
  const name = uniqueName(readableName(article, source), takenNames(article));
  const naming = nameEdit(article, source, name);
  if (!naming) return { refusal: 'This reference cannot be given a name.' };
  return { newText: writeReuse(article, source, name), naming };
}
