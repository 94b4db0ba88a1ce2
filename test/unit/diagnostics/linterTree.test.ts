import { describe, expect, test } from 'vitest';
import { editArticle, openArticle } from '../../../server/article/editArticle.ts';
import type { TreeCategory } from '../../../server/diagnostics/linter/treeFault.ts';
import { treeFindings } from '../../../server/diagnostics/linter/treeFindings.ts';
import { treeLinterRows } from '../../../server/diagnostics/linter/treeRows.ts';
import type { Finding } from '../../../server/problems/finding.ts';
import { applyEdits } from '../../../server/text/applyEdits.ts';
import { Random } from '../random.ts';
import { randomEdit, randomSyntaxEdit } from '../randomEdit.ts';
import { realArticle, site } from '../site.ts';

interface Fixture {
  /** `$[` and `$]` around what is reported, and the page after the first fix, if it has one. */
  readonly faulty: readonly (readonly [marked: string, fixed?: string])[];
  readonly sound: readonly string[];
}

const long = 'a'.repeat(120);

const fixtures: Readonly<Record<TreeCategory, Fixture>> = {
  'deletable-table-tag': {
    faulty: [
      [
        '<table><tr>\n$[<table>$]<tr><td>a</td></tr></table>\n</tr></table>',
        '<table><tr>\n<td><table><tr><td>a</td></tr></table></td>\n</tr></table>',
      ],
      ['{|\n| a\n|-\n$[{|$]\n| b\n|}\n|}'],
    ],
    sound: [
      '{|\n| a\n|-\n|\n{|\n| b\n|}\n|}',
      '{|\n| a\n|}\n{|\n| b\n|}',
      '<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>',
    ],
  },
  'html5-misnesting': {
    faulty: [
      ['$[<span>$]a\n\nb', '<span>a</span>\n\nb'],
      ['$[<del>$]a\n\n* b', '<del>a</del>\n\n* b'],
      ['$[<span>$]a\n\nb</span>', '<span>a</span>\n\nb'],
      ['[[File:A.jpg|thumb|$[<span>$]a]]\n\nb', '[[File:A.jpg|thumb|<span>a</span>]]\n\nb'],
      ['a<ref>$[<sup>$]b</ref>, c<ref>d</ref>', 'a<ref><sup>b</sup></ref>, c<ref>d</ref>'],
    ],
    sound: [
      '<span>a\nb</span>',
      '<span>a\n\n</span>',
      '<b>a\n\nb',
      'a<ref><sup>b</ref>',
      '{|\n| <span>a\n| b\n|}',
    ],
  },
  'misc-tidy-replacement-issues': {
    faulty: [
      ['$[<span class="a">$]<div>b</div></span>', '<div class="a"><div>b</div></div>'],
      ['$[<span>$] <div style="a">b</div></span>', '<div> <div style="a">b</div></div>'],
    ],
    sound: [
      '<span><div>a</div></span>',
      '<span class="a">b<div>c</div></span>',
      '<div><span class="a">b</span></div>',
    ],
  },
  'multiline-html-table-in-list': {
    faulty: [
      ['* $[<table>$]\n<tr><td>a</td></tr></table>', '* <table><tr><td>a</td></tr></table>'],
      [': a $[<table>$]<tr><td>b\n</td></tr></table>', ': a <table><tr><td>b</td></tr></table>'],
    ],
    sound: [
      '* <table><tr><td>a</td></tr></table>',
      '<table>\n<tr><td>a</td></tr></table>',
      '<ul><li><table>\n<tr><td>a</td></tr></table></li></ul>',
    ],
  },
  'multiple-unclosed-formatting-tags': {
    faulty: [
      ['$[<b>$]a<b> c', '<b>a</b> c'],
      ['$[<small>$]a\n\n<small>b'],
      ['$[<small>$]a<small> b', '<small>a</small> b'],
    ],
    sound: ['<small>a\n\n<big>b', '<b>a</b><b>c</b>', '{|\n| <small>a\n| <small>b\n|}'],
  },
  'pwrap-bug-workaround': {
    faulty: [
      [
        '<div>$[<span style="white-space:nowrap">$]\na\n</span>\n</div>',
        '<div>\n<span style="white-space:nowrap">\na\n</span>\n</div>',
      ],
    ],
    sound: [
      '<div><span class="b">\na\n</span>\n</div>',
      '<div>\n<span class="nowrap">\na\n</span>\n</div>',
      '<div><span class="nowrap">a</span></div>',
    ],
  },
  'tidy-font-bug': {
    faulty: [
      ['$[<font color="red">$][[a]]</font>', '[[a|<span style="color: red;">a</span>]]'],
      ['$[<font color=red>$][[a|b]]s</font>', '[[a|<span style="color: red;">bs</span>]]'],
      ['$[<font color=red>$]<!-- c -->[[a]]</font>'],
    ],
    sound: [
      '<font>[[a]]</font>',
      '<font color=red>[[a]] b</font>',
      '<font color=red>[[a]][[b]]</font>',
      '<font color=red></font>',
    ],
  },
  'tidy-whitespace-bug': {
    faulty: [
      [`$[<span class="nowrap">$]${long} </span>b`, `<span class="nowrap">${long}</span> b`],
      [`${long}$[<span style="white-space: nowrap">$]c </span><span>b</span>`],
    ],
    sound: [
      '<span class="nowrap">a </span>b',
      `<span class="nowrap">${long}</span> b`,
      `<span class="nowrap">${long} </span> b`,
      `<span class="nowrap">${long} </span><br>b`,
      `<span>${long} </span>b`,
    ],
  },
  'unclosed-quotes-in-heading': {
    faulty: [
      ["== $[''$]a ==\nb", "== ''a'' ==\nb"],
      ["== a $['''$]b ==", "== a '''b''' =="],
    ],
    sound: ["== ''a'' ==", '== <i>a ==', "''a\n== b =="],
  },
  'self-closed-tag': {
    faulty: [
      ['a$[<span id="b" />$]c', 'a<span id="b"></span>c'],
      ['$[<div/>$]', '<div></div>'],
      ['<b>a$[<b/>$] c</b>', '<b>a<b></b> c</b>'],
      ['a<ref>$[<i/>$]b</ref>', 'a<ref><i></i>b</ref>'],
    ],
    sound: ['a<br/>b<hr />', '<references />', '<nowiki/>', '<ref name="a" />'],
  },
  fostered: {
    faulty: [
      ['{|\n$[a$]\n|-\n| b\n|}', '{|\n| a\n|-\n| b\n|}'],
      ['<table>$[a$]<tr><td>b</td></tr></table>'],
      ["{|\n|-\n$[''a''$]\n|-\n| b\n|}"],
      ['{|\n[[Category:C]]$[a$]\n|-\n| b\n|}'],
    ],
    sound: [
      '{|\n|+ a\n|-\n| b\n|}',
      '{|\n{{rows}}\n|-\n| b\n|}',
      '{|\n|-\n{{row|a}} {{row|b}}\n| c\n|}',
      '{|\n<!-- a -->\n\n|-\n| b\n|}',
      '{| class="a"\n! b\n|}',
    ],
  },
  'misnested-tag': {
    faulty: [
      ['<b>$[<i>$]a</b></i>', '<b><i>a</i></b>'],
      ['<b>$[<i>$]a</b>c</i>', '<b><i>a</i></b><i>c</i>'],
      ['$[<small>$]a\n* b\n* c\nd</small>'],
      ['* a$[<small>$]b\n* c</small>d'],
      ['$[<b>$]a <div>b</div> c</b>'],
      ['$[<span>$]a\n\n</span>b', '<span>a</span>\n\nb'],
      ["'''a $[''$]b''' c''"],
    ],
    sound: [
      '<b><i>a</i></b>',
      "'''''a'' b'''",
      '<div>a\n* b\n* c\nd</div>',
      '<b>a\nb</b>',
      "''[[File:A.jpg|thumb]]{{b}}''",
    ],
  },
  'missing-end-tag': {
    faulty: [
      ['a $[<b>$]c', 'a <b>c</b>'],
      ["a $[''$]c.\n\nd", "a ''c.''\n\nd"],
      ['$[<div>$]\na\n* b\n\n== c ==\nd', '<div>\na\n* b\n</div>\n\n== c ==\nd'],
      ['{|\n| $[<small>$]a\n| b\n|}', '{|\n| <small>a</small>\n| b\n|}'],
      ['a<ref>$[<i>$]b</ref>', 'a<ref><i>b</i></ref>'],
      ['[[a|$[<b>$]c]] d', '[[a|<b>c</b>]] d'],
      ['{{a|b=$[<small>$]c}}', '{{a|b=<small>c</small>}}'],
      ['$[<div>$]a\n\n<div>b</div>\n\nc', '<div>a</div>\n\n<div>b</div>\n\nc'],
    ],
    sound: [
      '<div>\n\na\n\n== b ==\n\n{|\n| c\n|}\n</div>',
      '<ul><li>a<li>b</ul>',
      '<table><tr><td>a<td>b</table>',
      "'''a''' ''b'' '''''c'''''",
      '<div>a{{end div}}',
      '{{a|<div>}}b</div>',
      '{{#if:a|<div>}}b{{#if:a|</div>}}',
      '<nowiki><b></nowiki>',
      '<!-- <b> -->',
      '<syntaxhighlight><b></syntaxhighlight>',
    ],
  },
  'missing-end-tag-in-heading': {
    faulty: [['== $[<i>$]a ==', '== <i>a</i> ==']],
    sound: ['== <i>a</i> ==', "== ''a ==", '<i>a\n== b =='],
  },
  'stripped-tag': {
    faulty: [
      ['a$[</div>$]', 'a'],
      ['a $[</b>$]c', 'a c'],
      ['a $[<td>$]c', 'a c'],
      ['a<ref>b$[</i>$]</ref>', 'a<ref>b</ref>'],
      ['[[a|b$[</font>$]]]', '[[a|b]]'],
    ],
    sound: [
      '<div>\na\n</div>',
      'a</p>',
      'a</br>',
      '{{col-begin}}\na\n</div>',
      '<table>{{rows|<tr><td>a</td></tr>}}</table>',
    ],
  },
  'fostered-transparent': {
    faulty: [['{|\n$[[[Category:C]]$]\n|-\n| b\n|}'], ['{|\n$[__NOTOC__$]\n|-\n| b\n|}']],
    sound: [
      '{|\n| [[Category:C]]\n|}',
      '{|\n{{a}}\n|-\n| b\n|}',
      '{|\na[[Category:C]]\n|-\n| b\n|}',
    ],
  },
};

