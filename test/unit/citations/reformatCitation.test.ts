import { describe, expect, test } from 'vitest';
import type { Article } from '../../../server/article/article.ts';
import { openArticle } from '../../../server/article/editArticle.ts';
import { citationCalls } from '../../../server/facts/citations.ts';
import { findRefactorings } from '../../../server/features/refactor/findRefactorings.ts';
import { applyEdits } from '../applyEdits.ts';
import { readFixture } from '../fixture.ts';
import { Random } from '../random.ts';
import { realArticle, site } from '../site.ts';

const kinds = ['citationOnOneLine', 'citationOnLines', 'citationInOrder'] as const;
const now = new Date(0);

/** The refactorings of citations at an offset, by the last part of their kind. */
function offersAt(article: Article, offset: number) {
  return findRefactorings(
    article,
    { start: offset, end: offset },
    (kind) => kinds.some((wanted) => kind.endsWith(wanted)),
    false,
  );
}

function reformatted(marked: string, kind: (typeof kinds)[number]): string | undefined {
  const { text, cursor } = readFixture(marked);
  const offer = offersAt(openArticle(text, site), cursor).find((other) =>
    other.kind.endsWith(kind),
  );
  return offer && applyEdits(text, offer.edits({ now }));
}

describe('on one line', () => {
  test.each([
    ['{{cite web\n| url = x\n| title = y\n}}', '{{cite web |url=x |title=y}}'],
    ['{{cite web\n|url=x\n|title=\n}}', '{{cite web |url=x |title=}}'],
    [
      '{{cite web <!-- a -->\n|url=x <!-- b -->\n|<!-- c -->title=y}}',
      '{{cite web <!-- a --> |url=x <!-- b --> |<!-- c -->title=y}}',
    ],
    ['{{cite web\r\n| url = x\r\n}}', '{{cite web |url=x}}'],
    ['{{cite web\n| quote = a\n\nb\n}}', '{{cite web |quote=a\n\nb}}'],
    ['{{cite web\n| url = x\n| y \n| title = z\n}}', '{{cite web |url=x | y \n|title=z}}'],
    ['{{cite web\n| url = x\n| y \n}}', '{{cite web |url=x | y \n}}'],
    ['{{cite web\n| title = {a}\n}}', '{{cite web |title={a} }}'],
    ['{{cite web\n| title = {{a}}\n}}', '{{cite web |title={{a}} }}'],
    [
      '{{cite web\n| title = y\n}}<ref>{{cite web| a=b| c=d}}</ref>',
      '{{cite web| title=y}}<ref>{{cite web| a=b| c=d}}</ref>',
    ],
  ])('%j', (text, expected) => {
    expect(reformatted(`$0${text}`, 'citationOnOneLine')).toBe(expected);
  });

  test.each(['{{cite web |url=x}}', '{{cite web}}', '{{foo\n| a = b\n}}', 'a'])(
    '%s stays',
    (text) => {
      expect(reformatted(`$0${text}`, 'citationOnOneLine')).toBeUndefined();
    },
  );

  test('the innermost citation at the cursor, anywhere in it', () => {
    const text = '{{cite web\n| url = x\n| quote = {{cite web\n| title = $0y\n}}\n}}';
    expect(reformatted(text, 'citationOnOneLine')).toBe(
      '{{cite web\n| url = x\n| quote = {{cite web |title=y}}\n}}',
    );
  });
});

describe('a parameter a line', () => {
  test.each([
    ['{{cite web|url=x|title=y}}', '{{cite web\n| url = x\n| title = y\n}}'],
    ['{{cite web|url=x| y |title=z}}', '{{cite web\n| url = x\n| y | title = z\n}}'],
    ['a\r\n{{cite web|url=x}}', 'a\r\n{{cite web\r\n| url = x\r\n}}'],
    ['{{cite web|url=x}}{{cite web\n|url=x\n}}', '{{cite web\n|url=x\n}}{{cite web\n|url=x\n}}'],
  ])('%j', (text, expected) => {
    const marked = text.replace('{{', '{{$0');
    expect(reformatted(marked, 'citationOnLines')).toBe(expected);
  });
});

