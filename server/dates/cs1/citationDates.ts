import { dateLanguage } from '../dateLanguages.ts';
import { readDate } from '../readDate.ts';
import { withDashes, writeDate } from '../writeDate.ts';
import { isDate, type DateSite, type DateUse } from './isDate.ts';
import { styleOfCitation, type DateRole, type PageDateStyle } from './pageDateStyle.ts';
import { yearOfDate } from './workDates.ts';

/** Every date that a citation can give, by what it means. */
export type CitationDate =
  | 'date'
  | 'year'
  | 'publicationDate'
  | 'accessDate'
  | 'archiveDate'
  | 'doiBroken'
  | 'pmc-embargo-date'
  | 'layDate';

/** The dates of one citation, as plain text, empty where unset; a year only beside a date. */
export type GivenDates = Readonly<Record<CitationDate, string>>;

/** What each date is judged as, in the order in which the module reports them. */
export const dateUses: Readonly<Record<CitationDate, DateUse>> = {
  accessDate: 'access-date',
  archiveDate: 'other',
  date: 'date',
  doiBroken: 'other',
  'pmc-embargo-date': 'pmc-embargo-date',
  layDate: 'other',
  publicationDate: 'other',
  year: 'year',
};

/**
 * Brings the dates of one citation to the style that it or its page asks for. If one of them is not
 * valid, all stay as they are written, as in Module:Citation/CS1.
 * @param df the citation's own wish: `dmy`, `mdy-all`, …
 */
export function styleDates(
  dates: GivenDates,
  df: string,
  page: PageDateStyle,
  site: DateSite,
): GivenDates {
  if (!areValid(dates, site)) return dates;
  const language = dateLanguage(site);
  const styled = { ...dates };
  for (const [name, written] of entriesOf(dates)) {
    const style = styleOfCitation(roleOf(name), df, page);
    const date = style && readDate(written, language);
    styled[name] = date ? writeDate(date, style, language) : withDashes(written);
  }
  return styled;
}

function entriesOf(dates: GivenDates): [CitationDate, string][] {
  return Object.entries(dates) as [CitationDate, string][];
}

function roleOf(name: CitationDate): DateRole {
  return name === 'accessDate' || name === 'archiveDate' ? 'access' : 'publication';
}

function areValid(dates: GivenDates, site: DateSite): boolean {
  const { date, year } = dates;
  return (
    entriesOf(dates).every(
      ([name, written]) => !written || isDate(written, dateUses[name], site),
    ) && !(date && year && yearOfDate(year, date) === 'other')
  );
}