function found(text: string, category: TreeCategory): Finding[] {
  return treeFindings(openArticle(text, site), category);
}

function marked(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ start, end }) => [
    { start, end: start, newText: '$[' },
    { start: end, end, newText: '$]' },
  ]);
  return applyEdits(text, edits);
}

const categories = Object.keys(fixtures) as TreeCategory[];

describe.each(categories)('lint/%s', (category) => {
  const { faulty, sound } = fixtures[category];

  const pages = faulty.map(([page]) => page);
  test.each(pages)('is reported in %j', (expected) => {
    const text = expected.replaceAll(/\$[[\]]/g, '');
    expect(marked(text, found(text, category))).toBe(expected);
  });

  const mended = faulty.filter((row) => row.length === 2) as [string, string][];
  test.each(mended)('is mended in %j', (expected, fixed) => {
    const text = expected.replaceAll(/\$[[\]]/g, '');
    const [finding] = found(text, category);
    const { fixes = [] } = finding!;
    const [first] = typeof fixes === 'function' ? fixes() : fixes;
    expect(first && applyEdits(text, first.edits)).toBe(fixed);
  });

  test.each(sound)('is not reported in %j', (text) => {
    expect(found(text, category)).toEqual([]);
  });
});

describe('every fix', () => {
  const pages = categories.flatMap((category) => fixtures[category].faulty.map(([page]) => page));
  test.each(pages)('of %j leaves fewer faults, and none that are new', (page) => {
    const text = page.replaceAll(/\$[[\]]/g, '');
    for (const category of categories) {
      for (const { fixes = [] } of found(text, category)) {
        for (const { edits } of typeof fixes === 'function' ? fixes() : fixes) {
          const fixed = applyEdits(text, edits);
          expect(found(fixed, category).length).toBeLessThan(found(text, category).length);
          for (const other of categories)
            expect(found(fixed, other).length).toBeLessThanOrEqual(found(text, other).length);
        }
      }
    }
  });
});

