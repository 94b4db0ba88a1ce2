import { dateStyle } from '../../../article/dateStyle.ts';
import { dateLanguage } from '../../../dates/dateLanguages.ts';
import { meantDates } from '../../../dates/meantDates.ts';
import type { FixContext } from './citationChange.ts';
import type { Candidate } from './rewriteValue.ts';

/** Dates that may be meant by one that the module does not take: `May 5th 2020`, `2020/5/5`. */
export function rewriteDate(value: string, { article }: FixContext): readonly Candidate[] {
  const order = dateStyle(article).dateStyle ?? 'dmy';
  const meant = meantDates(value, order, dateLanguage(article.site));
  return meant.map(({ text, sure }) => ({ value: text, sure }));
}
