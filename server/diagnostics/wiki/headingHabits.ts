import type { Article } from '../../article/article.ts';
import { onceFor } from '../../text/memory.ts';
import { headingPlaces } from './headings.ts';

/** How many headings of each level a page has. */
type LevelCounts = ReadonlyMap<number, number>;

/** Whether the sections of a page begin at level 1: its first heading is of it, and not the only one. */
export function usesLevelOne(article: Article): boolean {
  const { first, counts } = levelsOf(article);
  return first === 1 && counts.get(1)! >= 2;
}

/**
 * Whether a page leaves out levels on purpose: it begins at a lower one and has none above, as what is
 * transcluded into another page does, or it never uses those between and has many of the one below.
 * @param level of the heading that is too low
 * @param above of the heading before it; undefined for the first one
 */
export function leavesOutLevels(
  article: Article,
  level: number,
  above: number | undefined,
): boolean {
  const { counts } = levelsOf(article);
  const isUsed = (from: number) =>
    [...counts.keys()].some((other) => other >= from && other < level);
  if (above === undefined) return !isUsed(1) || isDocumentation(article);
  return counts.get(level)! >= many && !isUsed(above + 1);
}

const many = 3;

const levelsOf = onceFor(
  (article: Article): { readonly first: number | undefined; readonly counts: LevelCounts } => {
    const levels = headingPlaces(article)
      .flatMap(({ told }) => told.map(({ level }) => level))
      .filter((level) => level > 0);
    const counts = new Map<number, number>();
    for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
    return { first: levels[0], counts };
  },
);

/** `{{Documentation subpage}}` stands on top of a page that is shown below another. */
function isDocumentation({ blocks }: Article): boolean {
  return blocks
    .slice(0, topBlocks)
    .some(({ facts }) => facts.calls.some(({ name }) => name === 'Documentation subpage'));
}

const topBlocks = 10;
