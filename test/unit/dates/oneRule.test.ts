import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { isReference } from '../../../server/references/cites.ts';
import { resolveCites } from '../../../server/references/resolveCites.ts';
import { citationText } from '../../../server/features/symbols/citationText.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { loadSite } from '../../../server/entry/loadSite.ts';
import { Random } from '../random.ts';

const site = loadSite('2024-02-28');

/** What a reader sees of a citation with some parameters, and which codes are reported. */
function read(parameters: string, template = '{{Use mdy dates}}') {
  const page = `${template}<ref>{{cite web |url=https://a.org |title=T |${parameters}}}</ref>`;
  const article = openArticle(page, site);
  const [note] = resolveCites(article).nodes.filter(isReference);
  const codes = diagnose(article).map(({ code }) => code);
  return { text: citationText(article, note!), codes: codes.sort() };
}

describe('what the check says of a date is what the renderer goes by', () => {
  test.each([
    ['the future', '5 May 2030'],
    ['a range that runs back', '6–5 May 2001'],
    ['a day that does not exist', '31 June 2001'],
    ['a leap day of no leap year', '29 February 1900'],
    ['numbers before the Gregorian calendar', '1500-02-28'],
    ['a form that only the renderer knew', 'Q1 2020'],
  ])('%s is shown as written', (_, date) => {
    const { text, codes } = read(`date=${date} |access-date=5 May 2020`);
    expect(codes).toContain('cs1/bad-date');
    expect(text).toBe(`"T". ${date}. Retrieved 5 May 2020.`);
  });

  test.each([
    ['a Julian leap day', '29 February 1500', 'February 29, 1500'],
    ['next year', '5 May 2025', 'May 5, 2025'],
    ['a range', '5-6 May 2001', 'May 5–6, 2001'],
    ['a letter', '5 May 2001a', 'May 5, 2001a'],
  ])('%s is shown as the page wants it', (_, date, shown) => {
    const { text, codes } = read(`date=${date} |access-date=5 May 2020`);
    expect(codes).not.toContain('cs1/bad-date');
    expect(text).toBe(`"T". ${shown}. Retrieved May 5, 2020.`);
  });

  test('a month is enough for the day of an archived copy', () => {
    const { text } = read('date=5 May 2020 |archive-url=https://b.org |archive-date=Jun 2020');
    expect(text).toBe('"T". May 5, 2020. Archived from the original on June 2020.');
  });

  test.each([
    ['an embargo', 'date=5 May 2020 |pmc=1 |pmc-embargo-date=soon'],
    ['another year', 'date=5 May 2020 |year=2001'],
  ])('%s that is bad leaves the date as written', (_, parameters) => {
    const { text, codes } = read(parameters);
    expect(codes).toContain('cs1/bad-date');
    expect(text).toContain('5 May 2020');
  });

  test('and of random dates', () => {
    const random = new Random(1);
    const pick = <Item>(items: readonly Item[]) => random.pick(items);
    const day = () => pick(['1', '5', '28', '29', '30', '31', '32']);
    const month = () => pick(['January', 'Feb', 'May', 'June', 'Sept', 'Dec', 'Spring']);
    const year = () => pick(['800', '1500', '1900', '2019', '2020', '2025', '2026']);
    const dash = () => pick(['–', '-', ' – ']);
    const forms = [
      () => `${day()} ${month()} ${year()}`,
      () => `${day()}${dash()}${day()} ${month()} ${year()}`,
      () => `${day()} ${month()}${dash()}${day()} ${month()} ${year()}`,
      () => `${month()}${dash()}${month()} ${year()}`,
      () => `${month()} ${year()}${dash()}${month()} ${year()}`,
      () => `${year()}${dash()}${year()}`,
    ];
    for (let count = 0; count < 400; count++) {
      const date = pick(forms)();
      const { text, codes } = read(`date=${date} |access-date=5 May 2020`);
      // The date of access tells whether the citation was restyled.
      const restyled = text.includes('May 5, 2020.');
      expect([date, restyled]).toEqual([date, !codes.includes('cs1/bad-date')]);
      if (!restyled) expect(text).toContain(` ${date}. `);
    }
  });
});

describe('what asks for another order is a date', () => {
  test.each(['5 May 2030', '6–5 May 2001', '31 June 2001'])('%s is left alone', (date) => {
    expect(read(`date=${date}`).codes).toEqual(['cs1/bad-date']);
  });

  test('29 February 1500 is brought to the order of the page', () => {
    expect(read('date=29 February 1500').codes).toEqual(['style/date-format']);
  });
});

test('an anchor has the year of a date that counts', () => {
  const cited = (date: string) =>
    diagnose(
      openArticle(`{{sfn|Smith|2001}}\n* {{cite book |last=Smith |title=T |date=${date}}}`, site),
    ).map(({ code }) => code);
  expect(cited('5 May 2001')).toEqual([]);
  expect(cited('5 May 2002')).toContain('harv/no-target');
  // Of two days the later one’s year counts.
  expect(cited('5 May 2000 – 6 June 2001')).toEqual([]);
  expect(cited('31 June 2001')).toEqual(['cs1/bad-date']);
});
