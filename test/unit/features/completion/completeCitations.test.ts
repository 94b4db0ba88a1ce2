import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import {
  completeCitations,
  describeCitationParameter,
} from '../../../../server/features/completion/completeCitations.ts';
import { applyEdits } from '../../applyEdits.ts';
import { readFixture } from '../../fixture.ts';
import { Random } from '../../random.ts';
import { realArticle, site } from '../../site.ts';

const today = new Date(Date.UTC(2026, 10, 3));

function itemsAt(marked: string, asked = true) {
  const { text, cursor } = readFixture(marked);
  const items = completeCitations(openArticle(text, site), cursor, today, asked) ?? [];
  return { text, cursor, items };
}

/** The first that are offered at `$0`. */
function offered(marked: string, count = 3): readonly string[] {
  return itemsAt(marked)
    .items.slice(0, count)
    .map(({ label }) => label);
}

/** The page after the item with this label was taken at `$0`. */
function taken(marked: string, label: string): string {
  const { text, items } = itemsAt(marked);
  const item = items.find((other) => other.label === label);
  if (!item) return `not among ${JSON.stringify(items.map((other) => other.label))}`;
  return applyEdits(text, [item]);
}

describe('names of parameters', () => {
  test.each([
    ['of a new citation', '<ref>{{cite web|$0}}</ref>', ['url', 'title', 'last']],
    ['of an unfinished one', '<ref>{{cite book|$0', ['last', 'first', 'date']],
    [
      'what an archive calls for',
      '{{cite web|archive-url=x|$0}}',
      ['archive-date', 'url-status', 'url'],
    ],
    ['what a URL calls for', '{{cite book|url=x|$0}}', ['access-date', 'last', 'first']],
    [
      'behind the cursor counts',
      '{{cite web|$0|url=x|title=y|access-date=z}}',
      ['last', 'first', 'date'],
    ],
    ['an alias counts', '{{cite web|url=x|accessdate=z|title=y|$0}}', ['last', 'first', 'date']],
    ['in a redirect', '{{cite_Journal|last=a|first=b|date=c|$0}}', ['title', 'url', 'journal']],
    ['of a tweet', '{{cite tweet|$0}}', ['user', 'number', 'author']],
    [
      'over several lines, unfinished',
      'a\n\n{{cite web\n| url = x\n| access-date = z\n| $0\n\nb',
      ['title', 'last', 'first'],
    ],
    [
      'over several lines',
      '{{cite web\n| url = x\n| access-date = z\n| $0\n}}',
      ['title', 'last', 'first'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(offered(marked)).toEqual(expected);
  });

  test.each([
    ['what is there', '{{cite web|url=x|$0}}', 'url', false],
    ['an alias of what is there', '{{cite web|newspaper=x|$0}}', 'website', false],
    ['aliases', '{{cite web|$0}}', 'accessdate', false],
    ['another page parameter', '{{cite book|page=4|$0}}', 'pages', false],
    ['what its kind does not read', '{{cite web|$0}}', 'volume', false],
    ['what another kind does', '{{cite book|$0}}', 'volume', true],
    ['what a preprint does not take', '{{cite arXiv|$0}}', 'publisher', false],
    ['given names of nobody', '{{cite web|last=a|first=b|$0}}', 'first2', false],
    ['a second family name', '{{cite web|last=a|first=b|$0}}', 'last2', true],
    ['given names that are missing', '{{cite web|last1=a|last2=b|first1=c|$0}}', 'first2', true],
    ['numbers from 1 on', '{{cite web|last1=a|$0}}', 'first1', true],
    ['free names beside family names', '{{cite web|last1=a|$0}}', 'vauthors', false],
    ['a name as the page writes it', '{{cite web|work=x}}{{cite web|$0}}', 'work', true],
    ['and not the usual one then', '{{cite web|work=x}}{{cite web|$0}}', 'website', false],
  ])('%s', (_, marked, label, isOffered) => {
    expect(offered(marked, 200).includes(label)).toBe(isOffered);
  });

  test.each([
    ['alone', '{{cite web|$0}}', 'url', '{{cite web|url=}}'],
    ['over what is typed', '{{cite web|ti$0}}', 'title', '{{cite web|title=}}'],
    ['of a value', '{{cite web|ti$0t=x}}', 'title', '{{cite web|title=x}}'],
    [
      'spaced as its citation',
      '{{cite web | url = x |$0}}',
      'title',
      '{{cite web | url = x | title = }}',
    ],
    [
      'a blank is there',
      '{{cite web | url = x | $0}}',
      'title',
      '{{cite web | url = x | title = }}',
    ],
    [
      'spaced as the page',
      '{{cite web| url=x| title=y}} {{cite web|$0}}',
      'url',
      '{{cite web| url=x| title=y}} {{cite web| url=}}',
    ],
    [
      'on a line of its own',
      '{{cite web\n| url = x\n|$0\n}}',
      'title',
      '{{cite web\n| url = x\n| title = \n}}',
    ],
  ])('%s', (_, marked, label, expected) => {
    expect(taken(marked, label)).toBe(expected);
  });

  test('whoever types an alias finds the parameter', () => {
    const item = itemsAt('{{cite web|$0}}').items.find(({ label }) => label === 'access-date');
    expect(item?.filter.split(' ')).toEqual(['access-date', 'accessdate']);
  });

  test.each([
    ['a value', '{{cite web|title=$0}}'],
    ['another template', '{{convert|$0}}'],
    ['a link in a citation', '{{cite web|[[a|$0]]}}'],
    ['a reference in a citation', '{{cite web|<ref>$0</ref>}}'],
    ['text', '{{cite web}} $0'],
    ['a comment', '{{cite web|<!-- $0 -->}}'],
    ['nowiki', '<nowiki>{{cite web|$0}}</nowiki>'],
    ['a text that is no name', '{{cite web|a b$0}}'],
  ])('none in %s', (_, marked) => {
    expect(offered(marked)).toEqual([]);
  });

  test('every parameter of every template has an explanation', () => {
    for (const name of Object.keys(site.citations.citationTemplates)) {
      const { text, cursor, items } = itemsAt(`{{${name}|$0}}`);
      expect(items.length).toBeGreaterThan(10);
      const article = openArticle(text, site);
      for (const { id } of items) {
        const shown = describeCitationParameter(article, cursor, id!);
        expect(shown, `${name} ${id}`).toMatch(/^\*\*`[\w-]+`\*\* · \p{Lu}.*[.]/u);
        expect(shown).not.toContain('does not read it');
      }
    }
  });
});

describe('values', () => {
  test.each([
    [
      'a closed set',
      '{{cite web|url-status=$0}}',
      ['live', 'dead', 'deviated', 'unfit', 'usurped'],
    ],
    ['of an identifier', '{{cite journal|doi-access=$0}}', ['free']],
    ['how names are written', '{{cite web|name-list-style=$0}}', ['amp', 'and', 'vanc']],
    ['by an alias', '{{cite web|display-subjects=$0}}', ['etal']],
    ['today, as pages that say nothing', '{{cite web|access-date=$0}}', ['2026-11-03']],
    ['day first', '{{Use dmy dates}}{{cite web|access-date=$0}}', ['3 November 2026']],
    ['month first', '{{Use mdy dates}}{{cite web|accessdate=$0', ['November 3, 2026']],
    ['short months', '{{Use dmy dates|cs1-dates=s}}{{cite web|date=$0}}', ['3 Nov 2026']],
    [
      'dates of access apart',
      '{{Use dmy dates|cs1-dates=ly}}{{cite web|access-date=$0}}',
      ['2026-11-03'],
    ],
    [
      'as most citations of the page',
      '{{cite web|access-date=4 May 2020}}{{cite web|access-date=$0}}',
      ['3 November 2026'],
    ],
    [
      'the day of the copy',
      '{{cite web|archive-url=https://web.archive.org/web/20200229010203/https://a.org|archive-date=$0}}',
      ['2020-02-29', '2026-11-03'],
    ],
    [
      'the day in the address',
      '{{cite web|url=https://a.org/2020/2/9/b|date=$0}}',
      ['2020-02-09', '2026-11-03'],
    ],
    ['no day that is none', '{{cite web|url=https://a.org/2020/13/45/b|date=$0}}', ['2026-11-03']],
    [
      'periodicals of the page, whatever they are called',
      '{{cite news|work=B}}{{cite web|website=A}}{{cite news|newspaper=B}}{{cite news|newspaper=$0}}',
      ['B', 'A'],
    ],
    ['not what is being written', '{{cite news|newspaper=A$0}}', []],
    ['nothing for a title', '{{cite web|title=A}}{{cite web|title=$0}}', []],
    ['nothing for an unknown parameter', '{{cite web|foo=$0}}', []],
  ])('%s', (_, marked, expected) => {
    expect(offered(marked, 10)).toEqual(expected);
  });

  describe('where Enter ends the line of a parameter', () => {
    const page = '{{cite book|publisher=Routledge & Kegan Paul|language=fr}}\n';
    const onLine = (parameter: string) => `${page}{{cite book\n| ${parameter}\n}}`;
    const typing = (marked: string) => itemsAt(marked, false).items;

    test.each([
      ['a publisher', 'publisher = Routledge$0', 'Routledge & Kegan Paul'],
      ['a day', 'access-date = 3 Nov$0', '2026-11-03'],
    ])('%s that has been begun is offered when asked for', (_, parameter, label) => {
      const labels = (asked: boolean) =>
        itemsAt(onLine(parameter), asked).items.map((item) => item.label);
      expect(labels(true)).toEqual([label]);
      expect(labels(false)).toEqual([]);
    });

    test('free texts are offered until something is typed', () => {
      expect(typing(onLine('publisher = $0'))).toMatchObject([{ untilTyped: true }]);
      expect(itemsAt(onLine('publisher = $0')).items).toMatchObject([{ untilTyped: false }]);
    });

    test('closed sets are offered all the time', () => {
      expect(typing(onLine('url-status = d$0')).map(({ label }) => label)).toContain('dead');
      expect(typing(onLine('language = f$0')).map(({ label }) => label)).toContain('fr');
    });

    test('in a line with others a text is completed as it is typed', () => {
      const inline = `${page}{{cite book|title=T|publisher=Rout$0}}`;
      expect(typing(inline)).toMatchObject([{ untilTyped: false }]);
    });
  });

  test('languages by code, the page’s own first', () => {
    const marked = '{{cite web|language=fa}}{{cite web|language=Persian}}{{cite web|language=fr}}';
    expect(offered(`${marked}{{cite web|language=$0}}`, 2)).toEqual(['fa', 'fr']);
    expect(offered('{{cite web|language=$0}}', 400)).not.toContain('en');
    expect(taken('{{cite web|language=fr, d$0}}', 'de')).toBe('{{cite web|language=fr, de}}');
    expect(taken('{{cite web|language=d$0 , fr}}', 'de')).toBe('{{cite web|language=de , fr}}');
    expect(taken('{{cite web|script-title=$0}}', 'ja:')).toBe('{{cite web|script-title=ja:}}');
  });

  test.each([
    ['{{cite web|url-status=d$0}}', 'dead', '{{cite web|url-status=dead}}'],
    ['{{cite web|url-status= li$0ve |url=x}}', 'dead', '{{cite web|url-status= dead |url=x}}'],
    ['{{cite web\n| url-status = $0\n}}', 'dead', '{{cite web\n| url-status = dead\n}}'],
  ])('%s', (marked, label, expected) => {
    expect(taken(marked, label)).toBe(expected);
  });
});

describe('templates', () => {
  const snippetOf = (marked: string, label: string) =>
    itemsAt(marked).items.find((item) => item.label === label)?.snippet;

  test('the usual ones first, or those of the page', () => {
    expect(offered('<ref>{{cite$0')).toEqual(['cite web', 'cite news', 'cite book']);
    expect(offered('{{cite journal}}<ref>{{$0}}</ref>')).toEqual([
      'cite journal',
      'cite web',
      'cite news',
    ]);
    expect(offered('{{Ci$0')).toEqual(['Cite web', 'Cite news', 'Cite book']);
  });

  test.each([
    ['another template', '{{inf$0'],
    ['a function', '{{#if$0'],
    ['one letter, which says nothing', '{{c$0'],
    ['an argument', '{{{ci$0'],
    ['a link', '[[ci$0'],
  ])('none in %s', (_, marked) => {
    expect(offered(marked)).toEqual([]);
  });

  test('until the next letter tells whether it is one of them', () => {
    const after = (written: string) => itemsAt(`${written}$0`, false).items[0];
    expect(after('{{')).toMatchObject({ untilTyped: true });
    expect(after('{{ci')).toMatchObject({ untilTyped: false });
    expect(itemsAt('{{$0').items[0]).toMatchObject({ untilTyped: false });
  });

  test('with parameters to fill in', () => {
    expect(snippetOf('{{ci$0', 'cite press release')).toBe(
      'cite press release |title=$1 |url=$2 |publisher=$3 |date=$4 |access-date=${5:2026-11-03}}}',
    );
    expect(snippetOf('{{cite book | a = b}}{{ci$0}}', 'cite episode')).toBe(
      'cite episode | title = $1 | series = $2 | network = $3 | date = $4 | url = $5 | access-date = ${6:2026-11-03}',
    );
    expect(snippetOf('{{ci$0|url=x}}', 'cite book')).toBeUndefined();
    expect(taken('{{cite w$0eb|url=x}}', 'cite book')).toBe('{{cite book|url=x}}');
  });

  test('every field of them is a parameter that the template reads', () => {
    for (const [name, fields] of Object.entries(site.citationHelp.snippets)) {
      const text = `{{${name}|}}`;
      const article = openArticle(text, site);
      for (const field of fields) {
        const shown = describeCitationParameter(article, text.length - 2, field);
        expect(shown, `${name} ${field}`).toBeDefined();
        expect(shown).not.toContain('does not read it');
      }
    }
  });
});

describe('anywhere in the real article', () => {
  test('what is offered replaces a range at the cursor, on its line', () => {
    const article = openArticle(realArticle, site);
    const random = new Random(7);
    let count = 0;
    for (let round = 0; round < 300; round++) {
      const offset = random.below(realArticle.length);
      for (const { start, end } of completeCitations(article, offset, today) ?? []) {
        count++;
        if (start > offset || end < offset || realArticle.slice(start, end).includes('\n')) {
          expect.fail(`at ${offset}: ${start}–${end}`);
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

test.each([
  ['parameters', `{{cite web${'|a=b'.repeat(50_000)}|$0}}`],
  ['names', `{{cite web${'|last=b'.repeat(50_000)}|$0}}`],
  [
    'numbers',
    `{{cite web${Array.from({ length: 5_000 }, (_, index) => `|last${String(index + 1)}=b`).join('')}|$0`,
  ],
  ['lines', `${'| a = b\n'.repeat(2_000)}| $0`],
  ['openings', `${'{{cite web|'.repeat(20_000)}$0`],
])('a page of %s', (_, marked) => {
  expect(Array.isArray(itemsAt(marked).items)).toBe(true);
});
