import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../server/article/article.ts';
import { openArticle } from '../../../../server/article/editArticle.ts';
import {
  completeReferences,
  describeCompletion,
} from '../../../../server/features/completion/completeReferences.ts';
import { applyEdits } from '../../applyEdits.ts';
import { readFixture } from '../../fixture.ts';
import { Random } from '../../random.ts';
import { realArticle, site } from '../../site.ts';

/** What is offered at `$0`. */
function offered(marked: string): readonly string[] {
  const { text, cursor } = readFixture(marked);
  const items = completeReferences(openArticle(text, site), cursor) ?? [];
  return items.map(({ label, detail }) => (detail ? `${label} ${detail}` : label));
}

/** The page after the item with this label was taken at `$0`. */
function taken(marked: string, label: string): string {
  const { text, cursor } = readFixture(marked);
  const items = completeReferences(openArticle(text, site), cursor) ?? [];
  const item = items.find((other) => other.label === label);
  if (!item) return `not among ${JSON.stringify(items.map((other) => other.label))}`;
  return applyEdits(text, [item]);
}

const page =
  '<ref name="a b">x</ref> <ref name=c>y</ref> <ref name=c /> <ref name=n group=g>z</ref>\n\n';

describe('names', () => {
  test.each([
    ['the most used first', '<ref name="$0', ['c [2]', 'a b [1]']],
    ['without a quote', '<ref name=$0', ['c [2]', 'a b [1]']],
    ['of a group', '<ref group=g name="$0" />', ['n [g 1]']],
    ['of a group behind the cursor', '<ref name="$0" group=g />', ['n [g 1]']],
    ['of a template’s group', '{{efn|name=m|x}}{{efn|name=$0}}', ['m [a]']],
    ['in {{r}}', '{{r|$0', ['c [2]', 'a b [1]']],
    ['in the second place of {{r}}', '{{r|c|$0}}', ['c [2]', 'a b [1]']],
    ['in {{r}} with a group', '{{r|$0|group=g}}', ['n [g 1]']],
    ['to follow', '<ref follow=$0>x</ref>', ['c [2]', 'a b [1]']],
    ['in a function', '{{#tag:ref|x|name=$0}}', ['c [2]', 'a b [1]']],
    ['in a function of a group', '{{#tag:ref|x|group=g|name="$0', ['n [g 1]']],
    ['in a template within a reference', '<ref>q {{r|$0}}</ref>', ['c [2]', 'a b [1]']],
    ['in a table', '{|\n| a<ref name="$0\n| b\n|}', ['c [2]', 'a b [1]']],
    [
      'in a parameter',
      '{{Infobox x\n| a = b<ref name="$0\n| c = d<ref>e</ref>\n}}',
      ['c [2]', 'a b [1]'],
    ],
    ['behind nowiki', '<nowiki>x</nowiki> <!-- y --> <ref name=$0', ['c [2]', 'a b [1]']],
  ])('%s', (_, marked, expected) => {
    expect(offered(page + marked)).toEqual(expected);
  });

  test.each([
    ['what is being written does not count', '<ref name="q$0" />', []],
    ['nor does it take away a later use', '<ref name="q$0 <ref name=q>x</ref>', ['q [1]']],
    ['a name without text is offered', '<ref name=q /> <ref name="$0', ['q [1]']],
    [
      'a name that is defined in the list only',
      '<ref name="$0" />{{reflist|refs=<ref name=q>x</ref>}}',
      [expect.stringMatching(/^q/)],
    ],
    [
      'in a list, those that are used',
      '<ref name=q /><references>\n<ref name="$0\n</references>',
      ['q [1]'],
    ],
    [
      'in a list of a group',
      '<ref name=q group=g /><ref name=p>x</ref>{{reflist|group=g|refs=<ref name="$0\n}}',
      ['q [g 1]'],
    ],
    [
      'of this side of a list',
      '<ref name=p>x</ref><references /> <ref name=q>x</ref> <ref name=$0',
      ['q [1]'],
    ],
    ['no name of a short footnote', '{{sfn|Smith|2001}} <ref name="$0', []],
    ['no name that cannot be written', '<ref name="a|b">x</ref> {{r|$0}}', []],
  ])('%s', (_, marked, expected) => {
    expect(offered(marked)).toEqual(expected);
  });

  test.each([
    ['<ref name="$0', 'c', '<ref name="c" />'],
    ['<ref name="fil$0', 'c', '<ref name="c" />'],
    ['<ref name="fil$0 and so on. <b>x</b>', 'c', '<ref name="c" /> and so on. <b>x</b>'],
    ['<ref name="$0"', 'c', '<ref name="c" />'],
    ['<ref name="$0" />', 'c', '<ref name="c" />'],
    ['<ref name="$0"/> "b"', 'c', '<ref name="c"/> "b"'],
    ['<ref name="$0 />', 'c', '<ref name="c" />'],
    ['<ref name="fi$0lkins" />', 'c', '<ref name="c" />'],
    ['<ref name="fi$0lkins" dir=ltr>x</ref>', 'c', '<ref name="c" dir=ltr>x</ref>'],
    ["<ref name='fi$0'>x</ref>", 'a b', "<ref name='a b'>x</ref>"],
    ['<ref name=$0', 'c', '<ref name=c />'],
    ['<ref name=$0', 'a b', '<ref name="a b" />'],
    ['<ref name = $0', 'a b', '<ref name = "a b" />'],
    ['<ref name=fi$0lkins/>', 'a b', '<ref name="a b"/>'],
    ['<ref name=$0>x</ref>', 'c', '<ref name=c>x</ref>'],
    ['<ref follow=$0', 'a b', '<ref follow="a b"'],
    ['{{r|$0', 'a b', '{{r|a b}}'],
    ['{{r|$0}}', 'a b', '{{r|a b}}'],
    ['{{r|c| fi$0lkins |q}}', 'a b', '{{r|c| a b |q}}'],
    ['{{r|fil$0 and {{b}}', 'c', '{{r|c}} and {{b}}'],
    ['{{r|"$0}}', 'a b', '{{r|"a b"}}'],
    ['{|\n| {{r|fil$0 and so on || e\n|}', 'c', '{|\n| {{r|c}} and so on || e\n|}'],
    ['{{#tag:ref|x|name="a$0"}}', 'a b', '{{#tag:ref|x|name="a b"}}'],
    [
      '<references>\n<ref name="$0\n</references>',
      'c',
      '<references>\n<ref name="c"\n</references>',
    ],
  ])('%s with %s', (marked, label, expected) => {
    expect(taken(page + marked, label)).toBe(page + expected);
  });

  test.each([
    ['a b', '<ref name="a b" />'],
    ['say "x"', '<ref name="say &quot;x&quot;" />'],
  ])('the name %s is written as MediaWiki reads it', (name, written) => {
    const defined = `<ref name='${name}'>x</ref> `;
    expect(taken(`${defined}<ref name="$0`, name)).toBe(defined + written);
  });

  test('= in a name needs a number in {{r}}', () => {
    expect(taken('<ref name="a=b">x</ref> {{r|q|$0}}', 'a=b')).toBe(
      '<ref name="a=b">x</ref> {{r|q|2=a=b}}',
    );
  });
});

