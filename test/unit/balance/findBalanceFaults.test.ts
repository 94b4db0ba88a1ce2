import { describe, expect, test } from 'vitest';
import { readFixture } from '../fixture.ts';
import { pageFaults, soundPages } from './pageFaults.ts';

/** Pages with the faults that are reported, and the page after the first fix of each where there is one. */
const cases: readonly { name: string; page: string; fixed?: string }[] = [
  {
    name: 'an inner template of an infobox takes its end',
    page: '{{Infobox person\n| name = A\n| born = $[unclosed-template:{{birth date$]|1957|3|11\n| died = {{death date|2020|1|3}}\n| work = x\n}}\nText.\n',
    fixed:
      '{{Infobox person\n| name = A\n| born = {{birth date|1957|3|11}}\n| died = {{death date|2020|1|3}}\n| work = x\n}}\nText.\n',
  },
  {
    name: 'an infobox without its end',
    page: '$[unclosed-template:{{Infobox person$]\n| name = A\n| born = {{birth date|1957|3|11}}\n\n\nText.\n\nMore.\n\n== H ==\n',
    fixed:
      '{{Infobox person\n| name = A\n| born = {{birth date|1957|3|11}}\n}}\n\nText.\n\nMore.\n\n== H ==\n',
  },
  {
    name: 'a template that lost its start closes the infobox',
    page: '{{Infobox person\n| name = A\n| born = birth date|1957|3|11$[stray-template-end:}}$]\n| died = x\n| work = y\n}}\nText.\n',
  },
  {
    name: 'a citation without its end in a reference',
    page: 'A.<ref>$[unclosed-template:{{cite web$]|url=http://a|title={{lang|fr|B}}|date=2020</ref> B.<ref>{{cite web|url=c}}</ref>\n',
    fixed:
      'A.<ref>{{cite web|url=http://a|title={{lang|fr|B}}|date=2020}}</ref> B.<ref>{{cite web|url=c}}</ref>\n',
  },
  {
    name: 'a template inside a citation without its end',
    page: 'A.<ref>{{cite web|url=http://a|title=$[unclosed-template:{{lang$]|fr|B|work=C|date=2020}}</ref>\n',
    fixed: 'A.<ref>{{cite web|url=http://a|title={{lang|fr|B}}|work=C|date=2020}}</ref>\n',
  },
  {
    name: 'an end too many within a citation',
    page: 'A.<ref>{{cite web|url=a$[stray-template-end:}}$]b|title=C|date=D}}</ref>\n',
  },
  {
    name: 'a template behind an item before a row that is an argument of the outer one',
    page: "{{Infobox a\n| battles = {{hidden\n|''See list''\n|\n* [[A]]\n* [[B]]$[unclosed-template:{{KIA$]\n|-\n|headerstyle= a\n|style= b\n}}\n| awards = c\n}}\nText.\n",
    fixed:
      "{{Infobox a\n| battles = {{hidden\n|''See list''\n|\n* [[A]]\n* [[B]]{{KIA}}\n|-\n|headerstyle= a\n|style= b\n}}\n| awards = c\n}}\nText.\n",
  },
  { name: 'a stray end of a template', page: 'A b$[stray-template-end:}}$] c.\n' },
  {
    name: 'a link in a template',
    page: '{{a|b [[c|d]] $[unclosed-link:[[e$] }} f\n',
    fixed: '{{a|b [[c|d]] [[e]] }} f\n',
  },
  {
    name: 'a template in a link',
    page: '[[a|b $[unclosed-template:{{c$] ]] d\n',
    fixed: '[[a|b {{c}} ]] d\n',
  },
  {
    name: 'a link in text',
    page: 'He joined the $[unclosed-link:[[Quds Force$] in 1998 and [[Iran]] later.\n',
    fixed: 'He joined the [[Quds Force]] in 1998 and [[Iran]] later.\n',
  },
  {
    name: 'a link that runs into the next',
    page: 'In $[unclosed-link:[[Kerman$], [[Iran]].\n',
    fixed: 'In [[Kerman]], [[Iran]].\n',
  },
  { name: 'a stray end of a link', page: 'In Kerman$[stray-link-end:]]$], [[Iran]].\n' },
  {
    name: 'a link in a caption',
    page: '[[File:A.jpg|thumb|The $[unclosed-link:[[Marl Hoard$], found by [[Ada Quill]] in 1931]]\nText.\n',
    fixed: '[[File:A.jpg|thumb|The [[Marl Hoard]], found by [[Ada Quill]] in 1931]]\nText.\n',
  },
  {
    name: 'a file without its end',
    page: '$[unclosed-link:[[File:A.jpg$]|thumb|The [[b]] of [[c]]\nText goes on [[d]].\n\nMore [[e]].\n',
    fixed: '[[File:A.jpg|thumb|The [[b]] of [[c]]]]\nText goes on [[d]].\n\nMore [[e]].\n',
  },
  {
    name: 'half an end of a link',
    page: 'In $[unclosed-link:[[Kerman$]], and [[Iran]].\n',
    fixed: 'In [[Kerman]], and [[Iran]].\n',
  },
  {
    name: 'half a start of a link',
    page: 'In $[unclosed-link:[Kerman$]]], and [[Iran]].\n',
    fixed: 'In [[Kerman]], and [[Iran]].\n',
  },
  {
    name: 'half an end of a template',
    page: 'A $[unclosed-template:{{lang$]|fr|b} c.\n',
    fixed: 'A {{lang|fr|b}} c.\n',
  },
  {
    name: 'half a start of a template',
    page: 'A.<ref>$[unclosed-template:{cite web$]|url=a|title=b}}</ref>\n',
    fixed: 'A.<ref>{{cite web|url=a|title=b}}</ref>\n',
  },
  {
    name: 'a table before a heading',
    page: '$[unclosed-table:{|$] class="a"\n| b\n|-\n| c\n\n\nText.\n\n== H ==\n{|\n| d\n|}\n',
    fixed: '{| class="a"\n| b\n|-\n| c\n|}\n\nText.\n\n== H ==\n{|\n| d\n|}\n',
  },
  {
    name: 'a table in a table',
    page: '{|\n| a\n|\n$[unclosed-table:{|$]\n| b\n\n|-\n| c\n|}\nText.\n',
    fixed: '{|\n| a\n|\n{|\n| b\n|}\n|-\n| c\n|}\nText.\n',
  },
  { name: 'a stray end of a table', page: '{|\n| a\n|}\n$[stray-table-end:|}$]\nText.\n' },
  {
    name: 'a template in a cell',
    page: '{|\n| $[unclosed-template:{{flag$]|Iran\n| b\n|-\n| c\n|}\nText.\n',
    fixed: '{|\n| {{flag|Iran}}\n| b\n|-\n| c\n|}\nText.\n',
  },
  {
    name: 'the last reference without its end',
    page: 'A.<ref>b</ref> C.$[unclosed-tag:<ref name=x>$]{{cite web|url=a}} D.\n',
    fixed: 'A.<ref>b</ref> C.<ref name=x>{{cite web|url=a}}</ref> D.\n',
  },
  { name: 'a stray end of a reference', page: 'A.<ref>b</ref> C.$[stray-tag-end:</ref>$] D.\n' },
  { name: 'a reference that swallows the next', page: 'A.<ref>b C.<ref>d</ref> E.\n' },
  { name: 'a reference in a reference', page: 'A.<ref>b<ref>c</ref>d</ref> E.\n' },
  {
    name: 'a template of swallowed text that ends in the next section',
    page: '== A ==\n<ref>a {{b <ref>c</ref>\n\n== B ==\nd\n}}\n',
  },
  {
    name: 'a template of swallowed text that ends behind sound sections',
    page: '== A ==\n<ref>a {{b <ref>c</ref>\n\n== B ==\nd\n\n== C ==\n{{e}}\n\n== D ==\n}}\n',
  },
  {
    name: 'a template of swallowed text that ends nowhere',
    page: '== A ==\n<ref>a $[unclosed-template:{{b$] <ref>c</ref>\n\n== B ==\nd\n\n== C ==\n{{e}}\n',
  },
  {
    name: 'templates of swallowed text, each of which ends in the section behind the other',
    page: '== A ==\n<ref>a {{b <ref>c</ref>\n\n== B ==\n}} {{d\n\n== C ==\n}}\n',
  },
  {
    name: 'a gallery of swallowed text that ends in the next section',
    page: '== A ==\n<ref>a <gallery> <ref>b</ref>\n\n== B ==\nx\n</gallery>\n',
  },
  {
    name: 'a swallowed text, and a fault in the next section',
    page: '== A ==\n<ref>a <ref>b</ref>\n\n== B ==\n$[unclosed-template:{{c$]|d\n\ne\n',
  },
  {
    name: 'a reference that swallows the end of its template',
    page: '{{a\n| b = c<ref name=x>{{d}}\n| e = f\n}}\nText.<ref>g</ref>\n',
  },
  {
    name: 'a comment with the start of a reference in it',
    page: 'a $[unclosed-comment:<!--$] b <ref name="x" <!-- c --> d\n\n== h ==\ne</ref> f',
  },
  {
    name: 'a comment without its end',
    page: 'A $[unclosed-comment:<!--$] b\n\n{{c|d}} <!-- e --> f [[g]]\n',
    fixed: 'A <!-- b-->\n\n{{c|d}} <!-- e --> f [[g]]\n',
  },
  {
    name: 'a comment in an infobox hides its end',
    page: '{{a\n| b = c $[unclosed-comment:<!--$] d\n| e = f\n}}\nText.\n',
    fixed: '{{a\n| b = c <!-- d-->\n| e = f\n}}\nText.\n',
  },
  {
    name: 'headings whose signs do not agree',
    page: '$[unbalanced-heading:== A =$]\n$[unbalanced-heading:=== B ==$] <!-- c -->\n$[unbalanced-heading:== D ===$]\n$[unbalanced-heading:== E$]\n',
    fixed: '== A ==\n=== B === <!-- c -->\n=== D ===\n== E==\n',
  },
  {
    name: 'two faults in two sections',
    page: '{{a|b $[unclosed-link:[[c$]}}\n\n== H ==\n{{d\n|x=$[unclosed-template:{{e$]|f\n|g=h\n}}\n',
  },
  {
    name: 'a link that a later pair of single brackets seems to close',
    page: 'The $[unclosed-link:[[Canal$] was opened.\n\nText.\n\n* [http://a b [c]]\n',
  },
  {
    name: 'a reference without its > before a citation',
    page: 'A.$[unclosed-tag:<ref name="b"$]{{cite book|title=C}}</ref> D.\n',
    fixed: 'A.<ref name="b">{{cite book|title=C}}</ref> D.\n',
  },
  {
    name: 'a reference without its > before another',
    page: '{{a|b$[unclosed-tag:<ref name=c$] [https://a d]</ref>}}<ref>e</ref>\n\nF<ref>g</ref>\n',
    fixed: '{{a|b<ref name=c> [https://a d]</ref>}}<ref>e</ref>\n\nF<ref>g</ref>\n',
  },
  {
    name: 'a reference without its > or any attribute',
    page: 'A.$[unclosed-tag:<ref$]{{cite book|title=C}}</ref> D.<ref>e</ref>\n',
    fixed: 'A.<ref>{{cite book|title=C}}</ref> D.<ref>e</ref>\n',
  },
  {
    name: 'a formula without its >',
    page: 'A $[unclosed-tag:<math$] {{a</math> b.\n',
    fixed: 'A <math> {{a</math> b.\n',
  },
  {
    name: 'the name of a reference without its quotes',
    page: 'A.<ref name="b{{cite book|title=C}}$[stray-tag-end:</ref>$] D.\n',
  },
];

