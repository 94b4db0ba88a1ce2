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

describe('what is said of balance', () => {
  test.each(cases)('%s', (_, page) => {
    const { text } = readFixture(page);
    const found = diagnose(openArticle(text, site)).filter(
      ({ code }) => code.startsWith('balance/') || alsoSaid.includes(code),
    );
    expect(markRanges(text, found)).toBe(page);
  });
});
