import type { Article } from '../../article/article.ts';
import { dateStyle } from '../../article/dateStyle.ts';
import { pageValues } from './pageValues.ts';

/**
 * A day as the page writes it in citations: `3 May 2020`, `May 3, 2020` or `2020-05-03`. A page that
 * says nothing of its dates is taken by what most of its citations have.
 * @param day the day, in UTC
 * @param of which of the two dates that `{{use dmy dates|cs1-dates=ly}}` tells apart
 */
export function pageDate(article: Article, day: Date, of: 'access' | 'publication'): string {
  const { dateStyle: style = usualStyle(article, of), dateForms = 'l' } = dateStyle(article);
  const form = of === 'access' ? dateForms.at(-1) : dateForms.at(0);
  if (style === 'ymd' || form === 'y') return day.toISOString().slice(0, 10);
  const length = form === 's' ? 'short' : 'long';
  // The British short form, `Sept`, is no month to CS1.
  const locale = `${article.site.citations.localLanguage}-US`;
  const month = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' }).format(day);
  const [date, year] = [String(day.getUTCDate()), String(day.getUTCFullYear())];
  return style === 'dmy' ? `${date} ${month} ${year}` : `${month} ${date}, ${year}`;
}

const rows = { access: ['accessDate', 'archiveDate'], publication: ['date'] } as const;

const styles = [
  ['ymd', /^\d{4}-\d\d-\d\d$/],
  ['dmy', /^\d{1,2} \p{L}+ \d{4}$/u],
  ['mdy', /^\p{L}+ \d{1,2}, \d{4}$/u],
] as const;

/** The form of most dates of a page. */
function usualStyle(article: Article, of: keyof typeof rows): 'ymd' | 'dmy' | 'mdy' {
  const { values } = pageValues(article);
  const dates = rows[of].flatMap((row) => [...(values.get(row) ?? [])]);
  const counted = styles.map(([style, pattern]) => {
    const fitting = dates.filter(([date]) => pattern.test(date));
    return { style, count: fitting.reduce((sum, [, count]) => sum + count, 0) };
  });
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).style;
}
