import type { Article } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';
import { dateStyle } from '../../article/dateStyle.ts';
import { dateLanguage } from '../../dates/dateLanguages.ts';
import { writeDate } from '../../dates/writeDate.ts';
import { moved } from '../../text/range.ts';
import type { Finding } from '../../problems/finding.ts';
import { writtenDates } from './writtenDates.ts';

/**
 * `date=May 5, 2020` on a page with `{{Use dmy dates}}`. Numeric dates stand beside any style, and
 * a citation with a `df` of its own has asked for another one.
 */
export function findDateFormats(article: Article): Finding[] {
  const { dateStyle: wanted } = dateStyle(article);
  if (!wanted) return [];
  const style = { order: wanted, months: 'as-written' } as const;
  return restyled[wanted](article).flatMap(({ block, told }) =>
    told.map(({ value, ...range }) => {
      const right = writeDate(value, style, dateLanguage(article.site));
      const place = moved(range, block.start);
      const fixes = [
        { title: `Write ${right}`, edits: [{ ...place, newText: right }], preferred: true },
      ];
      return { ...place, values: { date: value.text, right }, fixes };
    }),
  );
}

/** The dates of a page that are not in a style, of which a page in that style has few. */
const restyled = { dmy: inOtherThan('dmy'), mdy: inOtherThan('mdy') };

function inOtherThan(wanted: 'dmy' | 'mdy') {
  return askForLists((facts, site) =>
    writtenDates(facts, site).filter(({ order }) => order !== 'ymd' && order !== wanted),
  );
}
