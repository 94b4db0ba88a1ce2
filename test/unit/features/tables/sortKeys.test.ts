import { describe, expect, test } from 'vitest';
import { dateLanguage } from '../../../../server/dates/dateLanguages.ts';
import { compareKeys, sortKeys } from '../../../../server/features/tables/sortKeys.ts';

const english = dateLanguage({ citations: { localLanguage: 'en' } });

/** The texts of a column in order; those without a value come last. */
function sorted(texts: readonly string[]): string[] {
  const keys = sortKeys(texts, english);
  const places = texts.map((_, place) => place).filter((place) => keys[place] !== undefined);
  const rest = texts.filter((_, place) => keys[place] === undefined);
  places.sort((a, b) => compareKeys(keys[a]!, keys[b]!));
  return [...places.map((place) => texts[place]!), ...rest];
}

describe('the order of a column', () => {
  test.each<[name: string, texts: string[]]>([
    ['numbers', ['−10', '-2', '0', '.5', '1', '1.5', '02', '1,234', '12,345,678.9']],
    ['numbers as India groups them', ['99,999', '1,00,000', '12,34,567']],
    ['numbers with spaces', ['999', '1 000', '10\u00a0000', '100\u202f000']],
    ['numbers with a decimal comma', ['1,5', '2,25', '3,125', '1.000', '1.000.000,5']],
    ['amounts of one currency', ['-$3', '$20', '$1,000']],
    ['percentages', ['5%', '10 %', '99.5%']],
    ['lengths', ['9 km', '10.5 km', '~11 km']],
    ['dates', ['31 December 2019', 'January 1, 2020', '2020-01-02', 'February 2020', '5 May 2020']],
    ['years and dates', ['987', '1066', '14 October 1066', '2001']],
    ['ranges of days by the first', ['1–3 May 2020', '2 May 2020']],
    ['text, by letters and not by codes', ['a', 'Å', 'b', 'ẞ', 'T', 'z', 'Ω', 'я']],
    ['numbers within text', ['item 2', 'item 10', 'Item 10a', 'item 11']],
    ['numbers of several units as text', ['1 km', '2 m', '3 km']],
    ['scores as text', ['2–1', '3–0', '10–0']],
    ['what is missing last', ['1', '2', '', '–', 'N/A', '?']],
  ])('%s', (_, texts) => {
    expect(sorted(texts)).toEqual(texts);
    const values = texts.filter((_, place) => sortKeys(texts, english)[place] !== undefined);
    expect(sorted(values.toReversed())).toEqual(values);
  });
});
