import type { Article } from '../../article/article.ts';
import { anchorOf } from '../../article/sectionAnchors.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { plainText } from '../../syntax/plainText.ts';
import { onceFor } from '../../text/memory.ts';

/** Anchors that `id` attributes and `<h2>` make. */
export function otherAnchors(article: Article): ReadonlySet<string> {
  return new Set(article.blocks.flatMap(({ facts }) => idsOf(facts)));
}

/**
 * Whether a template of the page may make an anchor of what it is given: all of it, as `{{anchor|a}}`
 * and `|id=a` do, or one end of it, as `{{Episode list|EpisodeNumber=12}}` makes `ep12`.
 */
export function canTemplatesMake(article: Article, anchor: string): boolean {
  const values = valuesOfPage(article);
  if (values.has(anchor.toLowerCase())) return true;
  return ends(anchor.toLowerCase().slice(0, longestAnchor)).some((end) => values.has(end));
}

const valuesOfPage = onceFor(
  (article: Article): ReadonlySet<string> =>
    new Set(article.blocks.flatMap(({ facts }) => templateValues(facts))),
);

/** Nobody links to a longer one by hand. */
const longestAnchor = 100;

/** What stands before and behind each border of words and numbers. */
function ends(anchor: string): string[] {
  const borders = [...anchor.matchAll(/(?<=\d)(?=\D)|(?<=\D)(?=\d)|[\s_.:–-]+/g)];
  return borders.flatMap(({ index, 0: { length } }) => [
    anchor.slice(0, index),
    anchor.slice(index + length),
  ]);
}

const idsOf = onceFor(({ text, ids }: BlockFacts): readonly string[] => [
  ...ids.map(({ key }) => anchorOf(key)),
  ...htmlTitles(text),
]);

function htmlTitles(text: string): string[] {
  return [...text.matchAll(/<h([1-6])\b[^>]{0,500}>(.{0,500}?)<\/h\1/gis)].map((match) =>
    anchorOf(match[2]!.replace(/<[^>]*>|'{2,}|\[\[(?:[^\]|]*\|)?|\]\]/g, '')),
  );
}

const templateValues = onceFor(({ calls, text }: BlockFacts): readonly string[] =>
  calls.flatMap((call) =>
    call.arguments.flatMap(({ value }) => {
      if (value.end - value.start > longestAnchor) return [];
      const shown = anchorOf(plainText(value.children, text)).toLowerCase();
      return shown ? [shown] : [];
    }),
  ),
);
