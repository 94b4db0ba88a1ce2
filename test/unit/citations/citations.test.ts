import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../server/render/toMarkdown.ts';
import { toPlainText } from '../../../server/render/toPlainText.ts';
import { pageReferences, readJson, render } from '../render/article.ts';

interface Case {
  readonly name: string;
  readonly wikitext: string;
  readonly references: readonly { readonly text: string }[];
}

describe('citations that MediaWiki rendered', () => {
  const recorded = (readJson('mediawiki-cases.json') as Case[]).filter(({ name }) =>
    name.startsWith('cs1/'),
  );
  // What the module makes of a broken list of names is not followed.
  const differs = new Set(['cs1/vauthors bad']);

  it.each(recorded.filter(({ name }) => !differs.has(name)))(
    '$name',
    ({ wikitext, references }) => {
      const dateStyle = /\{\{use dmy/i.test(wikitext)
        ? 'dmy'
        : /\{\{use mdy/i.test(wikitext)
          ? 'mdy'
          : undefined;
      const shown = pageReferences(wikitext, dateStyle).map(({ content }) => toPlainText(content));
      expect(shown).toEqual(references.map(({ text }) => text));
    },
  );

  it('are all looked at', () => {
    expect(recorded).toHaveLength(155);
  });
});

/** Wikitext and what a reader sees of it; no-break spaces are written as spaces here. */
const kinds: readonly (readonly [string, string])[] = [
  ['{{cite web|title=T|website=W|publisher=P|date=2001}}', '"T". W. P. 2001.'],
  ['{{Cite-web|title=T}}', '"T".'],
  ['{{web cite|title=T}}', '"T".'],
  [
    '{{cite news|title=T|newspaper=N|location=Rome|page=A1|date=2001}}',
    '"T". N. Rome. 2001. p. A1.',
  ],
  [
    '{{cite magazine|title=T|magazine=M|volume=12|issue=3|page=4}}',
    '"T". M. Vol. 12, no. 3. p. 4.',
  ],
  ['{{cite magazine|title=T|magazine=M|issue=3}}', '"T". M. No. 3.'],
  ['{{cite journal|title=T|journal=J|volume=2|issue=3|at=§4|year=1}}', '"T". J. 2 (3). §4. 1.'],
  [
    '{{cite book|last=A|title=T|location=London|publisher=Penguin|year=2001}}',
    'A (2001). T. London: Penguin.',
  ],
  [
    '{{cite book|title=T|series=S|volume=II|others=Illustrated by B|edition=3rd|publisher=P.}}',
    'T. S. Vol. II. Illustrated by B (3rd ed.). P.',
  ],
  [
    '{{cite book|contributor=C|contribution=Foreword|last=A|title=T|year=2001}}',
    'C (2001). Foreword. T. By A.',
  ],
  [
    '{{cite encyclopedia|last=A|title=E|encyclopedia=Enc|editor=B|editor2=C|volume=3|edition=2nd|year=1911}}',
    'A (1911). "E". In B; C (eds.). Enc. Vol. 3 (2nd ed.).',
  ],
  ['{{cite encyclopedia|entry=E|title=T|encyclopedia=Enc}}', '"E". Enc.'],
  ['{{cite report|title=T|author=A}}', 'A. T (Report).'],
  ['{{cite tech report|title=T|number=N-1}}', 'T (Technical report). N-1.'],
  ['{{cite press release|title=T|publisher=P}}', '"T" (Press release). P.'],
  [
    '{{cite AV media|people=B|title=T|medium=DVD|date=2001|time=1:23}}',
    'B (2001). T (DVD). Event occurs at 1:23.',
  ],
  ['{{cite video|title=T|minutes=5}}', 'T. 5 minutes in.'],
  ['{{cite AV media|title=T|transcript=Words|transcript-url=http://a.b}}', 'T. Words.'],
  ['{{cite AV media notes|title=T}}', 'T (Media notes).'],
  ['{{cite interview|subject=A|interviewer=B|title=T}}', 'A. "T" (Interview). Interviewed by B.'],
  [
    '{{cite episode|title=T|series=S|series-no=2|number=3|station=N|mode=cs2}}',
    '"T", S, series 2, episode 3, N',
  ],
  ['{{cite serial|title=T|episode=E|network=N}}', 'T. E. N.'],
  [
    '{{cite conference|title=T|book-title=B|conference=C|editor=D|author=A}}',
    'A. "T". In D (ed.). B. C.',
  ],
  ['{{cite thesis|title=T|degree=PhD|publisher=MIT}}', 'T (PhD thesis). MIT.'],
  ['{{cite thesis|title=T}}', 'T (Thesis).'],
  [
    '{{cite map|title=T|scale=1:5|cartography=C|sheet=7|publisher=P}}',
    'T (Map). 1:5. Cartography by C. P. Sheet 7.',
  ],
  ['{{cite podcast|title=T|host=H|number=4}}', 'H. "T" (Podcast). No. 4.'],
  ['{{cite mailing list|title=T|mailing-list=L}}', '"T". L (Mailing list).'],
  ['{{cite newsgroup|title=T|newsgroup=comp.x}}', '"T". Newsgroup: comp.x.'],
  ['{{cite speech|title=T|event=E}}', 'T (Speech). E.'],
  ['{{cite sign|title=T|year=1}}', 'T. 1.'],
  [
    '{{cite arXiv|eprint=1501.00001|class=math.GT|title=T|publisher=P}}',
    '"T". arXiv:1501.00001 [math.GT].',
  ],
  ['{{cite bioRxiv|biorxiv=10.1101/078733|title=T}}', '"T". bioRxiv 10.1101/078733.'],
  [
    '{{cite medRxiv|medrxiv=10.1101/2020.11.16.20232009|title=T}}',
    '"T". medRxiv 10.1101/2020.11.16.20232009.',
  ],
  [
    '{{cite journal|title=T|journal=J|volume=18|issue=3|article-number=e0274371}}',
    '"T". J. 18 (3) e0274371.',
  ],
  ['{{cite tweet|user=u|number=1|author=A|title=T}}', 'A [@u]. "T" (Tweet) – via Twitter.'],
  [
    '{{citation|last=A|title=T|journal=J|volume=X|pages=4-5|year=2001}}',
    'A (2001), "T", J, X: 4–5',
  ],
  [
    '{{citation|title=T|publisher=P|access-date=2020|url=http://a.b|mode=cs1}}',
    'T. P. Retrieved 2020.',
  ],
  ['{{cite web|title=T|credits=B|season=4}}', '"T".'],
  ['{{cite web|1=x|no such=y}}', ''],
];

const names: readonly (readonly [string, string])[] = [
  ['|last=A|first=B|last2=C|first2=D', 'A, B; C, D. T.'],
  ['|author1-last=A|author1-first=B|surname2=C|given2=D', 'A, B; C, D. T.'],
  ['|author=A|author2=B|name-list-style=amp', 'A & B. T.'],
  ['|author=A|author2=B|author3=C|name-list-style=and', 'A; B and C. T.'],
  ['|last=A|first=Bob Carl|author2=D|name-list-style=vanc', 'A BC, D. T.'],
  [
    '|vauthors=Smith JA, Jones K, ((The Group, Inc)), et al',
    'Smith JA, Jones K, The Group, Inc, et al. T.',
  ],
  ['|author=A|author2=B|author3=C|display-authors=2', 'A; B; et al. T.'],
  ['|author=A|display-authors=etal', 'A; et al. T.'],
  ['|author=A|author2=B|author-mask=2|author-mask2=with B', '——; with B. T.'],
  ['|author=A Jr.|date=2001', 'A Jr. (2001). T.'],
  ['|author=A Jr.', 'A Jr. T.'],
  ['|authors=A and B|collaboration=C', 'A and B (C). T.'],
  ['|editor=A|date=2001', 'A, ed. (2001). T.'],
  ['|editor=A|editor2=B', 'A; B (eds.). T.'],
  ['|editor=A|author=B|chapter=C|date=2001', 'B (2001). "C". In A (ed.). T.'],
  ['|translator=A|others=B', 'T. Translated by A. B.'],
];

const details: readonly (readonly [string, string])[] = [
  [
    '{{cite book|title=T|trans-title=U|script-title=ja:東京|language=ja}}',
    'T 東京 [U] (in Japanese).',
  ],
  ['{{cite book|title=T|chapter=C|trans-chapter=D}}', '"C" [D]. T.'],
  ['{{cite book|title=Foo....}}', 'Foo...'],
  ['{{cite web|title=Ends with Mr. J.}}', '"Ends with Mr. J.".'],
  ['{{cite book|title=T|language=en}}', 'T.'],
  ['{{cite book|title=T|language=German, en}}', 'T (in German and English).'],
  ['{{cite book|title=T|pages=1-3, 7—8; a1-a2}}', 'T. pp. 1–3, 7–8, a1–a2.'],
  ['{{cite book|title=T|pages=((4-5))}}', 'T. pp. 4-5.'],
  ['{{cite book|title=T|pages=5|no-pp=y}}', 'T. 5.'],
  ['{{cite book|title=T|pages=5}}', 'T. p. 5.'],
  ['{{cite book|title=T|orig-date=1900|date=2001}}', 'T. 2001 [1900].'],
  [
    '{{cite book|title=T|publisher=P|date=2001|publication-date=2002}}',
    'T. P (published 2002). 2001.',
  ],
  ['{{cite book|title=T|publisher=P|location=A|publication-place=B}}', 'Written at A. T. B: P.'],
  ['{{cite web|title=T|url=http://a.b/c.pdf|quote=Q}}', '"T" (PDF). "Q"'],
  ['{{cite web|title=T|url=http://a.b|quote="Q"|quote-page=5}}', '"T". p. 5: "Q"'],
  ['{{cite web|title=T|postscript=;}}', '"T";'],
  ['{{cite web|title=T|type=none}}', '"T".'],
  [
    '{{cite book|title=T|id=X1|isbn=1|pmc=12|doi=10.1/x|doi-broken-date=2020}}',
    'T. doi:10.1/x (inactive 2020). ISBN 1. PMC 12. X1.',
  ],
  [
    '{{cite book|title=T|ol=5M|mr=123|oclc=ocm12|eissn=12345678|message-id=a@b}}',
    'T. eISSN 1234-5678. MR 0000123. OCLC 12. OL 5M.',
  ],
  [
    '{{cite web|title=T|url=http://a.b|lay-url=http://c.d|lay-source=S|lay-date=2001}}',
    '"T". Lay summary – S (2001).',
  ],
  ['{{cite web|title=A &amp; B &#124; C&nbsp;D}}', '"A & B | C D".'],
  ['{{cite web|title=A<!-- b -->C\n D}}', '"AC D".'],
];

const plain = (wikitext: string) => toPlainText(render(wikitext)).replaceAll('\u00a0', ' ');

describe('citations by kind', () => {
  it.each(kinds)('%s', (wikitext, shown) => {
    expect(plain(wikitext)).toBe(shown);
  });
});

describe('names', () => {
  it.each(names)('%s', (parameters, shown) => {
    expect(plain(`{{cite book|title=T${parameters}}}`)).toBe(shown);
  });
});

describe('details', () => {
  it.each(details)('%s', (wikitext, shown) => {
    expect(plain(wikitext)).toBe(shown);
  });
});

describe('addresses', () => {
  const archived = 'url=http://a.b|archive-url=http://c.d|archive-date=2020-05-06';
  it.each([
    ['{{cite web|title=T|url=http://a.b}}', '["T"](http://a.b).'],
    ['{{cite web|title=T|url=//a.b}}', '["T"](https://a.b).'],
    ['{{cite book|title=T|title-link=A b#c}}', '[*T*](https://en.wikipedia.org/wiki/A_b#c).'],
    ['{{cite book|title=T|last=A|author-link=B}}', '[A](https://en.wikipedia.org/wiki/B). *T*.'],
    [
      '{{cite book|title=T|chapter=C|chapter-url=http://a.b|url=http://c.d}}',
      '["C"](http://a.b). [*T*](http://c.d).',
    ],
    [
      `{{cite web|title=T|${archived}}}`,
      '["T"](http://c.d). Archived from [the original](http://a.b) on 2020-05-06.',
    ],
    [
      `{{cite web|title=T|${archived}|url-status=dead}}`,
      '["T"](http://c.d). Archived from [the original](http://a.b) on 2020-05-06.',
    ],
    [
      `{{cite web|title=T|${archived}|url-status=deviated}}`,
      '["T"](http://c.d). Archived from [the original](http://a.b) on 2020-05-06.',
    ],
    [
      `{{cite web|title=T|${archived}|url-status=live}}`,
      '["T"](http://a.b). [Archived](http://c.d) from the original on 2020-05-06.',
    ],
    [
      `{{cite web|title=T|${archived}|url-status=unfit}}`,
      '["T"](http://c.d). Archived from the original on 2020-05-06.',
    ],
    [
      '{{cite book|title=T|isbn=1}}',
      '*T*. ISBN [1](https://en.wikipedia.org/wiki/Special:BookSources/1).',
    ],
    ['{{cite book|title=T|ol=5M}}', '*T*. OL [5M](https://openlibrary.org/books/OL5M).'],
    ['{{cite book|title=T|asin=B1|asin-tld=de}}', '*T*. ASIN [B1](https://www.amazon.de/dp/B1).'],
    ['{{cite book|title=T|pmid=999999999}}', '*T*. PMID 999999999.'],
  ])('%s', (wikitext, shown) => {
    expect(toMarkdown(render(wikitext)).replaceAll('\u00a0', ' ')).toBe(shown);
  });
});
