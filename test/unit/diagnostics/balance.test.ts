import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { markRanges, readFixture } from '../fixture.ts';
import { site } from '../site.ts';

/** Pages with everything that is said of their balance, and of brackets without a partner. */
const cases: readonly (readonly [name: string, page: string])[] = [
  ['a table that a template ends', '{| class="a"\n| b\n|-\n| c\n{{end}}\nText.\n'],
  ['a table that a template begins', '{{s-start}}\n| b\n|-\n| c\n|}\nText.\n'],
  [
    'a table without an end before a pair of templates',
    '$[balance/unclosed-table:{|$]\n| b\n\n{{col-begin}}\n| c\n{{col-end}}\n',
  ],
  [
    'a template that ends a table of another section',
    '$[balance/unclosed-table:{|$]\n| b\n\n== A ==\n{{end}}\n',
  ],
  ['one end for two tables', '$[balance/unclosed-table:{|$]\n| a\n\n{|\n| b\n{{end}}\n'],
  [
    'a table that a template with a telling name begins',
    '{{Results table start}}\n{{Result|a}}\n|}\n',
  ],
  ['one that another way of writing names', '{{ProtoHeader}}\n| a\n|}\n'],
  ['a table of which only a row is seen', 'Text.\n{{Medal row|a=1}}\n|}\n'],
  ['a table that a template with a telling name ends', '{|\n| b\n{{Roster bottom}}\nText.\n'],
  ['a row is no end', '$[balance/unclosed-table:{|$]\n{{Medal row|a=1}}\nText.\n'],
  [
    'a table within two templates that are partners',
    '{{Collapse top}}\n$[balance/unclosed-table:{|$]\n| b\n{{Collapse bottom}}\n',
  ],
  [
    'a word that is only a part of one',
    '{{Topic|a}}\n{{Brown|a}}\nText {{Results start}} a.\n$[balance/stray-table-end:|}$]\n',
  ],
  ['single braces that are pairs', 'Sets {a, {b}} and {c, {d, {e}}}.\n'],
  [
    'a bracket of another paragraph',
    'A $[lint/lonely-bracket:[$]b.\n\nc$[lint/lonely-bracket:]$] d.\n',
  ],
  ['a bracket of another line', 'A [b\nc] d [e [f] g] and x[y[0]].\n'],
  [
    'a bracket of the text around a link',
    'A $[lint/lonely-bracket:[$]b [[c|d$[lint/lonely-bracket:]$] e]].\n',
  ],
  [
    'braces that are escaped',
    '<nowiki>{{</nowiki>a}}, {{((}}a}}, &#123;&#x7B;a}}, {<nowiki />{a|b}}, [a&rsqb;\n',
  ],
  ['braces of code', '<code>{{a</code> and <code>b]] [</code> and <kbd>{x</kbd>\n'],
  ['lines that are shown as they are', 'Code:\n f() {\n  a[0\n  {"b":{"c":1}}\nEnd.\n'],
  ['brackets of such a line', ' if [[ -f a ]; then\n b }} and {{c\n'],
  ['a template that is indented', ' $[balance/unclosed-template:{{a$]|b\n'],
  ['an end that is indented', 'a\n $[balance/stray-template-end:}}$]\n'],
  ['lines of a template that begin with a space', '{{a\n | b = $[lint/lonely-bracket:[$]c\n}}\n'],
  ['a tag that may be an extension', '<b2>{\n "a": {"b":{"c":1}}, [\n}</b2>\n'],
  [
    'a tag that is none',
    '<b>$[lint/lonely-bracket:[$]</b> <!-- <b2> -->$[balance/stray-template-end:}}$]\n',
  ],
  [
    'an arrow at a line start',
    'We paid.\n==> about 650 euro\n==- a\n$[balance/unbalanced-heading:== b$]\n',
  ],
  ['a link that lacks a bracket', 'See $[balance/unclosed-link:[Foo$]]] now.\n'],
  [
    'an external link without its end',
    'A $[balance/unclosed-external-link:[http://a.example/b$] c d. E.\n',
  ],
  [
    'an external link without its end in a reference',
    'A.<ref>$[balance/unclosed-external-link:[//a.example/b$] C</ref> [http://d.example e].\n',
  ],
  [
    'parts for the page alone',
    'a <noinclude>b\n\n{{c|d}}</noinclude> <onlyinclude>e</onlyinclude><noinclude/>\n\n$[balance/stray-tag-end:</noinclude>$] f $[balance/unclosed-tag:<onlyinclude>$]\n<!-- <noinclude> --><nowiki></onlyinclude></nowiki>\n',
  ],
  [
    'a heading that lost its level',
    '== a ==\n\n$[balance/unbalanced-heading:=== b ==$]\n\n==== c ====\n',
  ],
  ['a bracket that is no link', 'He was $[lint/lonely-bracket:[$]the commander.\n'],
  [
    'an address in a link',
    '[http://a.example b] [[A|[http://b.example c] d]] http://c.example [1]\n',
  ],
];

/** What other rules might say of the same faults. */
const alsoSaid = ['lint/lonely-bracket', 'wiki/skipped-level'];

describe('messages', () => {
  test.each([
    ['See [Foo]] now.', '“[Foo]]” lacks one opening “[”'],
    ['See [[Foo] now.', '“[[Foo]” lacks one closing “]”'],
    ['See {Infobox|a=b}} now.', '“{Infobox…}}” lacks one opening “{”'],
    ['See [[Foo now.', '“[[Foo now” has no closing “]]”'],
  ])('%s', (text, message) => {
    expect(diagnose(openArticle(text, site))[0]!.message).toContain(message);
  });
});

describe('what is said of balance', () => {
  test.each(cases)('%s', (_, page) => {
    const { text } = readFixture(page);
    const found = diagnose(openArticle(text, site)).filter(
      ({ code }) => code.startsWith('balance/') || alsoSaid.includes(code),
    );
    expect(markRanges(text, found)).toBe(page);
  });
});
