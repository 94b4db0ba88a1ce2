import { describe, expect, test } from 'vitest';
import { anchorYear } from '../../../server/dates/cs1/anchorYear.ts';
import { isDate, type DateUse } from '../../../server/dates/cs1/isDate.ts';
import { yearOfDate } from '../../../server/dates/cs1/workDates.ts';
import { loadSite } from '../../../server/entry/loadSite.ts';

const site = loadSite('2024-02-28');

function uses(written: string): string {
  const all: readonly DateUse[] = ['date', 'year', 'access-date', 'pmc-embargo-date', 'other'];
  return all.filter((use) => isDate(written, use, site)).join(' ');
}

const everywhere = 'date year access-date pmc-embargo-date other';
const butAccess = 'date year pmc-embargo-date other';

describe('the rules of Module:Citation/CS1 for dates', () => {
  test.each([
    ['5 May 2020', everywhere],
    ['2020-05-05', everywhere],
    ['29 February 2024', everywhere],
    ['1 March 2024', butAccess],
    ['14 January 2001', butAccess],
    ['15 January 2001', everywhere],
    // The day does not exist.
    ['31 June 2020', ''],
    ['29 February 2023', ''],
    ['29 February 1900', ''],
    ['2020-05-00', ''],
    // Until 1581 the Julian calendar counts, in which no date is written in numbers.
    ['29 February 1500', butAccess],
    ['29 February 1700', ''],
    ['1581-05-05', ''],
    ['1582-05-05', butAccess],
    // The future.
    ['5 May 2025', butAccess],
    ['5 May 2026', 'pmc-embargo-date'],
    ['2026', 'year pmc-embargo-date'],
    ['May 2026 – June 2027', ''],
    // A range runs forward.
    ['5–6 May 2001', butAccess],
    ['6–5 May 2001', ''],
    ['5–5 May 2001', ''],
    ['30–31 June 2001', ''],
    ['5 May – 4 June 2001', butAccess],
    ['5 June – 6 May 2001', ''],
    ['5 May 2001 – 4 April 2002', butAccess],
    ['5 May 2001 – 4 June 2001', ''],
    ['Jan–Mar 2001', butAccess],
    ['Mar–Jan 2001', ''],
    ['2001–1999', ''],
    ['2003–05', ''],
    ['2003–13', butAccess],
    // Names of one style.
    ['Jan–March 2001', ''],
    ['May–June 2001', butAccess],
    ['May–Jun 2001', butAccess],
    // Parts of a year that are no months.
    ['Spring 2001', 'date'],
    ['Winter–Spring 2001', 'date'],
    ['Fall–Autumn 2001', ''],
    ['Spring–May 2001', ''],
    ['Winter 2001–02', 'date'],
    ['Spring 2001–02', ''],
    ['Winter 2001–03', ''],
    ['Third Quarter 2001', 'date'],
    ['Christmas 2001', 'date'],
    ['Spring 2001 – Fall 2002', 'date'],
    ['Spring 2001 – May 2002', ''],
    // Little is known.
    ['c. 1900', 'date year'],
    ['c. 2030', ''],
    ['n.d.', 'date'],
    ['nd', 'date'],
    ['undated', ''],
  ])('%s', (written, expected) => {
    expect(uses(written)).toBe(expected);
  });
});

describe('the year of an anchor', () => {
  test.each([
    ['12 May 2001a', '2001a'],
    ['2001-05-12', '2001'],
    ['2001–2002', '2001–2002'],
    ['2001-13b', '2001–13b'],
    ['Winter 2001-02', '2001–02'],
    ['May 2001 – June 2002', '2001–2002'],
    ['5 May 2001 – 6 June 2002', '2002'],
    ['5–6 May 2001', '2001'],
    ['First Quarter 2001', '2001'],
    ['c. 1900', 'c. 1900'],
    ['n.d.', 'n.d.'],
    ['31 June 2001', undefined],
    ['2001–02', undefined],
  ])('%s', (written, year) => {
    expect(anchorYear(written, site)).toBe(year);
  });
});

test.each([
  ['2001', '5 May 2001', 'same'],
  ['2001a', '2001-05-05', 'letter'],
  ['2002a', '2001-05-05', 'other'],
  ['2000', '5 May 2001', 'other'],
  ['2020', '2019–20', 'same'],
  ['2019', 'May 2019 - June 2020', 'same'],
])('the year %s beside %s', (year, date, found) => {
  expect(yearOfDate(year, date)).toBe(found);
});
