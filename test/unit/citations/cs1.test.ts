import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { openArticle } from '../../../server/article/editArticle.ts';
import { onDay } from '../../../server/wikis/site.ts';
import { applyEdits } from '../applyEdits.ts';
import { markRanges, readFixture } from '../fixture.ts';
import { site } from '../site.ts';

const settings = { cite: 'off', lint: 'off', style: 'off', wiki: 'off', balance: 'off' } as const;
const onlyCs1 = onDay(site, '2024-02-28');

function marked(text: string): string {
  return markRanges(text, diagnose(openArticle(text, onlyCs1), settings));
}

/** Rules of the module's text that the recorded cases do not cover. */
const fixtures: readonly (readonly [string, string])[] = [
  [
    'a date of the day after tomorrow',
    '{{cite web|title=A|url=http://a.org|access-date=$[cs1/bad-date:1 March 2024$]}}',
  ],
  [
    'a name with a no-break space, which another rule reports',
    '{{cite book|title=A|\u00a0date=2001|$[cs1/parameter-ignored:foo$]=b}}',
  ],
  ['a date of tomorrow', '{{cite web|title=A|url=http://a.org|access-date=29 February 2024}}'],
  ['a day of a year without it', '{{cite book|title=A|date=$[cs1/bad-date:29 February 2023$]}}'],
  ['a Julian leap day', '{{cite book|title=A|date=29 February 1500}}'],
  ['a range that runs back', '{{cite book|title=A|date=$[cs1/bad-date:7–5 May 2020$]}}'],
  ['months of two styles', '{{cite book|title=A|date=$[cs1/bad-date:Jan–March 2020$]}}'],
  ['seasons over two years', '{{cite book|title=A|date=Winter 2019–20}}'],
  [
    'a season over two years that does not span them',
    '{{cite book|title=A|date=$[cs1/bad-date:Spring 2019–20$]}}',
  ],
  [
    'a season as the day of an archive',
    '{{cite web|title=A|url=http://a.org|archive-url=http://b.org|archive-date=$[cs1/bad-date:Spring 2020$]}}',
  ],
  ['years that may be a month', '{{cite book|title=A|date=$[cs1/bad-date:2003–05$]}}'],
  ['a range with a hyphen', '{{cite book|title=A|date=$[cs1/maint-date-format:2003-2005$]}}'],
  ['a year beside another', '{{cite book|title=A|date=5 May 2020|year=$[cs1/bad-date:2019$]}}'],
  ['next year', '{{cite book|title=A|date=2025}}'],
  ['the year after next', '{{cite book|title=A|date=$[cs1/bad-date:2026$]}}'],
  [
    'each date by itself',
    '{{cite web|title=A|url=http://a.org|date=$[cs1/bad-date:x$]|access-date=$[cs1/bad-date:y$]}}',
  ],
  [
    'a value that only the wiki knows',
    '{{cite web|title={{x}}|url={{y}}|date={{z}} 2020|isbn={{{1}}}}}',
  ],
  [
    'nothing that is not shown',
    '<nowiki>{{cite web}}</nowiki> <!-- {{cite web}} --> {{#if:|{{cite web}}}}',
  ],
  [
    'a citation in a parameter',
    '{{unknown|a=<ref>$[cs1/empty-citation:{{cite web$]|title=}}</ref>}}',
  ],
  ['an extension tag in a title', '{{cite book|title=$[cs1/invisible-char:A<ref>b</ref>$]}}'],
  ['nowiki in a title', '{{cite book|title=A<nowiki>|</nowiki>B}}'],
  ['a pipe too many', '{{cite book|title=A$[cs1/param-unknown-empty:|$]}}'],
  ['a link to another language', '{{cite book|title=A|publisher=$[cs1/bad-paramlink:[[fr:B]]$]}}'],
  [
    'a parameter of other kinds',
    '{{cite web|title=A|url=http://a.org|$[cs1/parameter-ignored:scale-bar$]=B}}',
  ],
];

describe('faults at their places', () => {
  test.each(fixtures)('%s', (_, fixture) => {
    expect(marked(readFixture(fixture).text)).toBe(fixture);
  });
});

const fixes: readonly (readonly [string, string, string])[] = [
  ['a capital', '{{cite book|Title=A|year=2001}}', '{{cite book|title=A|year=2001}}'],
  ['a slip', '{{cite book|title=A|publsher=B}}', '{{cite book|title=A|publisher=B}}'],
  [
    'a numbered slip',
    '{{cite book|title=A|author3=C|author2=D|author1=E|autor4=F}}',
    '{{cite book|title=A|author3=C|author2=D|author1=E|author4=F}}',
  ],
  [
    'an old name',
    '{{cite book|title=A|authorlink1=B|last=C|accesdate=5 May 2020|url=http://a.org}}',
    '{{cite book|title=A|authorlink1=B|last=C|access-date=5 May 2020|url=http://a.org}}',
  ],
];

test.each(fixes)('the name that is meant: %s', (_, text, expected) => {
  const found = diagnose(openArticle(text, onlyCs1), settings);
  const [fix] = found.flatMap((diagnosis) => diagnosis.fixes);
  expect(applyEdits(text, fix!.edits)).toBe(expected);
});
