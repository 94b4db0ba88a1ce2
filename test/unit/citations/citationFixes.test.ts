import { describe, expect, test } from 'vitest';
import type { Article } from '../../../server/article/article.ts';
import { openArticle } from '../../../server/article/editArticle.ts';
import { citationFaults } from '../../../server/citations/cs1/citationFindings.ts';
import { fixesOf } from '../../../server/citations/cs1/fixes/fixesOf.ts';
import type { Fix } from '../../../server/problems/finding.ts';
import { applyEdits } from '../../../server/text/applyEdits.ts';
import { Random } from '../random.ts';
import { site } from '../site.ts';

function faultsOf(article: Article) {
  return article.blocks.flatMap(({ facts }) => citationFaults(facts, article.site));
}

/** The fixes of the first fault of a key, in a page of one block. */
function fixes(text: string, key: string): readonly Fix[] {
  const article = openArticle(text, site);
  const fault = faultsOf(article).find((other) => other.key === key);
  if (!fault)
    throw new Error(
      `No ${key} in ${text}: ${faultsOf(article)
        .map((other) => other.key)
        .join()}`,
    );
  return fixesOf({ fault, source: text, article });
}

const web = (rest: string) => `{{cite web |url=https://a.org |title=T ${rest}}}`;
const book = (rest: string) => `{{cite book |title=T ${rest}}}`;

const copyOfMay = 'archive-url=https://web.archive.org/web/20200501120000/https://a.org';

