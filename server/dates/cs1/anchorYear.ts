import { dateLanguage } from '../dateLanguages.ts';
import { readDate, type DateValue } from '../readDate.ts';
import { isValid, type DateSite } from './isDate.ts';

/**
 * The year by which short citations know a date, as Module:Citation/CS1 finds it: `12 May 2001a`
 * gives `2001a`, `2001–20` itself, `c. 1900` itself, `n.d.` itself.
 * @param written known text, trimmed
 * @returns undefined for a date that the module does not accept
 */
export function anchorYear(written: string, site: DateSite): string | undefined {
  const date = readDate(written, dateLanguage(site));
  return date && isValid(date, 'date', site) ? yearOf(date) : undefined;
}

function yearOf({ text, form, year, year2, letter }: DateValue): string {
  switch (form.kind) {
    case 'circa':
    case 'undated':
      return text;
    case 'years':
    case 'seasonOfYears':
    case 'partsOfYears': {
      const last = form.text.includes('{shortYear2}') ? year2!.slice(-2) : year2!;
      return `${year}–${last}${letter}`;
    }
    case 'daysOfYears':
      // Of two days the module takes the later one's year.
      return `${year2}${letter}`;
    default:
      return `${year}${letter}`;
  }
}
