import type { Article } from '../../article/article.ts';
import {
  isKnown,
  linkShortFootnotes,
  type ShortCitationNode,
  type SourceNode,
} from '../../references/shortFootnotes.ts';
import { editDistance } from '../../text/editDistance.ts';

/** More than a few are no help. */
const maximum = 3;

/** More letters of the names need not be compared. */
const longest = 80;

/** Finds the sources whose names and year are nearest to those of a short citation, the nearest first. */
export type FindNearest = (citation: ShortCitationNode) => readonly SourceNode[];

/** What is looked for on a page: each source, and each short citation however often it is written, is read once. */
export function nearestSources(article: Article): FindNearest {
  let candidates: readonly Candidate[] | undefined;
  const found = new Map<string, SourceNode[]>();
  return (citation) => {
    const { names, year, anchor } = citation.fact;
    const key = [...names, year, anchor].join('|');
    const known =
      found.get(key) ?? nearest(nameKeys(names, year), (candidates ??= candidatesOf(article)));
    found.set(key, known);
    return known;
  };
}

interface NameKeys {
  readonly all: string;
  readonly first: string;
  readonly year: string;
}

interface Candidate extends NameKeys {
  readonly source: SourceNode;
}

/** Each anchor once, by the first source that has it. */
function candidatesOf(article: Article): Candidate[] {
  const byAnchor = new Map<string, Candidate>();
  for (const source of linkShortFootnotes(article).sources) {
    const { anchor, names, year } = source.fact;
    if (names.length === 0 || !isKnown(source) || byAnchor.has(anchor)) continue;
    byAnchor.set(anchor, { source, ...nameKeys(names, year) });
  }
  return [...byAnchor.values()];
}

function nearest(cited: NameKeys, candidates: readonly Candidate[]): SourceNode[] {
  return candidates
    .flatMap((candidate) => {
      const names = nameDistance(cited, candidate);
      if (names === undefined) return [];
      const distance = names + yearDistance(cited.year, candidate.year);
      return [{ source: candidate.source, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, maximum)
    .map(({ source }) => source);
}

/** @returns undefined for names that nobody would take for each other */
function nameDistance(cited: NameKeys, given: NameKeys): number | undefined {
  const { all } = given;
  const limit = all.length < 4 ? 1 : Math.max(2, all.length / 4);
  if (Math.abs(cited.all.length - all.length) <= limit) {
    const distance = editDistance(cited.all, all);
    if (distance <= limit) return distance;
  }
  // `{{sfn|Smith|2001}}` of a work by Smith and Jones.
  return cited.first && cited.first === given.first ? 5 : undefined;
}

/** Another letter behind the year is nearer than another year. */
function yearDistance(cited: string, given: string): number {
  if (cited === given) return 0;
  if (cited.replace(/\D+$/, '') === given.replace(/\D+$/, '')) return 1;
  return editDistance(cited.slice(0, 20), given.slice(0, 20)) === 1 ? 2 : 4;
}

function nameKeys(names: readonly string[], year: string): NameKeys {
  return { all: fold(names.join(' ')).slice(0, longest), first: fold(names[0] ?? ''), year };
}

/** Case and accents are what is mistaken most easily. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
