import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { applyEdits } from '../applyEdits.ts';
import { site } from '../site.ts';

/** A page with one fault, the page after its first fix, and the titles of the others. */
const cases: readonly { page: string; fixed: string; others: readonly string[] }[] = [
  {
    page: '{{Infobox person\n| name = A\n| born = birth date|1957|3|11}}\n| died = x\n}}\n',
    fixed: '{{Infobox person\n| name = A\n| born = {{birth date|1957|3|11}}\n| died = x\n}}\n',
    others: ['Remove the stray “}}”', 'Show “}}” as text'],
  },
  {
    page: 'A.<ref>cite web|url=a|title=b}}</ref>',
    fixed: 'A.<ref>{{cite web|url=a|title=b}}</ref>',
    others: ['Remove the stray “}}”', 'Show “}}” as text'],
  },
  {
    page: 'A twice.citation needed|date=May 2021}} B {{small|c}}',
    fixed: 'A twice.{{citation needed|date=May 2021}} B {{small|c}}',
    others: ['Remove the stray “}}”', 'Show “}}” as text'],
  },
  {
    page: 'Text.\n\nNotes list}}\n\nMore.\n',
    fixed: 'Text.\n\n{{Notes list}}\n\nMore.\n',
    others: ['Remove the stray “}}”', 'Show “}}” as text'],
  },
  {
    page: 'A b}} c.',
    fixed: 'A b c.',
    others: ['Insert “{{” before “b}} c.”', 'Show “}}” as text'],
  },
  {
    page: 'A.<ref>{{cite web|url=a|titl}}e=b}}</ref>',
    fixed: 'A.<ref>{{cite web|url=a|title=b}}</ref>',
    others: ['Show “}}” as text'],
  },
  {
    page: 'He was born in Kerman Province|Kerman]], and died.',
    fixed: 'He was born in [[Kerman Province|Kerman]], and died.',
    others: ['Remove the stray “]]”', 'Show “]]” as text'],
  },
  {
    page: 'The Battle of the Marl]] and the [[River Isa]].',
    fixed: 'The [[Battle of the Marl]] and the [[River Isa]].',
    others: ['Remove the stray “]]”', 'Show “]]” as text'],
  },
  {
    page: 'A\nFile:A.jpg|thumb|The [[b]] of c]]\nB.',
    fixed: 'A\n[[File:A.jpg|thumb|The [[b]] of c]]\nB.',
    others: ['Remove the stray “]]”', 'Show “]]” as text'],
  },
  {
    page: 'The [[Quds Force in 1998 and later.',
    fixed: 'The [[Quds Force]] in 1998 and later.',
    others: ['Insert “]]” at the end of the page', 'Show “[[” as text'],
  },
  {
    page: '* [[Battle of Al-Qusayr (2013)\n* [[Iran]]\n',
    fixed: '* [[Battle of Al-Qusayr (2013)]]\n* [[Iran]]\n',
    others: ['Insert “]]” before “(2013)”', 'Show “[[” as text'],
  },
  {
    page: "A.<ref>''[http://a.example/b c d'', 1 May 2020.</ref>",
    fixed: "A.<ref>''[http://a.example/b c d]'', 1 May 2020.</ref>",
    others: [
      'Insert “]” before “, 1 May 2020.</ref>”',
      'Insert “]” before “</ref>”',
      'Show “[” as text',
    ],
  },
  {
    page: '[https://a.example b and [https://c.example d] e',
    fixed: '[https://a.example b] and [https://c.example d] e',
    others: ['Show “[” as text'],
  },
  {
    page: 'A [https://a.example [https://c.example d].',
    fixed: 'A [https://a.example] [https://c.example d].',
    others: ['Show “[” as text'],
  },
  {
    page: 'A <!-- b',
    fixed: 'A <!-- b-->',
    others: [],
  },
  {
    page: '{{cite web|title=A|url=https://example.org/-{1F2E}/a}}',
    fixed: '{{cite web|title=A|url=https://example.org/-%7B1F2E}/a}}',
    others: [],
  },
  {
    page: '{{small|x -{ y}}',
    fixed: '{{small|x <nowiki>-{</nowiki> y}}',
    others: [],
  },
  {
    page: '{{small|-{zh-hans:a;zh-hant:b}}',
    fixed: '{{small|-{zh-hans:a;zh-hant:b}-}}',
    others: ['Show “-{” as text'],
  },
  {
    page: '== A =\n',
    fixed: '== A ==\n',
    others: ['Show “==” as text'],
  },
  {
    page: 'A.<ref name="b">C</ref> D.<ref name="b" >',
    fixed: 'A.<ref name="b">C</ref> D.<ref name="b" />',
    others: ['Insert the missing “</ref>”', 'Show “<ref name="b" >” as text'],
  },
  {
    page: 'A.<ref>b',
    fixed: 'A.<ref>b</ref>',
    others: ['Show “<ref>” as text'],
  },
  {
    page: '{|\n| a\n|}\n|}\n',
    fixed: '{|\n| a\n|}\n\n',
    others: ['Show “|}” as text'],
  },
  {
    page: '[[File:A.jpg|thumb|A view of Paris]] in 1900]]\nB.',
    fixed: '[[File:A.jpg|thumb|A view of [[Paris]] in 1900]]\nB.',
    others: ['Remove the stray “]]”', 'Show “]]” as text'],
  },
  {
    page: '{|\n| [[A || [[B]]\n|}\n',
    fixed: '{|\n| [[A]] || [[B]]\n|}\n',
    others: ['Show “[[” as text'],
  },
  {
    page: '[[Category:A\n[[Category:B]]\n',
    fixed: '[[Category:A]]\n[[Category:B]]\n',
    others: ['Show “[[” as text'],
  },
  {
    page: 'A {{formatnum:{{#expr:1+2}} b.',
    fixed: 'A {{formatnum:{{#expr:1+2}}}} b.',
    others: ['Insert “}}” at the end of the page', 'Show “{{” as text'],
  },
  {
    page: '<ref>{{cite web|title=A; {{cite web|title=B}}</ref>',
    fixed: '<ref>{{cite web|title=A}}; {{cite web|title=B}}</ref>',
    others: ['Insert “}}” before “</ref>”', 'Show “{{” as text'],
  },
  {
    page: 'A.{{cite web|url=a|title={{lang|fr|b}}}}</ref> C.',
    fixed: 'A.<ref>{{cite web|url=a|title={{lang|fr|b}}}}</ref> C.',
    others: ['Remove the stray “</ref>”', 'Show “</ref>” as text'],
  },
  {
    page: 'He left.Smith 2001, p. 3.</ref> C.',
    fixed: 'He left.<ref>Smith 2001, p. 3.</ref> C.',
    others: ['Remove the stray “</ref>”', 'Show “</ref>” as text'],
  },
  {
    page: '* {{cite web|url=a|title=b}}</ref>\n',
    fixed: '* {{cite web|url=a|title=b}}\n',
    others: ['Show “</ref>” as text'],
  },
  {
    page: 'A.{{cn}}</ref> B',
    fixed: 'A.{{cn}} B',
    others: ['Show “</ref>” as text'],
  },
  {
    page: 'A.<ref>\n{{cite web|url=a|title=b}}\n B',
    fixed: 'A.<ref>\n{{cite web|url=a|title=b}}</ref>\n B',
    others: ['Show “<ref>” as text'],
  },
  {
    page: '<gallery>\nFile:A.jpg|B [[c]]\nD.png\nText.\n',
    fixed: '<gallery>\nFile:A.jpg|B [[c]]\nD.png\n</gallery>\nText.\n',
    others: ['Show “<gallery>” as text'],
  },
  {
    page: '<poem>\nA\nB\n\nC\n',
    fixed: '<poem>\nA\nB\n</poem>\nC\n',
    others: ['Show “<poem>” as text'],
  },
  {
    page: 'A <math>x^2 is {{small|a}}.\n\nB <math>y</math>.',
    fixed: 'A <math>x^2</math> is {{small|a}}.\n\nB <math>y</math>.',
    others: ['Insert “</math>” before “B <math>y</math>.”', 'Show “<math>” as text'],
  },
];

