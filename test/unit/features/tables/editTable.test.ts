import { describe, expect, test } from 'vitest';
import type { TableAction } from '../../../../server/features/tables/editTable.ts';
import { edited } from './edited.ts';

/** An action, the page before and the page after. */
type Case = readonly [action: TableAction, before: string, after: string];

const rows: readonly Case[] = [
  [
    'addRowAbove',
    '{|\n! A !! B\n|-\n! scope="row" | c\n| d‸\n|}',
    '{|\n! A !! B\n|-\n! scope="row" | ‸\n| \n|-\n! scope="row" | c\n| d\n|}',
  ],
  ['addRowBelow', '{|\n! A !! B\n|-\n| c‸ || d\n|}', '{|\n! A !! B\n|-\n| c || d\n|-\n| ‸ || \n|}'],
  // Below a head comes data, and above it another line of the head.
  ['addRowBelow', '{|\n! A‸ !! B\n|-\n| c || d\n|}', '{|\n! A !! B\n|-\n| ‸ || \n|-\n| c || d\n|}'],
  ['addRowAbove', '{|\n! A‸ !! B\n|-\n| c || d\n|}', '{|\n! ‸ !! \n|-\n! A !! B\n|-\n| c || d\n|}'],
  ['addRowBelow', '{|\n|-\n|a‸\n|b\n|}', '{|\n|-\n|a\n|b\n|-\n| ‸\n| \n|}'],
  // On the line of its mark the row is meant as well.
  ['addRowAbove', '{|\n|-‸ id=a\n| b\n|}', '{|\n|-\n| ‸\n|- id=a\n| b\n|}'],
  [
    'addRowBelow',
    '{|\n| rowspan="2" | a || b‸\n|-\n| c\n|}',
    '{|\n| rowspan="3" | a || b\n|-\n| ‸\n|-\n| c\n|}',
  ],
  [
    'addRowBelow',
    '{|\n| rowspan="2" | a || b\n|-\n| c‸\n|}',
    '{|\n| rowspan="2" | a || b\n|-\n| c\n|-\n| ‸ || \n|}',
  ],
  [
    'addRowAbove',
    '{{x|1=\n{{(!}} a=b\n{{!-}}\n{{!}} c‸ {{!}}{{!}} d\n{{!)}}\n}}',
    '{{x|1=\n{{(!}} a=b\n{{!-}}\n{{!}} ‸ {{!}}{{!}} \n{{!-}}\n{{!}} c {{!}}{{!}} d\n{{!)}}\n}}',
  ],
  ['addRowBelow', 'x\r\n{|\r\n|a‸\r\n|}\r\ny', 'x\r\n{|\r\n|a\r\n|-\r\n| ‸\r\n|}\r\ny'],
  ['removeRow', '{|\n|-\n| a‸ || b\n|-\n| c || d\n|}', '{|\n|-\n| ‸c || d\n|}'],
  ['removeRow', '{|\n| a\n|-\n| b\n* c‸\n|}', '{|\n| ‸a\n|}'],
  ['removeRow', '{|\n| a‸\n|-\n| b\n|}', '{|\n| ‸b\n|}'],
  ['removeRow', '{|\n| a‸\n|- id=b\n| b\n|}', '{|\n|- id=b\n| ‸b\n|}'],
  [
    'removeRow',
    '{|\n| rowspan="3" | a || b\n|-\n| c‸\n|-\n| d\n|}',
    '{|\n| rowspan="2" | a || b\n|-\n| ‸d\n|}',
  ],
  ['removeRow', '{|\n| rowspan=2 | a || b\n|-\n| c‸\n|}', '{|\n| a || ‸b\n|}'],
  ['removeRow', '{|\n|rowspan=2|-5||b\n|-\n|c‸\n|}', '{|\n| -5||‸b\n|}'],
  ['moveRowUp', '{|\n| a\n|-\n| b‸c\n|}', '{|\n| b‸c\n|-\n| a\n|}'],
  ['moveRowUp', '{|\n| a\n|- id="b"\n| b‸\n|}', '{|\n|- id="b"\n| b‸\n|-\n| a\n|}'],
  [
    'moveRowDown',
    '{|\n|- <!-- x -->\n| a‸\n* l\n|-\n|-\n| c || d\n|}',
    '{|\n|-\n| c || d\n|-\n|- <!-- x -->\n| a‸\n* l\n|}',
  ],
  ['moveRowDown', '{|\r\n| a‸\r\n|-\r\n| b\r\n|}', '{|\r\n| b\r\n|-\r\n| a‸\r\n|}'],
];

