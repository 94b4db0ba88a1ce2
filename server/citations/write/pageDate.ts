import type { Article } from '../../article/article.ts';
import { dateStyle } from '../../article/dateStyle.ts';
import { styleOfPage, type DateRole } from '../../dates/cs1/pageDateStyle.ts';
import type { DateOrder } from '../../dates/dateLanguage.ts';
import { dateLanguage } from '../../dates/dateLanguages.ts';
import { readDate } from '../../dates/readDate.ts';
import { writeDate, type DateStyle } from '../../dates/writeDate.ts';
import { pageValues } from './pageValues.ts';

/**
 * A day as the page writes it in citations: `3 May 2020`, `May 3, 2020` or `2020-05-03`. A page that
 * says nothing of its dates is taken by what most of its citations have.
 * @param day the day, in UTC
 * @param of which of the two dates that `{{use dmy dates|cs1-dates=ly}}` tells apart
 */
export function pageDate(article: Article, day: Date, of: DateRole): string {
  const language = dateLanguage(article.site);
  const iso = day.toISOString().slice(0, 10);
  const date = readDate(iso, language);
  const style = styleOfPage(of, dateStyle(article)) ?? usualStyle(article, of);
  return date ? writeDate(date, style, language) : iso;
}

const rows = { access: ['accessDate', 'archiveDate'], publication: ['date'] } as const;

/** The form of most days of a page. */
function usualStyle(article: Article, of: DateRole): DateStyle {
  const { values } = pageValues(article);
  const counts = new Map<DateOrder, number>([
    ['ymd', 0],
    ['dmy', 0],
    ['mdy', 0],
  ]);
  for (const [written, count] of rows[of].flatMap((row) => [...(values.get(row) ?? [])])) {
    const form = readDate(written, dateLanguage(article.site))?.form;
    if (form?.kind !== 'day' || !form.order) continue;
    counts.set(form.order, (counts.get(form.order) ?? 0) + count);
  }
  const [[order]] = [...counts].sort(([, a], [, b]) => b - a) as [[DateOrder, number]];
  return { order, months: 'long' };
}
