import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { hover } from '../../../../server/features/hover/hover.ts';
import { readFixture } from '../../fixture.ts';
import { realArticle, site } from '../../site.ts';

describe('hover', () => {
  test.each([
    ['a definition', "<ref>a$0 ''b''</ref>", ['**[1]** · used 1×', 'a *b*']],
    ['a reuse', '<ref name=a>x</ref> <ref name=a $0/>', ['**[1]** · used 2×', 'x']],
    ['the innermost', '{{efn|a<ref>b$0</ref>}} {{notelist}}', ['**[1]** · used 1×', 'b']],
    [
      'a nested reference in its note',
      '{{efn|$0a<ref>b</ref>}} {{notelist}}',
      ['**[a]** · used 1×', expect.stringMatching(/^a\\?\[1\\?\]$/)],
    ],
    ['a group', '<ref group=note>a$0</ref>{{reflist|group=note}}', ['**[note 1]** · used 1×', 'a']],
    [
      'a list-defined reference',
      '<ref name=a />{{reflist|refs=<ref name=a$0>x</ref>}}',
      ['**[1]** · used 1×', 'x'],
    ],
    ['anywhere in {{r}}', '<ref name=a>x</ref>{{r$0|a|p=5}}', ['**[1]** · used 2×', 'x']],
    [
      'a short footnote that fills its block',
      '{{sfn$0|Smith|2001}}',
      ['**[1]** · used 1×', expect.stringContaining('Smith')],
    ],
    ['a name in {{r}}', '<ref name=a>x</ref>{{r|a$0}}', ['**[1]** · used 2×', 'x']],
    [
      'a list in a note, flattened',
      '<ref>a$0\n* b\n* c\n</ref>',
      ['**[1]** · used 1×', expect.stringMatching(/^a[ ;·,]+b[ ;·,]+c$/)],
    ],
    [
      'an undefined name',
      '<ref name=a $0/>',
      ['**[1]** · used 1×', expect.stringContaining('nothing on this page defines')],
    ],
    [
      'Markdown in the text',
      '<ref>a$0 *b* [c] _d_</ref>',
      ['**[1]** · used 1×', 'a \\*b\\* \\[c\\] \\_d\\_'],
    ],
  ])('%s', (_, marked, blocks) => {
    const { text, cursor } = readFixture(marked);
    expect(hover(openArticle(text, site), cursor)?.blocks).toEqual(blocks);
  });

  test('off any reference there is none', () => {
    expect(hover(openArticle('a <ref>b</ref>', site), 0)).toBeUndefined();
  });

  test('filkins of the real article', () => {
    const article = openArticle(realArticle, site);
    const shown = hover(article, realArticle.indexOf('<ref name=filkins />') + 3);
    expect(shown?.blocks[0]).toBe('**[4]** · used 21×');
    expect(shown?.blocks[1]).toMatch(
      /^\[Filkins, Dexter\]\(https:\S+\) \(30 September 2013\)\. .*The New Yorker/,
    );
  });
});

/** The paragraphs at `$0`. */
function shown(marked: string): readonly string[] | undefined {
  const { text, cursor } = readFixture(marked);
  return hover(openArticle(text, site), cursor)?.blocks;
}

describe('below the citation', () => {
  test('what kind of source it is, with its links', () => {
    const url = 'https://a.org/x';
    const copy = 'https://web.archive.org/web/20200101000000/https://a.org/x';
    const cited = `title=T|url=${url}|archive-url=${copy}|archive-date=1 January 2020`;
    expect(shown(`<ref>$0{{cite news|${cited}}}</ref>`)?.slice(2)).toEqual([
      `**News article** · [original page](${url}) (dead) · [archived copy](${copy}) of 1 January 2020`,
    ]);
    expect(shown(`<ref>$0{{cite web|${cited}|url-status=live}}</ref>`)?.slice(2)).toEqual([
      `**Web page** · [live page](${url}) · [archived copy](${copy}) of 1 January 2020`,
    ]);
  });

  test.each([
    ['javascript:alert(1)', '**Web page**'],
    ['command:wikiwright.applyFix', '**Web page**'],
    ['https://a.org/)(b', '**Web page** · [live page](https://a.org/%29%28b)'],
  ])('no link but what MediaWiki links: %s', (url, expected) => {
    expect(shown(`<ref>$0{{cite web|title=T|url=${url}}}</ref>`)?.[2]).toBe(expected);
  });

  test.each([
    [
      'by address',
      '<ref>$0{{cite web|title=A|url=http://www.a.org/x/}}</ref> <ref>[https://a.org/x?utm_source=b#c B]</ref>',
      'The same source: \\[2\\]',
    ],
    [
      'by the address of the copy',
      '<ref>$0https://a.org/x</ref> <ref>https://web.archive.org/web/2020id_/https://a.org/x</ref>',
      'The same source: \\[2\\]',
    ],
    [
      'by DOI',
      '<ref>$0{{cite journal|title=A|doi=10.1000/AbC}}</ref> <ref>{{cite web|title=B|url=https://doi.org/10.1000%2Fabc}}</ref>',
      'The same source: \\[2\\]',
    ],
    [
      'by ISBN',
      '<ref>$0{{cite book|title=A|isbn=0-306-40615-2}}</ref> <ref group=n>{{cite book|title=A|isbn=978-0-306-40615-7|page=4}}</ref>',
      'The same source: \\[n 1\\]',
    ],
    [
      'at a reuse',
      '<ref name=a>https://a.org</ref> <ref name=a $0/> <ref>https://a.org/</ref>',
      'The same source: \\[2\\]',
    ],
    [
      'not another page',
      '<ref>$0{{cite web|title=A|url=https://a.org/?p=1}}</ref> <ref>https://a.org/?p=2</ref>',
      '**Web page** · [live page](https://a.org/?p=1)',
    ],
  ])('the notes of the same source, %s', (_, marked, expected) => {
    expect(shown(marked)?.at(-1)).toBe(expected);
  });

  test('a citation outside references', () => {
    expect(shown('* {{cite $0book|title=T|last=A}}')).toEqual(['**Book**', 'A. *T*.']);
  });
});

