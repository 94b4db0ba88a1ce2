import type { Article } from '../../article/article.ts';
import { dateStyle } from '../../article/dateStyle.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { citationTemplates, valueOf } from '../../facts/citationTemplates.ts';
import { isValidDate } from '../../render/citation/dates.ts';
import { orderOf, restyleDate, type DateOrder } from '../../render/citation/dateStyles.ts';
import type { Site } from '../../site/site.ts';
import { moved, type TextRange } from '../../text/range.ts';
import type { Finding } from '../finding.ts';

/**
 * `date=May 5, 2020` on a page with `{{Use dmy dates}}`. Numeric dates stand beside any style, and
 * a citation with a `df` of its own has asked for another one.
 */
export function findDateFormats(article: Article): Finding[] {
  const { dateStyle: wanted } = dateStyle(article);
  if (!wanted) return [];
  return article.blocks.flatMap(({ start, facts }) =>
    writtenDates(facts, article.site).flatMap(({ order, text, ...range }) => {
      if (order === 'ymd' || order === wanted) return [];
      const right = restyleDate(text, wanted);
      const place = moved(range, start);
      const fixes = [
        { title: `Write ${right}`, edits: [{ ...place, newText: right }], preferred: true },
      ];
      return [{ ...place, values: { date: text, right }, fixes }];
    }),
  );
}

interface WrittenDate extends TextRange {
  readonly text: string;
  readonly order: DateOrder;
}

const known = new WeakMap<BlockFacts, readonly WrittenDate[]>();

function writtenDates(facts: BlockFacts, site: Site): readonly WrittenDate[] {
  let dates = known.get(facts);
  if (!dates) known.set(facts, (dates = collectDates(facts, site)));
  return dates;
}

function collectDates(facts: BlockFacts, site: Site): WrittenDate[] {
  return citationTemplates(facts, site).flatMap((citation) => {
    if (valueOf(citation, 'df', site)) return [];
    return dateParameters.flatMap((parameter) => {
      const date = valueOf(citation, parameter, site);
      if (!date || date.dynamic || !isValidDate(date.value)) return [];
      const order = orderOf(date.value);
      return order ? [{ ...date.valueRange, text: date.value, order }] : [];
    });
  });
}

const dateParameters = ['date', 'publicationDate', 'accessDate', 'archiveDate', 'doiBroken'];
