import type { DateForm, DateKind, DateLanguageData, YearPart } from './dateLanguage.ts';

/** What a group of a form's pattern holds. */
export type DatePlace =
  | 'year'
  | 'part'
  | 'month'
  | 'day'
  | 'year2'
  | 'part2'
  | 'month2'
  | 'day2'
  | 'shortYear2'
  | 'monthNumber'
  | 'letter';

/** A form with the pattern that reads it. */
export interface DateFormReader {
  readonly form: DateForm;
  readonly pattern: RegExp;
  /** What each group of the pattern holds, from the first on. */
  readonly places: readonly DatePlace[];
}

/**
 * The patterns of all forms, in the order in which they are tried; a date has one form at most.
 * @param parts the names of months and other parts of a year
 */
export function dateReaders(
  rows: readonly DateLanguageData[],
  parts: ReadonlyMap<string, YearPart>,
): readonly DateFormReader[] {
  const names = {
    month: anyOf([...parts].flatMap(([name, { kind }]) => (kind === 'month' ? [name] : []))),
    part: anyOf([...parts.keys()]),
  };
  return [
    isoReader,
    ...rows.flatMap(({ forms }) => forms.map((form) => formReader(form, names))),
    ...yearForms.map((form) => formReader(form, names)),
    ...rows.flatMap(({ circa, undated }) => [
      { form: circaForm, ...pattern([{ source: exactly(circa) }, uncertainYear, latinLetter]) },
      { form: undatedForm, ...pattern([{ source: anyOf(undated) }, letter]) },
    ]),
  ];
}

interface Piece {
  readonly source: string;
  readonly place?: DatePlace;
}

const letter: Piece = { source: String.raw`(\p{L}?)`, place: 'letter' };
const latinLetter: Piece = { source: '([A-Za-z]?)', place: 'letter' };
const uncertainYear: Piece = { source: String.raw`([1-9]\d{2,3})`, place: 'year' };

const isoReader: DateFormReader = {
  form: { kind: 'day', order: 'ymd', text: '{year}-{monthNumber}-{day}' },
  pattern: /^(\d{4})-(\d\d)-(\d\d)$/,
  places: ['year', 'monthNumber', 'day'],
};

const yearForms: readonly DateForm[] = [
  { kind: 'years', text: '{year}–{year2}' },
  { kind: 'years', text: '{year}–{shortYear2}' },
  { kind: 'year', text: '{year}' },
];
const circaForm: DateForm = { kind: 'circa', text: '' };
const undatedForm: DateForm = { kind: 'undated', text: '' };

/** Only these may be of a year before 1000. */
const anyYear: ReadonlySet<DateKind> = new Set(['day', 'year', 'years']);

/** `{day} {month} {year}` reads `5  May 2020a`: a letter may follow the last year. */
function formReader(form: DateForm, names: Readonly<Record<'month' | 'part', string>>) {
  const tokens = form.text.split(/(\{\w+\})/).filter(Boolean);
  const last = tokens.findLastIndex((token) => /^\{(?:year2?|shortYear2)\}$/.test(token));
  // `2019–20` is of this millennium or the last one, so that it is no year before 1000.
  const short = form.text.includes('{shortYear2}');
  const digits = anyYear.has(form.kind) && !short ? String.raw`(\d{3,4})` : String.raw`(\d{4})`;
  const pieces = tokens.flatMap((token, index): Piece[] => {
    const place = /^\{(\w+)\}$/.exec(token)?.[1] as DatePlace | undefined;
    if (!place) return [escaped(token)];
    const piece = { place, source: sourceOf(place, digits, names) };
    return index === last ? [piece, letter] : [piece];
  });
  return { form, ...pattern(pieces) };
}

function sourceOf(
  place: DatePlace,
  year: string,
  names: Readonly<Record<'month' | 'part', string>>,
): string {
  if (place === 'day' || place === 'day2') return String.raw`([1-9]\d?)`;
  if (place === 'year' || place === 'year2') return year;
  if (place === 'shortYear2') return String.raw`(\d\d)`;
  return `(${place.startsWith('month') ? names.month : names.part})`;
}

function pattern(pieces: readonly Piece[]): Omit<DateFormReader, 'form'> {
  const source = pieces.map((piece) => piece.source).join('');
  return {
    pattern: new RegExp(`^${source}$`, 'u'),
    places: pieces.flatMap(({ place }) => place ?? []),
  };
}

/** What stands between the parts of a date: any number of spaces, and a hyphen for a dash. */
function escaped(text: string): Piece {
  return { source: literal(text).replaceAll('–', '[-–]') };
}

function literal(text: string): string {
  return exactly(text).replace(/ +/g, ' +');
}

function exactly(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

/** Longer names first, so that `May` is not the beginning of another. */
function anyOf(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(literal).join('|')})`;
}
