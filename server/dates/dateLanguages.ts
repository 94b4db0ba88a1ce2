import type { CitationStyle } from '../wikis/citationStyle.ts';
import { dateReaders, type DateFormReader } from './dateForms.ts';
import type { DateLanguageData, YearPart } from './dateLanguage.ts';
import rows from './languages.json';

/** A language, and those whose dates are read as well, made ready for look-ups. */
export interface DateLanguage {
  /** The row in whose words dates are written. */
  readonly data: DateLanguageData;
  readonly parts: ReadonlyMap<string, YearPart>;
  /** Every form in which a date is read. */
  readonly readers: readonly DateFormReader[];
  /** Rows in order, the language's own first. */
  readonly rows: readonly DateLanguageData[];
}

/** What tells the language of a wiki's dates. */
export interface DateLanguageSite {
  readonly citations: Pick<CitationStyle, 'localLanguage'>;
}

/**
 * The language of a wiki's dates; one without a row counts as English. English dates are read on
 * every wiki, as Module:Citation/CS1 does.
 */
export function dateLanguage({ citations: { localLanguage } }: DateLanguageSite): DateLanguage {
  let language = known.get(localLanguage);
  if (!language) known.set(localLanguage, (language = createDateLanguage(rowsOf(localLanguage))));
  return language;
}

const known = new Map<string, DateLanguage>();

const { en, ...others } = rows as { readonly en: DateLanguageData };

function rowsOf(code: string): readonly DateLanguageData[] {
  const own = Object.entries<DateLanguageData>(others).filter(([other]) => other === code);
  return [...own.map(([, row]) => row), en];
}

/** @param rows one or more; dates are written as the first says */
export function createDateLanguage(rows: readonly DateLanguageData[]): DateLanguage {
  const parts = new Map<string, YearPart>();
  rows.forEach((row, index) => {
    for (const { kind, list, names } of listsOf(row)) {
      names.forEach((alike, number) => {
        for (const name of alike) addPart(parts, name, kind, number + 1, `${list} ${index}`);
      });
    }
  });
  return { data: rows[0]!, parts, readers: dateReaders(rows, parts), rows };
}

interface NameList {
  readonly kind: YearPart['kind'];
  readonly list: string;
  readonly names: readonly (readonly string[])[];
}

function listsOf(row: DateLanguageData): readonly NameList[] {
  const single = (names: readonly string[]) => names.map((name) => [name]);
  return [
    { kind: 'month', list: 'months', names: single(row.months) },
    { kind: 'month', list: 'shortMonths', names: single(row.shortMonths) },
    { kind: 'season', list: 'seasons', names: row.seasons },
    { kind: 'quarter', list: 'quarters', names: single(row.quarters) },
    { kind: 'named', list: 'namedDates', names: single(row.namedDates) },
  ];
}

/** The first language that has a name says what it is. */
function addPart(
  parts: Map<string, YearPart>,
  name: string,
  kind: YearPart['kind'],
  number: number,
  list: string,
): void {
  const other = parts.get(name);
  if (!other) parts.set(name, { kind, number, lists: [list] });
  else if (other.kind === kind && other.number === number) {
    parts.set(name, { ...other, lists: [...other.lists, list] });
  }
}
