import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { makeTable, type TableSource } from '../../../../server/features/tables/makeTable.ts';
import { site } from '../../site.ts';

/** The page with a table at `‸`, or in place of what stands between two of them; or `refused: ` and why. */
function made(marked: string, source: TableSource): string {
  const start = marked.indexOf('‸');
  const text = marked.replaceAll('‸', '');
  const end = Math.max(start, marked.lastIndexOf('‸') - 1);
  const table = makeTable(openArticle(text, site), { start, end }, source);
  if ('refusal' in table) return `refused: ${table.refusal}`;
  return text.slice(0, start) + table.text + text.slice(end);
}

const csv = (text: string, header = true): TableSource => ({ kind: 'csv', text, header });
const clipboard = (html: string, text = ''): TableSource => ({ kind: 'clipboard', html, text });

describe('a table from comma-separated values', () => {
  test.each<[name: string, page: string, TableSource, after: string]>([
    ['with headers', '‸', csv('A,B\n1,-2\n'), '{| class="wikitable"\n! A !! B\n|-\n| 1 || -2\n|}'],
    ['without', '‸', csv('A;B\n1;2', false), '{| class="wikitable"\n| A || B\n|-\n| 1 || 2\n|}'],
    [
      'with rows of different lengths',
      '‸',
      csv('A\tB\tC\n1', false),
      '{| class="wikitable"\n| A || B || C\n|-\n| 1 || ||\n|}',
    ],
    ['among text', 'a‸b', csv('A'), 'a\n{| class="wikitable"\n! A\n|}\nb'],
    [
      'in place of the selection',
      'a\n‸A,B‸\nb',
      csv('A,B'),
      'a\n{| class="wikitable"\n! A !! B\n|}\nb',
    ],
    [
      'with the line ends of the page',
      'a\r\n‸b',
      csv('A\n1'),
      'a\r\n{| class="wikitable"\r\n! A\r\n|-\r\n| 1\r\n|}\r\nb',
    ],
    [
      'in a template',
      '{{a|b=‸}}',
      csv('A,B\n[[c|d]],e|f'),
      '{{a|b=\n{{{!}} class="wikitable"\n! A !! B\n{{!}}-\n{{!}} [[c|d]] {{!}}{{!}} e&#124;f\n{{!}}}\n}}',
    ],
    [
      'in a reference of a template',
      '{{a|<ref>‸</ref>}}',
      csv('A'),
      '{{a|<ref>\n{| class="wikitable"\n! A\n|}\n</ref>}}',
    ],
    ['in a cell', '{|\n| ‸\n|}', csv('A'), '{|\n| \n{| class="wikitable"\n! A\n|}\n|}'],
    [
      'with a line for each cell where rows are long',
      '‸',
      csv(`A,B\n${'c'.repeat(130)},d`),
      `{| class="wikitable"\n! A\n! B\n|-\n| ${'c'.repeat(130)}\n| d\n|}`,
    ],
  ])('%s', (_, page, source, after) => {
    expect(made(page, source)).toBe(after);
  });

  test.each([
    ['‸', csv(' \n'), /no table/],
    ['<nowiki>‸</nowiki>', csv('A'), /No table can be written here/],
    ['<pre>a‸b</pre>', csv('A'), /No table can be written here/],
    ['<!-- a‸b -->', csv('A'), /No table can be written here/],
    ['<!-- a‸', csv('A'), /No table can be written here/],
    ['[[a‸b]]', csv('A'), /No table can be written here/],
    ['== a‸b ==', csv('A'), /No table can be written here/],
    ['{{a‸b}}', csv('A'), /No table can be written here/],
    ['<div class="a‸b">', csv('A'), /No table can be written here/],
    ['{| class="a‸b"\n|}', csv('A'), /No table can be written here/],
    ['{{a|‸}}', csv('A'), /Name this argument/],
    ['{{a|b‸}}', csv('A'), /Name this argument/],
  ] as const)('is refused at %j', (page, source, answer) => {
    expect(made(page, source)).toMatch(answer);
  });
});

