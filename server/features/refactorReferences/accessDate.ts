import type { Article } from '../../article/article.ts';
import { dateStyle } from '../renderReference.ts';

/**
 * A day as the page writes it in citations: `3 May 2020`, `May 3, 2020`, or else `2020-05-03`.
 * @param now the day, in UTC
 */
export function accessDate(article: Article, now: Date): string {
  const { dateStyle: style, dateForms } = dateStyle(article);
  // The last letter of `cs1-dates=ly` is for dates of access.
  if (!style || dateForms?.endsWith('y')) return now.toISOString().slice(0, 10);
  const region = style === 'dmy' ? 'GB' : 'US';
  const month = dateForms?.endsWith('s') ? 'short' : 'long';
  return new Intl.DateTimeFormat(`${article.site.citations.localLanguage}-${region}`, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(now);
}