describe('fixes of balance', () => {
  test.each(cases)('$page', ({ page, fixed, others }) => {
    const [fault] = diagnose(openArticle(page, site)).filter(({ code }) =>
      code.startsWith('balance/'),
    );
    const [first, ...rest] = fault!.fixes;
    expect(applyEdits(page, first!.edits)).toBe(fixed);
    expect(first!.preferred).toBe(true);
    expect(rest.map(({ title }) => title)).toEqual(others);
    for (const fix of rest.filter(({ title }) => title.startsWith('Show'))) {
      const shown = openArticle(applyEdits(page, fix.edits), site);
      const again = diagnose(shown).filter(
        ({ code, start }) => code === fault!.code && start <= fault!.start,
      );
      expect(again).toEqual([]);
    }
  });
});

describe('a reference without its >', () => {
  test.each([
    ['A.<ref name="b"{{c| title=C}} {{c| title=D}}</ref> F.', 'is text to readers'],
    ['A.<ref{{cite book|title=C}}</ref> F.<ref>g</ref>', 'is text to readers'],
    ['A.<ref name=b [https://a.b c]</ref> F.<ref>g</ref>', 'all up to the next “</ref>”'],
    [
      'A.<ref name=b {{c| d=e}} {{c| d=f}}</ref> F.\n\nG.<ref>h</ref>',
      'all up to the next “</ref>”',
    ],
    [
      '<references>\n<ref name=b{{c}}</ref>\n<ref name=d>e</ref>\n</references>',
      'all up to the next “</ref>”',
    ],
  ])('is the one fault of %s', (page, message) => {
    const faults = diagnose(openArticle(page, site));
    expect(faults).toEqual([
      expect.objectContaining({
        code: 'balance/unclosed-tag',
        start: page.indexOf('<ref', page.startsWith('<references') ? 5 : 0),
        message: expect.stringContaining(message) as string,
      }),
    ]);
    expect(faults[0]!.fixes.map(({ title }) => title)).toEqual(['Insert the missing “>”']);
  });
});