const columns: readonly Case[] = [
  [
    'addColumnLeft',
    '{|\n! A !! B\n|-\n| c || d‸\n|-\n| e || f\n|}',
    '{|\n! A !!  !! B\n|-\n| c || ‸ || d\n|-\n| e ||  || f\n|}',
  ],
  ['addColumnRight', '{|\n| a || b‸\n|-\n| c || d\n|}', '{|\n| a || b || ‸\n|-\n| c || d || \n|}'],
  ['addColumnRight', '{|\n| a‸\n| b\n|-\n|c\n|d\n|}', '{|\n| a\n| ‸\n| b\n|-\n|c\n| \n|d\n|}'],
  ['addColumnLeft', '{|\n|a‸||-6\n|}', '{|\n| ‸ || a||-6\n|}'],
  // What goes on over more lines ends its line.
  [
    'addColumnRight',
    '{|\n| a || b\n* c‸\n| d\n|-\n| e || f\n| g\n|}',
    '{|\n| a || b\n* c\n| ‸ || d\n|-\n| e || f || \n| g\n|}',
  ],
  [
    'addColumnRight',
    '{|\n! scope="col" | A‸ !! B\n|-\n! scope="row" | c\n| d\n|}',
    '{|\n! scope="col" | A !! scope="col" | ‸ !! B\n|-\n! scope="row" | c\n| \n| d\n|}',
  ],
  [
    'addColumnRight',
    '{|\n! colspan="2" | A\n|-\n| b‸ || c\n|}',
    '{|\n! colspan="3" | A\n|-\n| b || ‸ || c\n|}',
  ],
  // A cell as wide as the table stays so.
  [
    'addColumnRight',
    '{|\n| a || b‸\n|-\n| colspan=2 | c\n|}',
    '{|\n| a || b || ‸\n|-\n| colspan=3 | c\n|}',
  ],
  [
    'addColumnLeft',
    '{|\n| rowspan=2 | a || b\n|-\n| c‸\n|}',
    '{|\n| rowspan=2 | a ||  || b\n|-\n| ‸ || c\n|}',
  ],
  ['addColumnRight', '{|\n| a || b‸\n|-\n| c\n|}', '{|\n| a || b || ‸\n|-\n| c\n|}'],
  [
    'addColumnRight',
    '{{x|1=\n{{{!}} a=b\n{{!}} c‸ {{!}}{{!}} d\n{{!}}}\n}}',
    '{{x|1=\n{{{!}} a=b\n{{!}} c {{!}}{{!}} ‸ {{!}}{{!}} d\n{{!}}}\n}}',
  ],
  ['removeColumn', '{|\n! A !! B\n|-\n| c || d‸\n|}', '{|\n! A\n|-\n| ‸c\n|}'],
  ['removeColumn', '{|\n|a‸||-5||c\n|-\n|d||+6||e\n|}', '{|\n| ‸-5||c\n|-\n| +6||e\n|}'],
  [
    'removeColumn',
    '{|\n! colspan="2" | A !! B\n|-\n| c‸ || d || e\n|}',
    '{|\n! A !! B\n|-\n| ‸d || e\n|}',
  ],
  ['removeColumn', '{|\n! a‸\n| b || c\n|}', '{|\n| ‸b || c\n|}'],
  ['removeColumn', '{|\n| a\n| b‸\n| c\n|}', '{|\n| a\n| ‸c\n|}'],
  ['moveColumnRight', '{|\n! A‸b !! C\n|-\n|d||-5\n|}', '{|\n! C !! A‸b\n|-\n| -5 || d\n|}'],
  [
    'moveColumnLeft',
    '{|\n! a\n| b || c‸\n|-\n! d\n| e || f\n|}',
    '{|\n! a\n| c‸ || b\n|-\n! d\n| f || e\n|}',
  ],
  [
    'moveColumnLeft',
    '{|\n! a\n| b‸ || c\n|-\n! d\n| e || f\n|}',
    '{|\n| b‸\n! a\n| c\n|-\n| e\n! d\n| f\n|}',
  ],
  [
    'moveColumnRight',
    '{|\n| a‸ | b || c |\n|-\n| [[d|e]] || f\n* g\n|}',
    '{|\n| c | || a‸ | b\n|-\n| f\n* g\n| [[d|e]]\n|}',
  ],
  // A row that ends before the second of both columns gets a cell there.
  ['moveColumnRight', '{|\n| a‸ || b\n|-\n| c\n|}', '{|\n| b || a‸\n|-\n|  || c\n|}'],
  [
    'moveColumnLeft',
    '{|\n| colspan=3 | x\n|-\n| a || b‸ || c\n|}',
    '{|\n| colspan=3 | x\n|-\n| b‸ || a || c\n|}',
  ],
  [
    'moveColumnLeft',
    '{|\n| rowspan=2 | a || b\n|-\n| c‸\n|}',
    '{|\n| b || rowspan=2 | a\n|-\n| c‸\n|}',
  ],
];

