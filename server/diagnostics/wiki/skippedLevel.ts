import type { Article } from '../../article/article.ts';
import { balanceFaults } from '../../article/balanceFaults.ts';
import { inPage } from '../../article/cites.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Finding, Fix } from '../finding.ts';
import { headingPlaces, type HeadingPlace } from './headings.ts';

/** The highest level that a section has: level 1 is the page's title. */
const topLevel = 2;

/** Headings that stand two levels or more below the one before: `== a ==` and then `==== b ====`. */
export function findSkippedLevels(article: Article): Finding[] {
  const places = article.blocks.flatMap((block) =>
    headingPlaces(block.facts).map((place) => ({
      ...place,
      ...inPage(place, block),
      signs:
        place.signs && ([inPage(place.signs[0], block), inPage(place.signs[1], block)] as const),
    })),
  );
  const broken = balanceFaults(article).filter(({ kind }) => kind === 'unbalanced-heading');
  return places.flatMap((place, index): Finding[] => {
    const before = places[index - 1];
    // `=== a ==` has lost its level, and says so itself.
    const from = before?.start ?? 0;
    if (broken.some(({ range }) => from <= range.start && range.start <= place.start)) return [];
    // Behind a page that is transcluded, any level may be right.
    if (before?.level === 0) return [];
    const highest = Math.max(before?.level ?? 1, topLevel - 1) + 1;
    if (place.level <= highest) return [];
    const { start, end } = place;
    const values = { level: String(place.level), highest: String(highest) };
    return [{ start, end, values, fixes: () => raise(places, index, highest) }];
  });
}

/** With its subsections, so that they keep their places below it. */
function raise(places: readonly HeadingPlace[], index: number, to: number): Fix[] {
  const { level } = places[index]!;
  const by = level - to;
  let last = index + 1;
  while (last < places.length && places[last]!.level >= level) last++;
  const raised = places.slice(index, last);
  if (raised.some(({ signs }) => !signs)) return [];
  const edits = raised.flatMap(({ signs }) => signs!.map((range) => shorter(range, by)));
  const title =
    raised.length > 1 ? `Raise it to level ${to}, with its subsections` : `Raise it to level ${to}`;
  return [{ title, edits }];
}

function shorter({ start }: { readonly start: number }, by: number): TextEdit {
  return { start, end: start + by, newText: '' };
}
