import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { readCellText, writeCellText } from '../../../../server/features/tables/cellText.ts';
import { makeTable } from '../../../../server/features/tables/makeTable.ts';
import { readCsv } from '../../../../server/features/tables/readCsv.ts';
import { tableAsCsv } from '../../../../server/features/tables/tableAsCsv.ts';
import { writeCsv } from '../../../../server/features/tables/writeCsv.ts';
import { Random } from '../../random.ts';
import { site } from '../../site.ts';

describe('reading comma-separated values', () => {
  test.each<[string, string[][]]>([
    ['', []],
    ['a', [['a']]],
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,\r\n',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a,', [['a', '']]],
    ['\n,\n', [[''], ['', '']]],
    ['"a,b","c ""d""","e\nf"\n', [['a,b', 'c "d"', 'e\nf']]],
    ['"a\r\nb";c\r', [['a\r\nb', 'c']]],
    ['a;b,c;d', [['a', 'b,c', 'd']]],
    ['a\tb,c;d\t"e\tf"', [['a', 'b,c;d', 'e\tf']]],
    // A mark that quotes no whole field stands for itself.
    ['"a" b,c"d,"e', [['"a" b', 'c"d', '"e']]],
    ['"a""', [['"a""']]],
    ['"",""""', [['', '"']]],
  ])('%j', (text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });

  test('what is written is read again', () => {
    const random = new Random(1);
    const pieces = ['a', ',', ';', '"', '\n', '\r\n', '\t', ' ', 'é', ''];
    for (let round = 0; round < 500; round++) {
      const width = 1 + random.below(4);
      const field = () =>
        Array.from({ length: random.below(4) }, () => random.pick(pieces)).join('');
      const rows = Array.from({ length: 1 + random.below(4) }, () =>
        Array.from({ length: width }, field),
      );
      expect(readCsv(writeCsv(rows), ',')).toEqual(rows);
    }
  });
});

describe('values in cells', () => {
  test.each<[value: string, content: string]>([
    ['a', 'a'],
    ['-5', '-5'],
    ['a | b', 'a &#124; b'],
    ['|', '&#124;'],
    ['}', '}'],
    ['{| a', '{&#124; a'],
    ['a\nb\r\nc', 'a<br>b<br>c'],
    ['* a\n# b', '\n* a\n# b'],
    ['* a\n:{| b', '* a<br>:{&#124; b'],
    ['[[a|b]] c|d', '[[a|b]] c&#124;d'],
    ['[[File:A.jpg||thumb]]', '[[File:A.jpg| |thumb]]'],
    ['[http://a b|c]', '[http://a b&#124;c]'],
    ['{{a|b}} {{c', '{{a|b}} &#123;&#123;c'],
    ['{{a\n|b}}\nc', '{{a\n|b}}<br>c'],
    ['a}} ]] [[', 'a&#125;&#125; &#93;&#93; &#91;&#91;'],
    ['{{!}}', '&#124;'],
    ['<ref>a|b</ref>', '<ref>a|b</ref>'],
    ['<ref>a', '&lt;ref>a'],
    ['a <b', 'a &lt;b'],
    ['1 < 2', '1 < 2'],
    ['<!-- a', '&lt;!-- a'],
    ['<!-- a|b -->', '<!-- a|b -->'],
    ['<span title="a|b">c</span>', '<span title="a&#124;b">c</span>'],
    ['-{a}-', '-{a}-'],
    ['-{a', '-&#123;a'],
    ['<noinclude>', '&lt;noinclude>'],
    ['a!!b', 'a!!b'],
  ])('%j becomes %j', (value, content) => {
    expect(writeCellText(value, false, site)).toBe(content);
    const read = readCellText(` ${content} `, false, site);
    expect(writeCellText(read, false, site)).toBe(content);
  });

  test('in a header cell two exclamation marks would begin another', () => {
    expect(writeCellText('a!!b!!!', true, site)).toBe('a&#33;!b&#33;&#33;!');
    expect(readCellText('a&#33;!b', true, site)).toBe('a!!b');
  });

  test.each([
    ['a &#124; b', 'a | b'],
    ['a<br />b', 'a\nb'],
    [' a <br> b ', 'a\nb'],
    ['\n* a\n* b', '* a\n* b'],
    // These would come back as something else.
    ['&#123;&#123;a&#125;&#125;', '&#123;&#123;a&#125;&#125;'],
    ['&lt;b>', '&lt;b>'],
    ['a\n\nb', 'a\n\nb'],
    ['\u00a0', '\u00a0'],
  ])('%j reads %j', (content, value) => {
    expect(readCellText(content, false, site)).toBe(value);
  });
});

const csvOf = (text: string) => tableAsCsv(openArticle(text, site), text.indexOf('|') + 1);

describe('a table as comma-separated values', () => {
  test('cells that span others leave their places empty', () => {
    const text = `{|
|+ not this
! colspan=2 | A, B !! C
|-
| rowspan=2 | d "e" || f || [[g|h]]
|-
|-
| i<br>j
| 5
|}`;
    expect(csvOf(text)).toEqual({
      csv: '"A, B",,C\n"d ""e""",f,[[g|h]]\n,"i\nj",5\n',
    });
  });

  test.each([
    ['{|\n|\n{|\n| a\n|}\n|}', /table of its own/],
    ['{|\n|-\n{{row}}\n|}', /template “row”/],
    ['{|\n| a\n', /no end/],
  ])('is refused of %j', (text, answer) => {
    const made = tableAsCsv(openArticle(text, site), 1);
    expect('refusal' in made ? made.refusal : '').toMatch(answer);
  });

  test('goes through a table and comes back', () => {
    const random = new Random(7);
    const values = [
      'a',
      '',
      '-5',
      'b|c',
      '"d"',
      'e\nf',
      '{{g',
      '[[h|i]]',
      '}}',
      '<ref>',
      '||',
      '{|',
      '* j',
      'k,l',
      '+',
      '!',
      '|-',
      '|}',
      '== m ==',
    ];
    for (let round = 0; round < 60; round++) {
      const width = 1 + random.below(4);
      const rows = Array.from({ length: 1 + random.below(4) }, () =>
        Array.from({ length: width }, () => random.pick(values)),
      );
      const csv = writeCsv(rows);
      if (csv.trim() === '""') continue;
      for (const page of ['', '{{box|1=\n}}']) {
        const at = page.indexOf('\n') + 1;
        const source = { kind: 'csv', text: csv, header: round % 2 === 0 } as const;
        const made = makeTable(openArticle(page, site), { start: at, end: at }, source);
        if ('refusal' in made) expect.fail(`${made.refusal} ${csv}`);
        const text = page.slice(0, at) + made.text + page.slice(at);
        const article = openArticle(text, site);
        expect(tableAsCsv(article, text.indexOf('wikitable')), text).toEqual({ csv });
      }
    }
  });
});