const sorts: readonly Case[] = [
  [
    'sortAscending',
    '{|\n! N !! X\n|-\n| 10‸ || a\n|-\n| 9 || b\n|-\n| −1 || c\n|-\n| || d\n|-\n| 1,000.5 || e\n|}',
    '{|\n! N !! X\n|-\n| −1 || c\n|-\n| 9 || b\n|-\n| 10‸ || a\n|-\n| 1,000.5 || e\n|-\n| || d\n|}',
  ],
  [
    'sortDescending',
    '{|\n! N‸ !! X\n|-\n| 1 || a\n|-\n| || b\n|-\n| 1 || c\n|-\n| 2 || d\n|}',
    '{|\n! N‸ !! X\n|-\n| 2 || d\n|-\n| 1 || a\n|-\n| 1 || c\n|-\n| || b\n|}',
  ],
  [
    'sortAscending',
    "{|\n! A‸\n|-\n| [[Zoe|item 10]]\n|-\n| ''item 9''<ref>0</ref>\n|-\n| Émile\n|-\n| {{sortname|Ann|Eve}}\n|-\n| data-sort-value=\"f\" | z\n|}",
    "{|\n! A‸\n|-\n| Émile\n|-\n| {{sortname|Ann|Eve}}\n|-\n| data-sort-value=\"f\" | z\n|-\n| ''item 9''<ref>0</ref>\n|-\n| [[Zoe|item 10]]\n|}",
  ],
  [
    'sortAscending',
    '{|\n! D‸\n|-\n| 3 May 2020\n|-\n| April 30, 2020\n|-\n| 2019-12-31\n|-\n| {{date|2020}}\n|-\n| June 2019\n|}',
    '{|\n! D‸\n|-\n| June 2019\n|-\n| 2019-12-31\n|-\n| {{date|2020}}\n|-\n| April 30, 2020\n|-\n| 3 May 2020\n|}',
  ],
  // A decimal comma, and a unit that all have.
  [
    'sortAscending',
    '{|\n! D‸\n|-\n| 12,5 km\n|-\n| 1.000,25 km\n|-\n| 3,125 km\n|}',
    '{|\n! D‸\n|-\n| 3,125 km\n|-\n| 12,5 km\n|-\n| 1.000,25 km\n|}',
  ],
  // A head of two rows and a foot stay, whether cells or a class make them so.
  [
    'sortAscending',
    '{|\n! A\n! B\n|-\n! a‸\n! b\n|-\n| z\n| 1\n|-\n| y\n| 2\n|- class="x sortbottom"\n| a\n| 3\n|-\n! sum\n! 6\n|}',
    '{|\n! A\n! B\n|-\n! a‸\n! b\n|-\n| y\n| 2\n|-\n| z\n| 1\n|- class="x sortbottom"\n| a\n| 3\n|-\n! sum\n! 6\n|}',
  ],
  // The first row keeps doing without a mark, and attributes go with their row.
  [
    'sortAscending',
    '{|\n| b‸\n|- id="a"\n| a\n|-\n| c\n|}',
    '{|\n|- id="a"\n| a\n|-\n| b‸\n|-\n| c\n|}',
  ],
  ['sortDescending', '{|\n| b‸\n|-\n| a\n|-\n| c\n* d\n|}', '{|\n| c\n* d\n|-\n| b‸\n|-\n| a\n|}'],
  ['sortAscending', '{|\r\n| b‸\r\n|-\r\n| a\r\n|}', '{|\r\n| a\r\n|-\r\n| b‸\r\n|}'],
];

describe.each([
  ['rows', rows],
  ['columns', columns],
  ['sorting', sorts],
])('editing a table: %s', (_, cases) => {
  test.each(cases)('%s: %j', (action, before, after) => {
    expect(edited(before, action)).toBe(after);
  });
});
