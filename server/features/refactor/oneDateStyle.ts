import type { Article } from '../../article/article.ts';
import { dateStyle } from '../../article/dateStyle.ts';
import { writtenDates } from '../../diagnostics/style/writtenDates.ts';
import type { DateOrder } from '../../dates/dateLanguage.ts';
import { dateLanguage } from '../../dates/dateLanguages.ts';
import { writeDate, writeIsoDay } from '../../dates/writeDate.ts';
import { moved, type TextEdit } from '../../text/range.ts';
import type { Refactoring } from './refactoring.ts';

/**
 * Writes the dates of all citations in one order: that of `{{Use dmy dates}}`, or else the one that
 * most of them have.
 */
export const oneDateStyle: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.oneDateStyle',
  offer: (article) => {
    const order = wantedOrder(article);
    const edits = order ? restyleAll(article, order) : [];
    if (edits.length === 0 || !order) return undefined;
    const example = writeIsoDay('2020-05-05', order, dateLanguage(article.site));
    const title = `Write all dates in citations as in “${example}” (${edits.length})`;
    return { title, edits: () => edits };
  },
};

function wantedOrder(article: Article): DateOrder | undefined {
  const { dateStyle: asked } = dateStyle(article);
  if (asked) return asked;
  const counts = new Map<DateOrder, number>();
  for (const { facts } of article.blocks) {
    for (const { order } of writtenDates(facts, article.site)) {
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function restyleAll(article: Article, wanted: DateOrder): TextEdit[] {
  const style = { order: wanted, months: 'as-written' } as const;
  return article.blocks.flatMap(({ start, facts }) =>
    writtenDates(facts, article.site).flatMap(({ value, order, ...range }) => {
      if (order === wanted) return [];
      const newText = writeDate(value, style, dateLanguage(article.site));
      return newText === value.text ? [] : [{ ...moved(range, start), newText }];
    }),
  );
}
