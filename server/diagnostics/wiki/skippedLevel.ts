import { type Article, type Block, inPage } from '../../article/article.ts';
import { balanceFaults } from '../balance/balanceFaults.ts';

import type { TextEdit } from '../../text/range.ts';
import type { Finding, Fix } from '../../problems/finding.ts';
import { leavesOutLevels } from './headingHabits.ts';
import { headingPlaces, type HeadingPlace } from './headings.ts';

/** The highest level that a section has: level 1 is the page's title. */
const topLevel = 2;

/** Headings that stand two levels or more below the one before: `== a ==` and then `==== b ====`. */
export function findSkippedLevels(article: Article): Finding[] {
  const places = headingPlaces(article).flatMap(({ block, told }) =>
    told.map((place): PlacedHeading => ({ place, block })),
  );
  const broken = balanceFaults(article).filter(({ kind }) => kind === 'unbalanced-heading');
  return places.flatMap(({ place, block }, index): Finding[] => {
    const before = places[index - 1];
    // Behind a page that is transcluded, any level may be right.
    if (before?.place.level === 0) return [];
    const highest = Math.max(before?.place.level ?? 1, topLevel - 1) + 1;
    if (place.level <= highest || leavesOutLevels(article, place.level, before?.place.level))
      return [];
    const { start, end } = inPage(place, block);
    // `=== a ==` has lost its level, and says so itself.
    const from = before ? before.block.start + before.place.start : 0;
    if (broken.some(({ range }) => from <= range.start && range.start <= start)) return [];
    const values = { level: String(place.level), highest: String(highest) };
    return [{ start, end, values, fixes: () => raise(places, index, highest) }];
  });
}

interface PlacedHeading {
  readonly place: HeadingPlace;
  readonly block: Block;
}

/** With its subsections, so that they keep their places below it. */
function raise(places: readonly PlacedHeading[], index: number, to: number): Fix[] {
  const { level } = places[index]!.place;
  const by = level - to;
  let last = index + 1;
  while (last < places.length && places[last]!.place.level >= level) last++;
  const raised = places.slice(index, last);
  if (raised.some(({ place }) => !place.signs)) return [];
  const edits = raised.flatMap(({ place, block }) =>
    place.signs!.map((range) => shorter(inPage(range, block), by)),
  );
  const title =
    raised.length > 1 ? `Raise it to level ${to}, with its subsections` : `Raise it to level ${to}`;
  return [{ title, edits }];
}

function shorter({ start }: { readonly start: number }, by: number): TextEdit {
  return { start, end: start + by, newText: '' };
}
