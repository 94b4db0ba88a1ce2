import type { DateOrder } from '../dateLanguage.ts';
import type { DateStyle } from '../writeDate.ts';

/** How the dates of a page's citations are to be written: `{{Use dmy dates|cs1-dates=ly}}`. */
export interface PageDateStyle {
  readonly dateStyle?: 'dmy' | 'mdy' | undefined;
  /**
   * The value of `cs1-dates`: how dates of publication and then dates of access and archive are
   * written, `l` with long months, `s` with short ones, `y` as 2020-05-06.
   */
  readonly dateForms?: string | undefined;
}

/** Which of the two kinds of dates that `cs1-dates` tells apart. */
export type DateRole = 'publication' | 'access';

/**
 * How a page wants a date of its citations to be written.
 * @returns undefined where it says nothing
 */
export function styleOfPage(
  role: DateRole,
  { dateStyle, dateForms = '' }: PageDateStyle,
): DateStyle | undefined {
  if (!dateStyle) return undefined;
  const form = dateForms.charAt(role === 'access' ? 1 : 0) || dateForms.charAt(0);
  return {
    order: form === 'y' ? 'ymd' : dateStyle,
    months: form === 's' ? 'short' : 'long',
  };
}

/**
 * How a citation wants one of its dates to be written, by itself or as its page does: `df=mdy` is for
 * dates of publication, `df=mdy-all` for all.
 * @param df the value of the citation's `df`, empty where unset
 */
export function styleOfCitation(
  role: DateRole,
  df: string,
  page: PageDateStyle,
): DateStyle | undefined {
  const [, order, all] = /^(dmy|mdy|ymd)(-all)?$/.exec(df) ?? [];
  if (!order) return styleOfPage(role, page);
  return all || role === 'publication' ? { order: order as DateOrder, months: 'long' } : undefined;
}