describe('short citations', () => {
  const sources =
    '* {{cite book|last=Smith|first=A|date=May 2001|title=T}}\n' +
    '* {{cite book|last=Smith|year=2003a|title=U}}\n' +
    '* {{cite journal|last1=Jones|last2=Lee|year=1999|title=V}}\n' +
    '* {{cite web|title=Nobody|url=https://example.org}}\n\n' +
    'a{{sfn|Jones|Lee|1999|p=2}}\n\n';

  test.each([
    ['{{sfn|$0', ['Jones & Lee 1999', 'Smith 2001', 'Smith 2003a']],
    ['{{harvnb|$0}}', ['Jones & Lee 1999', 'Smith 2001', 'Smith 2003a']],
    ['{{sfn|Smith|$0}}', ['2001 Smith', '2003a Smith']],
    ['{{sfn|Jones|$0', ['Lee 1999']],
    ['{{sfn|Jones|Lee|$0', ['1999 Jones & Lee']],
    ['{{sfn|Sm$0|2001}}', ['Jones 1999', 'Smith 2001']],
    ['<ref>{{harvnb|Smith|$0', ['2001 Smith', '2003a Smith']],
    ['{{sfn|Smith|2001|$0', []],
    ['{{sfn|Smith|2001|p=$0', []],
    ['{{cite book|$0', []],
  ])('%s', (marked, expected) => {
    expect(offered(sources + marked)).toEqual(expected);
  });

  test.each([
    ['{{sfn|$0', 'Smith', '{{sfn|Smith|2001}}'],
    ['{{sfn|Jo$0|p=1}}', 'Jones & Lee', '{{sfn|Jones|Lee|1999|p=1}}'],
    ['{{sfn| Jo$0hn |2001}}', 'Smith', '{{sfn| Smith |2001}}'],
    ['{{sfn|Smith|19$0}}', '2003a', '{{sfn|Smith|2003a}}'],
  ])('%s with %s', (marked, label, expected) => {
    expect(taken(sources + marked, label)).toBe(sources + expected);
  });

  test('a source is described by its citation', () => {
    const { text, cursor } = readFixture(`${sources}{{sfn|Smith|$0}}`);
    const article = openArticle(text, site);
    const [, second] = completeReferences(article, cursor)!;
    expect(describeCompletion(article, cursor, second!.id!)).toBe('Smith (2003a). *U*.');
  });
});

