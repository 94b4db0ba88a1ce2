import { describe, expect, test } from 'vitest';
import type { DateLanguageData } from '../../../server/dates/dateLanguage.ts';
import { createDateLanguage, dateLanguage } from '../../../server/dates/dateLanguages.ts';
import { isoDayOf, readDate } from '../../../server/dates/readDate.ts';
import { writeDate, type DateStyle } from '../../../server/dates/writeDate.ts';
import { site } from '../site.ts';

const english = dateLanguage(site);

/** Rows as another wiki would add them: other names, marks, orders and digits. */
const german: DateLanguageData = {
  ...english.data,
  months:
    'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  shortMonths: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.'.split(' '),
  seasons: [['Frühling', 'Frühjahr'], ['Sommer'], ['Herbst'], ['Winter']],
  forms: [
    { kind: 'day', order: 'dmy', text: '{day}. {month} {year}' },
    { kind: 'days', order: 'dmy', text: '{day}.–{day2}. {month} {year}' },
    { kind: 'part', text: '{part} {year}' },
  ],
};
const japanese: DateLanguageData = {
  ...english.data,
  months: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
  shortMonths: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
  forms: [
    { kind: 'day', order: 'ymd', text: '{year}年{month}{day}日' },
    { kind: 'part', text: '{year}年{part}' },
  ],
};
const persian: DateLanguageData = {
  ...english.data,
  months: 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'.split(' '),
  digits: '۰۱۲۳۴۵۶۷۸۹',
  forms: [{ kind: 'day', order: 'dmy', text: '{day} {month} {year}' }],
};

describe('a date in English', () => {
  test.each([
    ['2020-05-06', 'day ymd', '2020-05-06'],
    ['6 May 2020', 'day dmy', '2020-05-06'],
    ['6  Sep  2020a', 'day dmy', '2020-09-06'],
    ['May 6, 800', 'day mdy', '0800-05-06'],
    ['6–7 May 2020', 'days dmy', undefined],
    ['May 6-7, 2020', 'days mdy', undefined],
    ['6 May – 7 June 2020', 'daysOfMonths dmy', undefined],
    ['May 6, 2019 – June 7, 2020', 'daysOfYears mdy', undefined],
    ['May 2020', 'part', undefined],
    ['First  Quarter 2020', 'part', undefined],
    ['Jan-Mar 2020', 'parts', undefined],
    ['Fall 2019 – Winter 2020', 'partsOfYears', undefined],
    ['Winter 2019–20', 'seasonOfYears', undefined],
    ['800–900', 'years', undefined],
    ['2019–20', 'years', undefined],
    ['2020a', 'year', undefined],
    ['c. 1900', 'circa', undefined],
    ['n.d.', 'undated', undefined],
  ])('%s', (written, form, iso) => {
    const date = readDate(written, english);
    expect(date && [date.form.kind, date.form.order].filter(Boolean).join(' ')).toBe(form);
    expect(date && isoDayOf(date)).toBe(iso);
  });

  test.each([
    '6 may 2020',
    '06 May 2020',
    '6 Sept 2020',
    '2020-13-06',
    '6 Foo 2020',
    'Q1 2020',
    '6 May – 7 2020',
    '19–20',
    '6 Mai 2020',
    '',
  ])('“%s” is none', (written) => {
    expect(readDate(written, english)).toBeUndefined();
  });
});

describe('a date in another language is a row of data away', () => {
  test.each([
    [german, '6. Mai 2020', '2020-05-06'],
    [german, '6. Sep. 2020', '2020-09-06'],
    [german, '6 May 2020', '2020-05-06'],
    [japanese, '2012年5月3日', '2012-05-03'],
    [japanese, '2012年12月31日', '2012-12-31'],
    [persian, '۶ مه ۲۰۲۰', '2020-05-06'],
    [persian, '۲۰۲۰-۰۵-۰۶', '2020-05-06'],
  ])('%#', (row, written, iso) => {
    const date = readDate(written, createDateLanguage([row, english.data]));
    expect(date && isoDayOf(date)).toBe(iso);
  });

  test('which is written in its words', () => {
    const language = createDateLanguage([german, english.data]);
    const style = { order: 'dmy', months: 'long' } as const;
    const written = ['2020-03-06', 'March 6–7, 2020', '6. Feb. 2020', 'Feb 2020'];
    const dates = written.map((text) => writeDate(readDate(text, language)!, style, language));
    expect(dates).toEqual(['6. März 2020', '6.–7. März 2020', '6. Februar 2020', 'Februar 2020']);
  });

  test('in an order that it has no form for, a date stays', () => {
    const language = createDateLanguage([german, english.data]);
    const date = readDate('6. Mai 2020', language)!;
    expect(writeDate(date, { order: 'mdy', months: 'long' }, language)).toBe('6. Mai 2020');
  });
});

describe('a date in another style', () => {
  const dmy: DateStyle = { order: 'dmy', months: 'long' };
  const mdy: DateStyle = { order: 'mdy', months: 'short' };
  const ymd: DateStyle = { order: 'ymd', months: 'long' };
  test.each([
    ['2020-09-06', dmy, '6 September 2020'],
    ['2020-09-06', mdy, 'Sep 6, 2020'],
    ['6 September 2020a', mdy, 'Sep 6, 2020a'],
    ['Sep 6, 2020a', ymd, '2020-09-06'],
    ['6 May 1500', ymd, '6 May 1500'],
    ['6-7 September 2020', mdy, 'Sep 6–7, 2020'],
    ['6-7 September 2020', ymd, '6–7 September 2020'],
    ['Jan 6  –  Feb 7, 2020', dmy, '6 January – 7 February 2020'],
    ['Jan 6, 2019 - Feb 7, 2020b', dmy, '6 January 2019 – 7 February 2020b'],
    ['Jan-Feb  2020', dmy, 'January–February 2020'],
    ['Jan 2019 – Feb 2020', mdy, 'Jan 2019 – Feb 2020'],
    ['September 2020', ymd, 'September 2020'],
    ['Spring-Summer 2020', mdy, 'Spring–Summer 2020'],
    ['First Quarter 2020', mdy, 'First Quarter 2020'],
    ['2019-20', mdy, '2019–20'],
    ['c. 1900', mdy, 'c. 1900'],
    ['n.d.', ymd, 'n.d.'],
    ['May 6, 2020', { order: 'dmy', months: 'as-written' }, '6 May 2020'],
    ['Sep 6, 2020', { order: 'dmy', months: 'as-written' }, '6 Sep 2020'],
    ['2020-09-06', { order: 'dmy', months: 'as-written' }, '6 September 2020'],
  ] as const)('%s %o', (written, style, shown) => {
    expect(writeDate(readDate(written, english)!, style, english)).toBe(shown);
  });
});