describe('fixes of citations', () => {
  test.each([
    ['accessdate-missing-url', book('|access-date=5 May 2020 |year=2001'), book('|year=2001')],
    [
      'accessdate-missing-url',
      '{{cite book\n| title = T\n| access-date = 5 May 2020\n}}',
      '{{cite book\n| title = T\n}}',
    ],
    [
      'accessdate-missing-url',
      '{{cite book|access-date=5 May 2020|title=T}}',
      '{{cite book|title=T}}',
    ],
    [
      'apostrophe-markup',
      "{{cite journal |title=T |journal=''J''}}",
      '{{cite journal |title=T |journal=J}}',
    ],
    [
      'archive-missing-date',
      web(
        '|archive-url=https://web.archive.org/web/20200501000000/https://a.org |access-date=May 3, 2020',
      ),
      web(
        '|archive-url=https://web.archive.org/web/20200501000000/https://a.org |archive-date=May 1, 2020 |access-date=May 3, 2020',
      ),
    ],
    [
      'archive-missing-url',
      '{{cite book\n | title = T\n | archive-url = https://web.archive.org/web/20200501000000/https://a.org/b\n | archive-date = 1 May 2020\n}}',
      '{{cite book\n | title = T\n | archive-url = https://web.archive.org/web/20200501000000/https://a.org/b\n | url = https://a.org/b\n | archive-date = 1 May 2020\n}}',
    ],
    ['bad-date', web('|date=May 5 2020'), web('|date=May 5, 2020')],
    ['bad-date', web('|date=5th of may, 2020.'), web('|date=5 May 2020')],
    ['bad-date', web('|date=Tuesday, May 5, 2020'), web('|date=May 5, 2020')],
    ['bad-date', web('|date=Sept. 5, 2020'), web('|date=Sep 5, 2020')],
    ['bad-date', web('|date=05 May 2020'), web('|date=5 May 2020')],
    ['bad-date', web('|date=2020/5/6'), web('|date=2020-05-06')],
    ['bad-date', web('|date=2020-05-06T12:30:00Z'), web('|date=2020-05-06')],
    ['bad-date', web('|date=13/5/2020'), web('|date=13 May 2020')],
    [
      'bad-date',
      `{{Use mdy dates}} ${web('|date=13.5.2020')}`,
      `{{Use mdy dates}} ${web('|date=May 13, 2020')}`,
    ],
    ['bad-date', web('|date=May, 2020'), web('|date=May 2020')],
    ['bad-date', web('|date=summer 2020'), web('|date=Summer 2020')],
    ['bad-date', web('|date=circa 1920'), web('|date=c. 1920')],
    ['bad-date', web('|date=2019/20'), web('|date=2019–20')],
    ['bad-date', web('|date=May - June 2020'), web('|date=May–June 2020')],
    ['bad-date', web('|date=N.D.'), web('|date=n.d.')],
    ['bad-isbn', book('|isbn=0-306-40615-2.'), book('|isbn=0-306-40615-2')],
    ['bad-isbn', book('|isbn=ISBN-13: 978–0–306–40615–7'), book('|isbn=978-0-306-40615-7')],
    ['bad-isbn', book('|isbn=080442957x'), book('|isbn=080442957X')],
    ['bad-doi', book('|doi=https://doi.org/10.1000/182.'), book('|doi=10.1000/182')],
    ['bad-doi', book('|doi=doi:10.1000/182'), book('|doi=10.1000/182')],
    ['bad-issn', book('|issn=0317–8471'), book('|issn=0317-8471')],
    ['bad-pmid', book('|pmid=PMID 12345'), book('|pmid=12345')],
    [
      'archive-date-url-ts-mismatch',
      web(`|${copyOfMay} |archive-date=May 2, 2020`),
      web(`|${copyOfMay} |archive-date=May 1, 2020`),
    ],
    ['archive-date-missing-url', web('|archive-date=1 May 2020 |year=2001'), web('|year=2001')],
    ['maint-pmc-format', book('|pmc=PMC12345'), book('|pmc=12345')],
    [
      'bad-pmc',
      book('|pmc=https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345/'),
      book('|pmc=12345'),
    ],
    ['bad-jstor', book('|jstor=https://www.jstor.org/stable/12345?seq=1'), book('|jstor=12345')],
    ['bad-arxiv', book('|arxiv=arXiv:1501.00001'), book('|arxiv=1501.00001')],
    [
      'bad-url',
      '{{cite web |url=www.a.org/b |title=T}}',
      '{{cite web |url=http://www.a.org/b |title=T}}',
    ],
    [
      'bad-url',
      '{{cite web |url=https:/a.org/b |title=T}}',
      '{{cite web |url=https://a.org/b |title=T}}',
    ],
    [
      'bad-url',
      '{{cite web |url=htttp//a.org/b |title=T}}',
      '{{cite web |url=http://a.org/b |title=T}}',
    ],
    [
      'bad-url',
      '{{cite web |url=http://https://a.org/b |title=T}}',
      '{{cite web |url=https://a.org/b |title=T}}',
    ],
    [
      'bad-paramlink',
      book('|author=A |author-link=[[B (x)|A]]'),
      book('|author=A |author-link=B (x)'),
    ],
    [
      'deprecated-params',
      '{{cite journal |title=T |journal=J |lay-date=5 May 2020}}',
      '{{cite journal |title=T |journal=J }}',
    ],
    [
      'etal',
      book('|last1=A |last2=et al. |year=2001'),
      book('|last1=A |display-authors=etal |year=2001'),
    ],
    [
      'etal',
      book('|author=A, B, et al. |year=2001'),
      book('|author=A, B |display-authors=etal |year=2001'),
    ],
    ['extra-text-pages', book('|pages=pp. 3–4'), book('|pages=3–4')],
    ['extra-text-pages', book('|page=p.&nbsp;3').replace('&nbsp;', ' '), book('|page=3')],
    ['extra-text-edition', book('|edition=2nd ed.'), book('|edition=2nd')],
    [
      'extra-text-volume',
      '{{cite journal |title=T |journal=J |volume=Vol. 3}}',
      '{{cite journal |title=T |journal=J |volume=3}}',
    ],
    [
      'extra-text-issue',
      '{{cite journal |title=T |journal=J |issue=No. 3}}',
      '{{cite journal |title=T |journal=J |issue=3}}',
    ],
    ['format-missing-url', book('|format=PDF |year=2001'), book('|year=2001')],
    ['invalid-param-val', web('|url-access=Subscription'), web('|url-access=subscription')],
    [
      'invalid-param-val',
      web(
        '|url-status=Dead |archive-url=https://web.archive.org/web/20200501000000/https://a.org |archive-date=2020-05-01',
      ),
      web(
        '|url-status=dead |archive-url=https://web.archive.org/web/20200501000000/https://a.org |archive-date=2020-05-01',
      ),
    ],
    ['invisible-char', book('|publisher=A\u200bB'), book('|publisher=AB')],
    ['maint-date-format', web('|date=May-June 2020'), web('|date=May–June 2020')],
    ['maint-date-year', web('|date=5 May 2020 |year=2020'), web('|date=5 May 2020 ')],
    ['maint-extra-punct', book('|publisher=A,'), book('|publisher=A')],
    [
      'maint-mult-names',
      book('|author=Smith, John; Doe, Jane |year=2001'),
      book('|last1=Smith |first1=John |last2=Doe |first2=Jane |year=2001'),
    ],
    ['maint-url-status', web('|url-status=live |year=2001'), web('|year=2001')],
    [
      'missing-pipe',
      '{{cite web |url=https://a.org |title=T date=2020}}',
      '{{cite web |url=https://a.org |title=T |date=2020}}',
    ],
    ['param-unknown-empty', web('|foo= |year=2001'), web('|year=2001')],

    ['parameter-ignored-suggest', web('|publihser=A'), web('|publisher=A')],
    [
      'parameter-ignored-suggest',
      web('|archive-url=https://b.org/c |deadurl=Yes'),
      web('|archive-url=https://b.org/c |url-status=dead'),
    ],
    ['parameter-ignored-suggest', web('|deadurl=yes'), web('')],
    ['parameter-ignored', web('|foo=A'), web('')],
    ['redundant-parameters', book('|pages=3 |pp=3'), book('|pp=3')],
    ['text-ignored', web('|oops |year=2001'), web('|year=2001')],
  ])('%s: %s', (key, text, mended) => {
    const [first] = fixes(text, key);
    const after = first && applyEdits(text, first.edits);
    expect(after).toBe(mended);
    const left = faultsOf(openArticle(after!, site)).map((other) => other.key);
    expect(left).not.toContain(key);
  });

  test.each([
    ['bad-date', web('|date=5/6/2020'), ['5 June 2020', '6 May 2020']],
    ['bad-date', web('|date=31 June 2020'), []],
    ['bad-date', web('|date=soon'), []],
    ['bad-isbn', book('|isbn=978-0-306-40615-8'), []],
    ['bad-doi', book('|doi=none'), []],
    ['accessdate-missing-url', book('|access-date=5 May 2020 |access-date=6 May 2020'), []],
  ])('%s: %s is not certain', (key, text, values) => {
    const offered = fixes(text, key);
    expect(offered.map(({ edits }) => edits[0]!.newText)).toEqual(values);
    expect(offered.filter(({ preferred }) => preferred)).toEqual([]);
  });

  test('no value is too odd to look for fixes', () => {
    const random = new Random(5);
    const parts = [
      'et al.',
      ' ',
      ';',
      ', ',
      'p. ',
      '[[',
      ']]',
      "''",
      'May',
      '5',
      '-',
      '–',
      '/',
      'http:',
      'www.',
      'a=',
      '\u200b',
      '((',
      'Smith, J',
      'PMC',
      '10.1',
    ];
    for (let round = 0; round < 150; round++) {
      // Of a repeated parameter the one before would count.
      const free = [...names];
      const values = Array.from({ length: 6 }, () => {
        const value = Array.from({ length: 1 + random.below(6) }, () => random.pick(parts)).join(
          '',
        );
        const name = free.splice(random.below(free.length), 1)[0]!;
        return `|${name}=${value}`;
      });
      const text = `{{cite ${random.pick(['web', 'journal', 'book'])} |title=T ${values.join(' ')}}}`;
      const article = openArticle(text, site);
      for (const fault of faultsOf(article)) {
        for (const { edits } of fixesOf({ fault, source: text, article })) {
          const count = (page: string) =>
            faultsOf(openArticle(page, site)).filter(({ key }) => key === fault.key).length;
          expect(count(applyEdits(text, edits)), `${text} ${JSON.stringify(edits)}`).toBeLessThan(
            count(text),
          );
        }
      }
    }
  });
});

const names = [
  'date',
  'access-date',
  'archive-date',
  'year',
  'url',
  'archive-url',
  'author',
  'last2',
  'pages',
  'volume',
  'isbn',
  'doi',
  'pmc',
  'author-link',
  'url-status',
  'publisher',
  'foo',
  'work',
];
