import type { DateLanguage } from '../../dates/dateLanguages.ts';
import { readDate } from '../../dates/readDate.ts';

/** What stands for a cell when rows are sorted; undefined for one without a value, which comes last. */
export type SortKey = number | string | undefined;

/**
 * What the cells of a column are sorted by: numbers where all that have a value are numbers, dates where
 * they are dates, or else text.
 * @param texts what readers see of the cells
 * @param language that in which their dates are written
 */
export function sortKeys(texts: readonly string[], language: DateLanguage): SortKey[] {
  const readers = [
    (values: readonly string[]) => readNumbers(values, '.'),
    (values: readonly string[]) => readNumbers(values, ','),
    (values: readonly string[]) => values.map((text) => dateKey(text, language)),
  ];
  const values = texts.filter((text) => !isMissing(text));
  for (const read of readers) {
    const keys = read(values);
    if (keys.some((key) => key === undefined)) continue;
    let next = 0;
    return texts.map((text) => (isMissing(text) ? undefined : keys[next++]));
  }
  return texts.map((text) => (isMissing(text) ? undefined : text));
}

/** The order of two keys of one column that both have a value. */
export function compareKeys(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

// One language for all, or else a page would be sorted by where its editor lives.
const collator = new Intl.Collator('en', { numeric: true });

/** Empty, or one of the marks that say so: a dash, a question mark, `n/a`. */
function isMissing(text: string): boolean {
  return /^(?:[-–—−?.…]*|n\/?a|tba|tbd)$/i.test(text);
}

interface Amount {
  readonly value: number;
  /** What stands around the digits: a currency, a unit. */
  readonly unit: string;
}

/** Numbers of one unit only, as 2 km are not less than 3 m. */
function readNumbers(texts: readonly string[], decimal: '.' | ','): (number | undefined)[] {
  const amounts = texts.map((text) => readAmount(text, decimal));
  const units = new Set(amounts.flatMap((amount) => (amount?.unit ? [amount.unit] : [])));
  return amounts.map((amount) => (units.size > 1 ? undefined : amount?.value));
}

const amount =
  /^[~≈<>±]?\s*([+-]?)\s*([^\d\s.,+-]{0,4})\s*(\d[\d.,'’\s]*|[.,]\d+)(?!\d)\s*([^\d]{0,20})$/u;

function readAmount(text: string, decimal: '.' | ','): Amount | undefined {
  const plain = text.replace(/^([^\d]*)[−–](?=\d)/u, '$1-');
  const [, sign, before = '', digits = '', after = ''] = amount.exec(plain) ?? [];
  if (sign === undefined) return undefined;
  const value = readDigits(digits.trim(), decimal);
  if (value === undefined) return undefined;
  return { value: sign === '-' ? -value : value, unit: before + after.trim() };
}

/** `1,234.5` and `12,34,567`, or with a decimal comma `1.234,5` and `1 234,5`. */
function readDigits(digits: string, decimal: '.' | ','): number | undefined {
  const [whole = '', fraction = '', ...more] = digits.split(decimal);
  if (more.length > 0 || /\D/.test(fraction)) return undefined;
  const groups = whole.split(decimal === '.' ? /[,'’\s]/ : /[.'’\s]/);
  const isGrouped = groups.length > 1;
  const fits = groups.every((group, index) => {
    if (!isGrouped) return /^\d*$/.test(group);
    const isLast = index === groups.length - 1;
    return (index === 0 ? /^\d{1,3}$/ : isLast ? /^\d{3}$/ : /^\d{2,3}$/).test(group);
  });
  return fits ? Number(`${groups.join('') || '0'}.${fraction || '0'}`) : undefined;
}

/** `2020-05-06` of a date, of a range its first day, and `2020-05-00` of a month. */
function dateKey(text: string, language: DateLanguage): string | undefined {
  const { year, part, day } = readDate(text, language) ?? {};
  if (!year || (part && part.kind !== 'month')) return undefined;
  const [month, ofMonth] = [part?.number ?? 0, day ?? 0].map((n) => String(n).padStart(2, '0'));
  return `${year.padStart(4, '0')}-${month}-${ofMonth}`;
}