describe('findBalanceFaults', () => {
  test.each(cases)('$name', ({ page, fixed }) => {
    const { text, ranges } = readFixture(page);
    const faults = pageFaults(text);
    const found = faults.map(({ kind, range }) => ({ code: kind, ...range }));
    expect(found).toEqual(ranges);
    if (fixed === undefined) return;
    let result = text;
    for (const { ends } of [...faults].reverse()) {
      const { offset, insert } = ends[0]!;
      result = result.slice(0, offset) + insert + result.slice(offset);
    }
    expect(result).toBe(fixed);
    expect(pageFaults(result)).toEqual([]);
  });

  test.each([
    ['runs of braces', '{{{{{1}}}}} {{ {{{a}}} }} {{{{PAGENAME}}}} {{{a|{{{b|}}}}}}'],
    ['parser functions', '{{#if:{{{a|}}}|{{{a}}}|{{b}}}}'],
    ['brackets in brackets', '[http://a title [pdf]] and ([a [b]])'],
    ['an external link in a caption', '[[File:A.jpg|thumb|[http://a b]]]'],
    ['a link around a template', '[[a|{{b|c}}]] [[File:A.jpg|thumb|b [[c]] {{d|[[e]]}}]]'],
    ['what is hidden', '<!-- {{ [[ --> <nowiki>{{ ]]</nowiki> <math>{{a}_b</math> <pre>[[</pre>'],
    ['signs that are no headings', '=foo\na == b\n= c =\n====\n{{a|b\n==c\n|d=e}}'],
    ['a heading with a comment', '== A == <!-- b -->\n=== C ===  \n'],
    ['a heading over several lines', '== {{a\n|b}} ==\n== A<ref>b\n</ref> ==\n== A<!--\n--> ==\n'],
    ['a table between the rows of another', '{|\n|-\n{|\n| a\n|}\n|}\n{|\n{|\n| b\n|}\n|}\n'],
    ['a table in a template', '{{a|\n{|\n| b\n|}\n}}\n{{c\n|d\n|}}\n'],
    ['a table of templates', '{{{!}} class="a"\n{{!}} b\n{{!}}}\n{{(!}}\n{{!}} c\n{{!)}}\n'],
    ['a table that begins a value', '{{a|b={{{!}} class="c"\n{{!}} d\n{{!}}}\n| e = f\n}}'],
    ['a table in a branch', '{{#if:a|{{{!}}\n{{!}} b\n{{!}}}}}{{#if:a|{{(!}}\n{{!}} b\n{{!)}}\n}}'],
    [
      'tables after text in a value',
      '{{#tag:a|b={{{!}}\n{{!}} c\n{{!}}}\n{{!}}-{{!}}d={{{!}}\n{{!}}}}}',
    ],
    ['a table after a comment', '{{a|b=<!-- c --> {{{!}}\n{{!}} d\n{{!}}}\n}}'],
    ['halves of tables in values', '{{a|{{{!}}\n{{!}} b}}\n{{c|d\n{{!}}}\n}}'],
    ['a parameter that is called !', '{{a|b={{{!}}} c}}'],
    ['a name over two lines', '[[File:A.jpg|thumb|b\nc]]\n{{a\n\n|b=c\n}}\n'],
    ['a self-closing reference', 'a<ref name=b /> c<ref name="d">[[e]]</ref>'],
    ['a gallery', '<gallery>\nFile:A.jpg|b [[c]]|d\n</gallery>'],
    ['a tag in an included part', '<includeonly>{{a</includeonly> b'],
  ])('finds nothing in %s', (_, page) => {
    expect(pageFaults(page)).toEqual([]);
  });

  test.each(soundPages)('finds nothing in the sound page $name', ({ text }) => {
    expect(pageFaults(text)).toEqual([]);
  });

  /** So many that no search reads them all. */
  const item = '{{a\n| b = 1\n| c = {{d|e|f}}\n| g = h.\n}}\n';

  const lines = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `| ${name}${index} = {{d|e|f}}\n`).join('');

  test.each([
    ['a stray end after many templates', `${item.repeat(300)}A [[b]]$[stray-link-end:]]$] c.\n`],
    ['braces too many after them', `${item.repeat(300)}A {{b}}$[stray-template-end:}}$] c.\n`],
    [
      'a stray end in a template of many lines',
      `{{z\n| y =\n${item.repeat(180)}| x = a]] b\n}}\n`.replace(']]', '$[stray-link-end:]]$]'),
    ],
    [
      'an opener in a template of many lines',
      `{{z\n${lines('b', 200)}| x = $[unclosed-link:[[a$]\n${lines('c', 600)}}}\n`,
    ],
    [
      'many stray ends among many templates',
      `${item.repeat(20)}${`A$[stray-link-end:]]$] b.\n\n${item.repeat(3)}`.repeat(25)}`,
    ],
  ])('cuts no template for %s', (_, page) => {
    const { text, ranges } = readFixture(page);
    const found = pageFaults(text).map(({ kind: code, range }) => ({ code, ...range }));
    // What lies beyond the window is not looked at; what is said is true.
    expect(ranges).toEqual(expect.arrayContaining(found));
    expect(found).toContainEqual(ranges[0]);
  });

  test.each([
    [
      'a table before one that lost its start',
      '{|\n| a\n|}\nText.\n|-\n| b\n$[stray-table-end:|}$]\n',
    ],
    ['a table before a list', '{|\n| a\n|}\n* {|\n| b\n$[stray-table-end:|}$]\n'],
    ['an end that came too soon', '{|\n| a\n$[stray-table-end:|}$]\n|-\n| b\n|}\n'],
    ['all of an end of templates', '{{{!}}\n{{!}} a\n{{!}}}\nText.\n$[stray-table-end:{{!}}}$]\n'],
  ])('blames the right end: %s', (_, page) => {
    const { text, ranges } = readFixture(page);
    const found = pageFaults(text).map(({ kind: code, range }) => ({ code, ...range }));
    expect(found).toEqual(ranges);
  });

  test('names what a fault breaks', () => {
    const page = '{{Infobox\n| a = {{b|c\n| d = e\n}}\n';
    const [fault] = pageFaults(page);
    expect(fault).toMatchObject({ name: 'b', affected: [{ start: 0, end: 9 }] });
  });

  test('finds what is open at the end of a window, where nothing after it may be its end', () => {
    expect(pageFaults('{{a|b={{!}} c\n'.repeat(3000)).length).toBeGreaterThan(0);
  });

  test('takes a run of one mark for one fault', () => {
    for (const mark of ['{{', '[[', '}}', ']]']) {
      expect(pageFaults(mark.repeat(1000))).toHaveLength(1);
    }
  });

  test('looks through no page for each of its sections', () => {
    const section = '== h ==\n]] <ref>a<ref>b</ref> {{c\n\n';
    const pages = [
      `<ref>a<ref>b</ref> [[c\n${section.repeat(3000)}`,
      `<ref>a<ref>b</ref> {{c\n${'{{d}}'.repeat(130_000)}`,
    ];
    for (const page of pages) expect(pageFaults(page).length).toBeLessThanOrEqual(200);
  });

  test('reports a bounded number of faults', () => {
    expect(pageFaults('{{a '.repeat(3000)).length).toBeLessThanOrEqual(50);
    expect(pageFaults('== a =\n'.repeat(3000)).length).toBeLessThanOrEqual(200);
  });
});
