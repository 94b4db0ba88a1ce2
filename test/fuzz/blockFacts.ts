/** What the blocks of a page say, to be held against what the page says when it is parsed at once. */
import { articleOf, type Article } from '../../server/article/article.ts';
import type { BlockFacts } from '../../server/facts/blockFacts.ts';
import { collectFacts } from '../../server/facts/collectFacts.ts';
import { PageText } from '../../server/text/pageText.ts';

/**
 * Everything that is said of a page, in page offsets.
 * @param parse `whole` reads the page anew, as one block
 */
export function blockFacts(
  article: Article,
  parse: 'blocks' | 'whole' = 'blocks',
): Record<string, unknown> {
  const page = parse === 'whole' ? asOneBlock(article) : article;
  const placed = (key: keyof BlockFacts) =>
    page.blocks.flatMap(({ start, facts }) =>
      (facts[key] as readonly object[]).map((fact) => shifted(fact, start)),
    );
  return {
    ...Object.fromEntries(listed.map((key) => [key, placed(key)])),
    lint: placed('lint').filter((report) => !neighbourRules.has((report as { rule: string }).rule)),
  };
}

/**
 * Whether blocks and page are known to differ, as documented in ARCHITECTURE.md: an unclosed table
 * takes in the rest of the page, and an unclosed file looks for its end.
 */
export function differsByDesign({ text, blocks }: Article): boolean {
  const opens = text.match(/\{\||\{\{\{!\}\}|\{\{\(!\}\}/g)?.length ?? 0;
  const closed = blocks.reduce(
    (count, { facts }) =>
      count +
      facts.tables.filter(({ end }) =>
        /\|\}$|\{\{!\}\}\}$|\{\{!\)\}\}$/.test(facts.text.slice(0, end)),
      ).length,
    0,
  );
  return opens !== closed || /\[\[\s*(?:file|image)\s*:/i.test(text);
}

const listed: readonly (keyof BlockFacts)[] = [
  'headings',
  'cites',
  'calls',
  'tables',
  'files',
  'sectionLinks',
  'comments',
  'categories',
  'ids',
  'topTags',
  'shortCitations',
  'citationAnchors',
  'links',
];

const neighbourRules: ReadonlySet<string> = new Set([
  'lonely-bracket',
  'tag-like',
  'syntax-like',
  'table-layout',
]);

function asOneBlock({ text, site }: Article): Article {
  const facts = collectFacts(text, site, true);
  return articleOf(PageText.of(text), site, [{ start: 0, end: text.length, facts }], undefined);
}

const offsets: ReadonlySet<string> = new Set(['start', 'end', 'keyStart']);

function shifted(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shifted(item, by));
  if (typeof value !== 'object' || value === null) return value;
  // The place of the parent in the block's own list is another in the page's.
  const entries = Object.entries(value).filter(([key]) => key !== 'parent');
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      offsets.has(key) ? (inner as number) + by : shifted(inner, by),
    ]),
  );
}