describe('a table from the clipboard', () => {
  test.each<[name: string, TableSource, after: string]>([
    [
      'as a spreadsheet copies it',
      clipboard(`<html xmlns:o="urn:a"><head><style>
td { color: red }
</style></head><body><!--StartFragment--><table border=0 style='width:1"'>
 <caption>Of &lt;all&gt;</caption>
 <colgroup><col width=64></colgroup>
 <tr height=20><th>A&amp;B</th><th colspan="2" class='c'>C</th></tr>
 <tr><td rowspan=2>x<br>y</td><td>&nbsp;</td><td><p>p <b>q</b></p><p>r</p></td></tr>
 <tr><td>3|4</td><td></td></tr>
</table><!--EndFragment--></body></html>`),
      `{| class="wikitable"
|+ Of &lt;all>
! A&B !! colspan="2" | C
|-
| rowspan="2" | x<br>y || || p q<br>r
|-
| 3&#124;4 ||
|}`,
    ],
    [
      'with header cells in front of rows',
      clipboard('<table><tr><th>A<td>1<td>2<tr><th>B<td>3<td>4</table>'),
      '{| class="wikitable"\n! A\n| 1 || 2\n|-\n! B\n| 3 || 4\n|}',
    ],
    [
      'as text with tabs',
      clipboard('', 'a\tb\n-1\t"c\nd"\n'),
      '{| class="wikitable"\n| a || b\n|-\n| -1 || c<br>d\n|}',
    ],
    [
      'as text where the HTML is more than a table',
      clipboard('<p>x</p><table><tr><td>a<td>b</table>', 'a\tb\nc\td'),
      '{| class="wikitable"\n| a || b\n|-\n| c || d\n|}',
    ],
  ])('%s', (_, source, after) => {
    expect(made('‸', source)).toBe(after);
  });

  test.each<[name: string, TableSource]>([
    ['a single cell', clipboard('<table><tr><td>a</td></tr></table>', 'a')],
    ['plain text', clipboard('', 'a b\nc d')],
    ['one line with tabs', clipboard('', 'a\tb')],
    ['lines with different numbers of tabs', clipboard('', 'a\tb\nc\td\te')],
    ['indented lines', clipboard('', '\tif (a)\n\tb();')],
    ['a page with a table', clipboard('<p>a</p><table><tr><td>b<td>c</table>', 'a')],
    ['a picture with a table', clipboard('<img src="a"><table><tr><td>b<td>c</table>')],
    ['two tables', clipboard('<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>')],
    ['tables in tables', clipboard('<table><tr><td><table><tr><td>c<td>d</table></table>')],
    ['no HTML at all', clipboard('<a'.repeat(100_000))],
    ['tags that never end', clipboard(`<table><tr><td>${'<td "'.repeat(100_000)}`)],
  ])('is not made of %s', (_, source) => {
    expect(made('‸', source)).toMatch(/^refused: This is no table/);
  });

  test('is not made in a cell, where a table is rarely meant', () => {
    expect(made('{|\n| ‸\n|}', clipboard('', 'a\tb\nc\td'))).toMatch(/^refused: A table is rarely/);
  });
});

describe('an empty table', () => {
  const empty = (
    rows: number,
    columns: number,
    header: boolean,
    caption: boolean,
  ): TableSource => ({
    kind: 'empty',
    size: { rows, columns, header, caption },
  });

  test.each<[TableSource, string]>([
    [
      empty(2, 2, true, true),
      '{| class="wikitable"\n|+ ${1:Caption}\n! ${2:Header 1} !! ${3:Header 2}\n|-\n| $4 || $5\n|-\n| $6 || $7\n|}$0',
    ],
    [empty(1, 1, false, false), '{| class="wikitable"\n| $1\n|}$0'],
    [empty(-1, Number.NaN, false, false), '{| class="wikitable"\n| $1\n|}$0'],
  ])('%j', (source, text) => {
    expect(made('‸', source)).toBe(text);
    expect(makeTable(openArticle('', site), { start: 0, end: 0 }, source)).toHaveProperty(
      'isSnippet',
      true,
    );
  });

  test('has no more rows and columns than anybody fills in', () => {
    expect(made('‸', empty(1e9, 1, false, false)).split('|-')).toHaveLength(200);
  });
});
