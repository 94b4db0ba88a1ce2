import { describe, expect, test } from 'vitest';
import { edited } from './edited.ts';

/** What is tidied, the page before and the page after. */
const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'columns stand under each other where rows have a line each',
    `Before.
{|class="wikitable"
|+Results ‸
!Name!!Points!!Place
|-
|Ann||5||first
|-
|Christopher||17||second
|}
After.`,
    `Before.
{| class="wikitable"
|+ Results‸
! Name        !! Points !! Place
|-
| Ann         || 5      || first
|-
| Christopher || 17     || second
|}
After.`,
  ],
  [
    'cells keep a line each where they have one',
    `{|
!Name
!   style="width:5em"|   Points
|-----  id=a
|Ann
|  5‸ 
  |}`,
    `{|
! Name
! style="width:5em" | Points
|- id=a
| Ann
| 5‸
|}`,
  ],
  [
    'a header cell before the cells of its row keeps its line',
    `{|
! A!!B!!C
|-
!scope="row"|D
|e||‸f
|-
!scope="row"|G
|hhh||i
|}`,
    `{|
! A !! B !! C
|-
! scope="row" | D
| e   || ‸f
|-
! scope="row" | G
| hhh || i
|}`,
  ],
  [
    'a cell that spans columns takes their room',
    `{|
| a || b || c || d
|-
| colspan=2 | e || ‸f || g
|-
| hhhhhh || iiiiiiiii || j || k
|}`,
    `{|
| a      || b         || c || d
|-
| colspan=2 | e      || ‸f || g
|-
| hhhhhh || iiiiiiiii || j || k
|}`,
  ],
  [
    'long lines get no padding',
    `{|
|a||${'b'.repeat(120)}||c
|-
|‸ddd||e||f
|}`,
    `{|
| a || ${'b'.repeat(120)} || c
|-
| ‸ddd || e || f
|}`,
  ],
  [
    'wide characters and marks on letters count as they are seen',
    `{|
|漢字||a‸
|-
|ab||b
|-
|e\u0301e\u0301e\u0301e\u0301||c
|}`,
    `{|
| 漢字 || a‸
|-
| ab   || b
|-
| e\u0301e\u0301e\u0301e\u0301 || c
|}`,
  ],
  [
    'what would become another mark keeps its space',
    `{|
| -5||+1||}||‸
|-
| | a |b||  | c
|}`,
    `{|
| -5     || +1 || } ||‸
|-
| | a |b || | c
|}`,
  ],
  [
    'lines within a cell stay as they are, and so do inner tables and templates',
    `{|
|
* a  
 b

|  c  
d   
|{{e
 | f  
}}‸
|
  {|
|g||h
|}
|}`,
    `{|
|
* a  
 b

| c
d   
| {{e
 | f  
}}‸
|
  {|
|g||h
|}
|}`,
  ],
  [
    'the inner table alone is tidied where the cursor is in it',
    `{|
|a||b
|
{|
|c||d‸
|}
|}`,
    `{|
|a||b
|
{|
| c || d‸
|}
|}`,
  ],
  [
    'in a template, {{!}} stands for pipes',
    `{{box|1=
{{{!}}class="a"
{{!}}a{{!}}{{!}}b‸
{{!}}-
{{!}}ccc{{!}}{{!}}style="x"{{!}}d
{{!}}}
}}`,
    `{{box|1=
{{{!}} class="a"
{{!}} a   {{!}}{{!}} b‸
{{!}}-
{{!}} ccc {{!}}{{!}} style="x" {{!}} d
{{!}}}
}}`,
  ],
  [
    'comments stay where they are, and so do no-break spaces',
    `{|
<!-- rows -->|-<!-- none -->
|a<!--x-->||\u00a0b‸
<!-- end -->
|}`,
    `{|
<!-- rows -->|- <!-- none -->
| a<!--x--> || \u00a0b‸
<!-- end -->
|}`,
  ],
  [
    'line ends of Windows stay',
    '{|class="a"\r\n|a||b‸\r\n|-\r\n|cc\r\nd\r\n|}\r\nx',
    '{| class="a"\r\n| a || b‸\r\n|-\r\n| cc\r\nd\r\n|}\r\nx',
  ],
  [
    'rows of templates are left alone',
    `{|
|-
{{row|a}}
|-
|b‸||c
|}`,
    `{|
|-
{{row|a}}
|-
| b‸ || c
|}`,
  ],
  ['an indented table keeps its indent', ':{|\n|a‸\n|}\n', ':{|\n| a‸\n|}\n'],
];

describe('formatting a table', () => {
  test.each(cases)('%s', (_, before, after) => {
    expect(edited(before, 'format')).toBe(after);
    expect(edited(after, 'format')).toBe(after);
  });
});