describe('in the usual order', () => {
  test.each([
    [
      '{{cite web|url=u|title=t|first2=f2|last1=l1|first1=f1|last2=l2|access-date=a}}',
      '{{cite web|last1=l1|first1=f1|last2=l2|first2=f2|title=t|url=u|access-date=a}}',
    ],
    [
      '{{cite web | url=u | title=t | foo=x | date=d }}',
      '{{cite web | date=d | title=t | url=u | foo=x}}',
    ],
    ['{{cite web\n|url  = u\n|title= t\n}}', '{{cite web\n|title = t\n|url = u\n}}'],
    ['{{cite web|url=a|x|url=b|title=t|2=y}}', '{{cite web|title=t|x|url=a|url=b|2=y}}'],
    [
      '{{cite web|accessdate=a|author-link=k|author=b}}',
      '{{cite web|author=b|author-link=k|accessdate=a}}',
    ],
  ])('%j', (text, expected) => {
    expect(reformatted(`$0${text}`, 'citationInOrder')).toBe(expected);
  });

  test('what is in order stays', () => {
    expect(reformatted('{{cite web|$0last=a|title=t|url=u}}', 'citationInOrder')).toBeUndefined();
  });
});

/** What the only citation of a text says: named values trimmed, others as they are, sorted by name. */
function meaning(text: string): { values: string[]; comments: string[] } {
  const { blocks } = openArticle(text, site);
  const [call, ...others] = blocks.flatMap(({ facts }) => citationCalls(facts));
  expect([call?.start, call?.end, blocks.length]).toEqual([0, text.length, 1]);
  const values = call!.arguments.map(({ name, positional, text: value }) =>
    positional ? `${name}|${value}` : `${name}=${value.trim()}`,
  );
  return {
    values: [...values.sort(), ...others.map(({ citation }) => citation.kind)],
    comments: (text.match(/<!--[\s\S]*?-->/g) ?? []).sort(),
  };
}

/** Takes one refactoring after the other, and holds each against the text it began with. */
function keepsMeaning(text: string): number {
  const expected = meaning(text);
  let count = 0;
  let current = text;
  for (const kind of [...kinds, ...kinds]) {
    const offer = offersAt(openArticle(current, site), 1).find((other) =>
      other.kind.endsWith(kind),
    );
    if (!offer) continue;
    current = applyEdits(current, offer.edits({ now }));
    expect(meaning(current), current).toEqual(expected);
    count++;
  }
  return count;
}

test.each(['{{cite web|=|} }}', '{{cite web|=[http://b|]}}'])(
  '%s is left as it is, for a line of it would be a fault',
  (text) => {
    expect(reformatted(`$0${text}`, 'citationOnLines')).toBe(text);
  },
);

describe('the meaning stays', () => {
  test('of every citation of the real article', () => {
    const { blocks } = openArticle(realArticle, site);
    const texts = blocks.flatMap(({ facts }) =>
      citationCalls(facts).map(({ start, end }) => facts.text.slice(start, end)),
    );
    expect(texts.length).toBeGreaterThan(150);
    let count = 0;
    const different = [...new Set(texts)].filter((_, index) => index % 4 === 0);
    for (const text of different) count += keepsMeaning(text);
    expect(count).toBeGreaterThan(120);
  });

  test('of random ones', () => {
    const random = new Random(11);
    const names = ['url', 'title', 'last', 'first2', 'last2', 'foo', '1', '2', 'access-date', ''];
    const values = [
      '',
      'x',
      ' y ',
      '\n',
      '<!-- c -->',
      '\n<!-- d -->\n',
      '{a}',
      '{{b|c=d}}',
      '[[e|f]]',
      '\n* g',
      "''h''",
      '{{cite web\n|url=z}}',
      '<ref>i</ref>',
      'k=l',
      '<nowiki>|</nowiki>',
      '{',
      '}',
      '&#124;',
      '{{!}}',
      '-{m}-',
    ];
    let count = 0;
    for (let round = 0; round < 120; round++) {
      let text = `{{cite web${random.pick(['', ' ', '\n', '<!-- n -->'])}`;
      for (let left = random.below(6) + 1; left > 0; left--) {
        const blank = () => random.pick(['', '', ' ', '\n']);
        const name = random.pick(names);
        text += `|${blank()}${name && `${name}${blank()}=`}${blank()}${random.pick(values)}${random.pick(values)}${blank()}`;
      }
      text += '}}';
      const calls = openArticle(text, site).blocks.flatMap(({ facts }) => citationCalls(facts));
      if (calls[0]?.start === 0 && calls[0].end === text.length) count += keepsMeaning(text);
    }
    expect(count).toBeGreaterThan(160);
  });
});