describe('other values', () => {
  test.each([
    [
      '<ref group="$0',
      ['g 1×', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman', 'lower-greek', 'Note'],
    ],
    ['<ref dir=$0>x</ref>', ['ltr', 'rtl', 'auto']],
  ])('%s', (marked, expected) => {
    expect(offered(page + marked)).toEqual(expected);
  });

  test.each([
    ['<ref group="$0', 'g', '<ref group="g"'],
    ['<ref group="$0" name=x />', 'g', '<ref group="g" name=x />'],
    ['<references group=$0 />', 'g', '<references group=g />'],
    ['{{reflist|group=$0}}', 'g', '{{reflist|group=g}}'],
    ['{{reflist|group = $0', 'g', '{{reflist|group = g'],
    ['{{r|a|grp=$0}}', 'g', '{{r|a|grp=g}}'],
    ['{{efn|x|group=$0}}', 'g', '{{efn|x|group=g}}'],
    ['{{efn\n| group = o$0ld\n| x\n}}', 'g', '{{efn\n| group = g\n| x\n}}'],
    ['{{#tag:references||group=$0}}', 'g', '{{#tag:references||group=g}}'],
  ])('%s with %s', (marked, label, expected) => {
    expect(taken(page + marked, label)).toBe(page + expected);
  });
});

describe('attributes', () => {
  test.each([
    ['<ref $0', ['name', 'group', 'follow', 'dir']],
    ['<ref $0>x</ref>', ['name', 'group', 'follow', 'dir']],
    ['<ref name="a b" g$0', ['group', 'follow', 'dir']],
    ['<ref $0 name="a b" />', ['group', 'follow', 'dir']],
    ['<references $0 />', ['group', 'responsive']],
    ['<references group=a responsive $0/>', []],
    ['<ref$0', []],
    ['<gallery $0>', []],
  ])('%s', (marked, expected) => {
    expect(offered(marked)).toEqual(expected);
  });

  test.each([
    ['<ref n$0', 'name', '<ref name="'],
    ['<ref n$0ame=a>', 'name', '<ref name=a>'],
    ['<references r$0 />', 'responsive', '<references responsive />'],
  ])('%s with %s', (marked, label, expected) => {
    expect(taken(marked, label)).toBe(expected);
  });
});

describe('the end of a tag', () => {
  test.each([
    ['of a reference', '<ref>a</$0', ['</ref>']],
    ['the innermost first', '<div><b>a</$0', ['</b>', '</div>']],
    ['not out of a reference', '<div><ref>a <i>b</$0', ['</i>', '</ref>']],
    ['what has ended is not open', '<div><b>a</b><br><br/><ref name=c /></$0', ['</div>']],
    ['that an earlier paragraph opened', '<div>\n\na\n\n<p>b</p>\n\n</$0', ['</div>']],
    ['of nowiki', '<nowiki><b>{{a</$0', ['</nowiki>']],
    ['of mathematics that ends later', '<math>a</$0 <math>b</math>', ['</math>']],
    ['nothing is open', 'a</$0', []],
    ['in a comment', '<!-- <b>a</$0 -->', []],
    ['in includeonly', '<includeonly><b>a</$0</includeonly>', ['</b>', '</includeonly>']],
  ])('%s', (_, marked, expected) => {
    expect(offered(marked)).toEqual(expected);
  });

  test.each([
    ['<ref>a</$0', '<ref>a</ref>'],
    ['<ref>a</re$0', '<ref>a</ref>'],
    ['<ref>a</re$0f> b', '<ref>a</ref> b'],
    ['<ref>a</$0b c', '<ref>a</ref>b c'],
  ])('%s', (marked, expected) => {
    expect(taken(marked, '</ref>')).toBe(expected);
  });
});

describe('nothing', () => {
  test.each([
    ['in prose', 'a b$0 c'],
    ['behind an equals sign in prose', 'name="$0'],
    ['in a comment', '<!-- <ref name="$0 -->'],
    ['in a comment without end', '<!-- <ref name="$0'],
    ['in nowiki', '<nowiki><ref name="$0</nowiki>'],
    ['in source code', '<syntaxhighlight lang=xml><ref name="$0</syntaxhighlight>'],
    ['in the content of a reference', '<ref name="a b">name="$0</ref>'],
    ['behind a reference', '<ref name="a b" /> name="$0'],
    ['behind the quote', '<ref name="a b"$0'],
    ['in another attribute', '<ref foo="$0'],
    ['in another tag', '<div name="$0'],
    ['in another template', '{{foo|name=$0}}'],
    ['in the name of a template', '{{r$0'],
    ['in a link in {{r}}', '{{r|[[a|$0]]}}'],
    ['behind {{r}}', '{{r|a b}}|$0'],
    ['in an argument', '{{{r|$0}}}'],
    ['on another line than the value began', '{{r|a\nb$0}}'],
    ['on an empty page', '$0'],
  ])('%s', (_, marked) => {
    const { text, cursor } = readFixture(page + marked);
    expect(completeReferences(openArticle(text, site), cursor)).toBeUndefined();
  });
});

describe('what a name stands for', () => {
  test('label, uses and citation, while what is written has no end', () => {
    const { text, cursor } = readFixture(`<ref name="$0\n\n${page}`);
    expect(describeCompletion(openArticle(text, site), cursor, 'c')).toBe('**[2]** · used 2×\n\ny');
  });

  test('a name without text says so', () => {
    const { text, cursor } = readFixture('<ref name=q /> {{r|$0}}');
    expect(describeCompletion(openArticle(text, site), cursor, 'q')).toMatch(
      /^\*\*\[1\]\*\* .*\n\n\*No text/,
    );
  });

  test('an unknown name, or a cursor that has left, gives nothing', () => {
    const { text, cursor } = readFixture(`${page}<ref name="$0`);
    expect(describeCompletion(openArticle(text, site), cursor, 'nobody')).toBeUndefined();
    expect(describeCompletion(openArticle(text, site), 0, 'c')).toBeUndefined();
  });
});

test('filkins is offered first in the real article, with its citation', () => {
  const at = realArticle.indexOf('\n\n', realArticle.indexOf('== Early life'));
  const text = `${realArticle.slice(0, at)}<ref name="${realArticle.slice(at)}`;
  const article = openArticle(text, site);
  const cursor = at + '<ref name="'.length;
  const [first] = completeReferences(article, cursor)!;
  expect(first).toMatchObject({ label: 'filkins', detail: '[4]', newText: 'filkins" />' });
  expect(describeCompletion(article, cursor, 'filkins')).toMatch(
    /^\*\*\[4\]\*\* · used 21×\n\n\[Filkins, Dexter\].*The New Yorker/s,
  );
});

describe('whatever is broken', () => {
  const hostile = [
    '{{r|'.repeat(500),
    '<ref name="'.repeat(500),
    '<ref>'.repeat(500),
    '</'.repeat(500),
    '<div>'.repeat(500) + '</',
    '{{{{{r|[[|]]}}}}}}}|<ref name={{r|'.repeat(50),
    '{{#tag:ref|name=|group=|name="'.repeat(50),
    '<references group="<references group=\n"><ref name=\'"'.repeat(50),
  ];

  test.each(hostile.map((text) => [text.slice(0, 30), text]))(
    '%s…: ranges hold the cursor',
    (_, text) => {
      const article = openArticle(`<ref name=a>x</ref>\n${text!}`, site);
      const step = Math.max(1, Math.floor(text!.length / 60));
      for (let offset = article.text.length; offset > 0; offset -= step)
        checkRanges(article, offset);
    },
  );

  test('at 300 places of the real article', () => {
    const article = openArticle(realArticle, site);
    const random = new Random(7);
    for (let count = 0; count < 300; count++)
      checkRanges(article, random.below(realArticle.length));
  });

  function checkRanges(article: Article, offset: number): void {
    for (const { start, end } of completeReferences(article, offset) ?? []) {
      expect(start).toBeLessThanOrEqual(offset);
      expect(end).toBeGreaterThanOrEqual(offset);
      expect(article.text.slice(start, end)).not.toContain('\n');
    }
  }
});