describe('messages of tags without an end', () => {
  test.each([
    ['A <includeonly>b', 'readers see nothing of the page from here on'],
    ['<poem>\nA\n\n<poem>\nB\n</poem>', 'takes in all up to that of the next one'],
    ['<math>x\n\nB <math>y</math>', 'takes in all up to that of the next one'],
    ['A <noinclude>b', 'to the end of the page where that is transcluded'],
    ['A <poem>b', 'readers see the tag as text'],
    ['<nowiki>a <nowiki></nowiki>', undefined],
  ])('%s', (page, message) => {
    const faults = diagnose(openArticle(page, site)).filter(
      ({ code }) => code === 'balance/unclosed-tag',
    );
    expect(faults.map((fault) => fault.message)).toEqual(
      message ? [expect.stringContaining(message)] : [],
    );
  });
});

test.each([
  ['A <noinclude>b', 'A <noinclude>b</noinclude>'],
  ['A <noinclude>\n\nb', 'A <noinclude>\n\nb</noinclude>'],
  ['A <noinclude>\nb\n\n== c ==\nd', 'A <noinclude>\nb\n\n== c ==\nd</noinclude>'],
])('%j lacks its end before the blank lines that end the page', (text, mended) => {
  for (const blank of ['', '\n', ' \n'.repeat(1500)]) {
    const fault = diagnose(openArticle(text + blank, site)).find(({ fixes }) => fixes.length > 0);
    expect(applyEdits(text + blank, fault!.fixes[0]!.edits)).toBe(mended + blank);
  }
});

test.each([
  '[http://a.example title [pdf]]',
  '[http://a.example b] [http://c.example d]',
  '[http://a.example b [http://c.example d]]',
])('no external link lacks its end in %s', (page) => {
  const codes = diagnose(openArticle(page, site)).map(({ code }) => code);
  expect(codes).not.toContain('balance/unclosed-external-link');
});