describe('on the name of a parameter', () => {
  test.each([
    [
      'in a reference',
      '<ref>{{cite web|access$0-date=x}}</ref>',
      /^\*\*`access-date`\*\* · Day on which/,
    ],
    ['with blanks', '{{cite web| u$0rl = x}}', /^\*\*`url`\*\* · Address where/],
    ['its aliases', '{{cite web|accessdate$0 =x}}', undefined],
    ['a number', '{{cite book|edi$0tor3-first=x}}', /^\*\*`editor3-first`\*\* · Given names/],
    ['what nobody knows', '{{cite web|f*o$0o=x}}', /^\*\*f\\\*oo\*\* · No citation template knows/],
  ])('%s', (_, marked, expected) => {
    const [first] = shown(marked) ?? [];
    if (expected) expect(first).toMatch(expected);
    else expect(first).not.toContain('`access');
  });

  test('with aliases, format and an example', () => {
    expect(shown('{{cite web|$0accessdate=x}}')?.[1]).toBe(
      'Format: a day, as the page writes dates · also written `access-date` · for example `accessdate=3 May 2020`',
    );
  });

  test('with all values', () => {
    expect(shown('{{cite journal|doi$0-access=x}}')?.at(-1)).toBe('- `free` free for everybody');
  });

  test('that its kind of source does not read', () => {
    expect(shown('{{cite web|vol$0ume=x}}')?.at(-1)).toContain('(web page) does not read it');
    expect(shown('{{cite book|vol$0ume=x}}')?.at(-1)).not.toContain('does not read it');
  });
});

describe('on another template', () => {
  test('its uses and arguments', () => {
    expect(shown('{{birth$0_date|1957|3|df=yes|x=}} {{Birth date}}')).toEqual([
      '**{{Birth date}}** · used 2× on this page · [documentation](https://en.wikipedia.org/wiki/Template:Birth_date)',
      'Shows a date of birth.',
      '- 1 (year): 1957\n- 2 (month): 3\n- df (`yes` puts the day first): yes\n- 1 without a value',
    ]);
  });

  test('one that nothing is known of', () => {
    expect(shown('{{fo$0o|a [[b]] *c*|d=<b>}}')?.slice(1)).toEqual([
      '- 1: a \\[\\[b\\]\\] \\*c\\*\n- d: \\<b\\>',
    ]);
  });

  test.each([
    ['in a reference', '<ref>x {{webar$0chive|url=y}}</ref>', '{{Webarchive}}'],
    ['that is all of an argument', '{{foo|{{birth$0_date|1957}}}}', '{{Birth date}}'],
    ['that is the reference', '{{ef$0n|x}}{{notelist}}', '[a]'],
    ['that cites', '<ref>{{cite$0 web|title=x}}</ref>', '[1]'],
  ])('%s', (_, marked, expected) => {
    expect(shown(marked)?.[0]).toContain(`**${expected}**`);
  });

  test.each(['{{#i$0f:a|b}}', '{{foo|a$0}}', 'a $0b {{foo}}'])('none: %s', (marked) => {
    expect(shown(marked)).toBeUndefined();
  });

  test('of many and long arguments the beginnings', () => {
    const [, list] = shown(`{{fo$0o${'|abc'.repeat(50)}|x=${'y'.repeat(9999)}}}`)!;
    expect(list?.split('\n')).toHaveLength(13);
    expect(list).toContain('- and 39 more');
    expect(list!.length).toBeLessThan(1000);
  });
});