test('the table of categories is the table of rules', () => {
  expect(treeLinterRows.map(({ code }) => code).sort()).toEqual(
    categories.map((category) => `lint/${category}`).sort(),
  );
});

function allFindings(text: string, article = openArticle(text, site)) {
  return categories.flatMap((category) =>
    treeFindings(article, category).map(({ start, end, related }) => ({
      category,
      start,
      end,
      related,
    })),
  );
}

test('the real article is sound', () => {
  expect(allFindings(realArticle)).toEqual([]);
});

test.each([1, 2])('an edited page equals a freshly opened one, seed %i', (seed) => {
  const random = new Random(seed);
  const pieces = categories.flatMap((category) =>
    fixtures[category].faulty.map(([page]) => page.replaceAll(/\$[[\]]/g, '')),
  );
  let article = openArticle(pieces.join('\n\n'), site);
  for (let step = 0; step < 20; step++) {
    const edit = (step % 2 ? randomEdit : randomSyntaxEdit)(article.text, random);
    article = editArticle(article, edit);
    expect(allFindings(article.text, article)).toEqual(allFindings(article.text));
  }
});

const hostile: readonly (readonly [name: string, page: string])[] = [
  ['unclosed blocks', '<div>\n'.repeat(5000)],
  ['stray ends', 'a</div>\n'.repeat(5000)],
  ['unclosed quotes', "''a\n".repeat(5000)],
  ['formatting without end', '<b>a\n\n'.repeat(5000)],
  ['formatting of many kinds', Array.from({ length: 2000 }, (_, i) => `<b id=${i}>a\n\n`).join('')],
  ['crossed tags', '<b>a<div>b</b>\n'.repeat(5000)],
  ['tables in tables', '<table>a<tr>\n'.repeat(5000)],
  ['blocks in blocks', `${'<div>\n'.repeat(5000)}a\n${'</div>\n'.repeat(5000)}`],
  ['faults in sound and in open blocks by turns', '</div>\n<b/>\n'.repeat(3000)],
];

test.each(hostile)('%s do not hang or overflow, and the reports are bounded', (_, page) => {
  const article = openArticle(page, site);
  for (const category of categories) {
    expect(treeFindings(article, category).length).toBeLessThanOrEqual(1000);
  }
});
