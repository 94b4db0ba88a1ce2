import type { Article } from '../../article/article.ts';
import { dateStyle } from '../../article/dateStyle.ts';
import { restyleDate } from '../../render/citation/dateStyles.ts';
import { moved } from '../../text/range.ts';
import type { Finding } from '../finding.ts';
import { writtenDates } from './writtenDates.ts';

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
