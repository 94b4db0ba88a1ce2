import { describe, expect, test } from 'vitest';
import type { TableAction } from '../../../../server/features/tables/editTable.ts';
import { edited } from './edited.ts';

/** What is wrong, what is asked for, the page, and words of the answer. */
const cases: readonly (readonly [TableAction, page: string, answer: RegExp])[] = [
  ['format', 'a‸b', /no table at the cursor/],
  ['format', '{|\n| a\n|}\n\nb‸', /no table at the cursor/],
  ['format', '{|‸\n| a\n', /no end/],
  ['format', '{|\n| a <span title="b|c">d‸</span>\n|}', /<span> tag .* holds a “\|”/],
  ['addRowBelow', '{|\n|+ a‸\n|-\n| b\n|}', /in a row/],
  ['addRowBelow', '{| class="a‸"\n|-\n| b\n|}', /in a row/],
  ['addColumnLeft', '{|\n|-‸\n| b\n|}', /in a cell/],
  [
    'addColumnLeft',
    '{|\n|-\n{{row|a}}\n|-\n| b‸\n|}',
    /^refused: The template “row” may write rows/,
  ],
  ['addColumnLeft', '{|\n! a‸\n{{row\n|b}}\n|}', /template “row” may write rows/],
  ['sortAscending', '{|\n{{head}}\n|-\n| b‸\n|}', /template “head” may write rows/],
  ['addRowBelow', '{|\n| a‸ {{#if:b|{{!}}{{!}} c}}\n|}', /The function “#if” may write rows/],
  ['addRowBelow', '{|\n| a‸\n{{{b}}}\n|}', /A parameter may write rows/],
  ['addRowBelow', '{|\n|-\nlost\n|-\n| a‸\n|}', /in no cell/],
  ['addRowBelow', '{|\n| a‸\n|+ b\n|}', /caption .* after its first row/],
  ['addRowBelow', '{|\n| a‸\n<tr><td>b</td></tr>\n|}', /<tr> tag/],
  ['removeRow', '{|\n| a‸\n<noinclude>\n|-\n| b\n</noinclude>\n|}', /<noinclude>/],
  ['removeColumn', '{|\n| a‸\n<!-- b --> | c\n|}', /comment .* before the mark of a cell/],
  ['removeColumn', '{|\n| a‸\n\u00a0| c\n|}', /unusual space stands before/],
  ['addRowBelow', '{|\n| rowspan="{{{b}}}" | a‸\n|-\n| b\n|}', /does not tell how many rows/],
  ['addRowBelow', '{|\n| rowspan="0" | a‸ || b\n|-\n| c\n|}', /does not tell how many rows/],
  ['addRowBelow', '{|\n| a‸ || rowspan=2 | b\n|-\n| colspan=2 | c\n|}', /overlap/],
  ['addRowBelow', '{|\n| colspan=900 | a‸ || colspan=900 | b\n|}', /more than 1000 columns/],
  ['addRowBelow', '{|\n| rowspan=2 | a‸\n|}', /no room for a row/],
  ['removeRow', '{|\n| a‸\n|}', /only row/],
  ['removeRow', '{|\n| rowspan=2 | a‸ || b\n|-\n| c\n|}', /spans the rows below/],
  ['moveRowUp', '{|\n| a‸\n|-\n| b\n|}', /already the first row/],
  ['moveRowDown', '{|\n| a\n|-\n| b‸\n|}', /already the last row/],
  ['moveRowUp', '{|\n| rowspan=2 | a || b\n|-\n| c‸\n|}', /spans several of these rows/],
  ['moveRowDown', '{|\n| a‸ || b\n|-\n| rowspan=2 | c || d\n|-\n| e\n|}', /spans several/],
  ['moveRowDown', '{|\n| rowspan=2 | a || b\n|-\n| c‸\n|-\n| d || e\n|}', /spans several/],
  ['removeColumn', '{|\n| a‸\n|-\n| b\n|}', /only column/],
  ['removeColumn', '{|\n! colspan=2 | a‸\n|-\n| b || c\n|}', /This cell spans 2 columns/],
  ['removeColumn', '{|\n| rowspan=2 | a || b‸\n|-\n| c\n|}', /without cells of its own/],
  ['moveColumnLeft', '{|\n| a‸ || b\n|}', /already the first column/],
  ['moveColumnRight', '{|\n| a || b‸\n|}', /already the last column/],
  [
    'moveColumnRight',
    '{|\n! colspan=2 | a\n! b\n|-\n| c || d‸ || e\n|}',
    /spans one of these columns/,
  ],
  // A row that is short may have the missing cell from its template.
  ['addColumnRight', '{|\n| a‸ || b\n|-\n| {{two cells}}\n|}', /template “two cells” has fewer/],
  ['sortAscending', '{|\n! a‸\n|-\n| b\n|}', /no rows to sort/],
  ['sortAscending', '{|\n| a‸ || b\n|-\n| rowspan=2 | c || d\n|-\n| e\n|}', /span several rows/],
  ['sortAscending', '{|\n| a‸\n|-\n! b\n|-\n| c\n|}', /header row stands between/],
  ['sortAscending', '{|\n| a‸ || b\n|-\n| colspan=2 | c\n|}', /spans this column and others/],
];

describe('tables that are left as they are', () => {
  test.each(cases)('%s: %j', (action, page, answer) => {
    expect(edited(page, action)).toMatch(/^refused: \S.*[.]$/);
    expect(edited(page, action)).toMatch(answer);
  });
});
