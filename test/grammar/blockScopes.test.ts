import { describe, expect, it } from 'vitest';
import { checkScopes } from './checkScopes.ts';
import { scopesAt, tokenize } from './tokenize.ts';

describe('embedded languages', () => {
  checkScopes([
    ['<syntaxhighlight lang="js">keyword</syntaxhighlight>', 'keyword', 'keyword.source.js'],
    [
      '<syntaxhighlight lang="python" line>\nkeyword\n</syntaxhighlight>',
      'keyword',
      'keyword.source.python',
    ],
    [
      "<syntaxhighlight line lang='css'>\nkeyword</syntaxhighlight>",
      'keyword',
      'keyword.source.css',
    ],
    ['<source lang=json>\nkeyword\n</source>', 'keyword', 'keyword.source.json'],
    ['<syntaxhighlight lang="rust">\nkeyword', 'keyword', 'meta.embedded.block.rust'],
    ['<syntaxhighlight lang="brainfuck">\nkeyword', 'keyword', 'markup.inline.raw'],
    [
      '<syntaxhighlight lang="wikitext">\n{{a}}\n</syntaxhighlight>',
      'a}',
      'entity.name.function.template',
    ],
    ['<math>keyword</math>', 'keyword', 'keyword.text.tex'],
    ['<math display=block>\nkeyword\n</math>', 'keyword', 'keyword.text.tex'],
    ['<templatedata>\nkeyword\n</templatedata>', 'keyword', 'keyword.source.json'],
    ['<math>a</math>b', 'b', undefined],
  ]);
});

describe('lists and rules', () => {
  checkScopes([
    ['* a', '*', 'keyword.other.list.unnumbered'],
    ['*# a', '*#', 'keyword.other.list.numbered'],
    ['*#: a', '*#:', 'keyword.other.list.definition'],
    ['; a', ';', 'keyword.other.list.definition'],
    ['* a', 'a', undefined],
    ['a * b', '*', undefined],
    ['{{a|\n* b}}', '*', 'keyword.other.list.unnumbered'],
    ['----', '----', 'keyword.other.horizontal-rule'],
  ]);
});

describe('tables', () => {
  const table = (rows: string): string => `{| class="x"\n${rows}\n|}`;
  checkScopes([
    [table('|-'), '{|', 'keyword.other.table.begin'],
    [table('|-'), 'class', 'entity.other.attribute-name'],
    [table('|-'), '|}', 'keyword.other.table.end'],
    [table('|+ a'), '|+', 'keyword.other.table.caption'],
    [table('|- style="a"'), '|-', 'keyword.other.table.row'],
    [table('|- style="a"'), 'style', 'entity.other.attribute-name'],
    [table('! a !! b'), '!!', 'keyword.other.table.header'],
    [table('! scope=col | a'), 'scope', 'entity.other.attribute-name'],
    [table('| a || b'), '||', 'keyword.other.table.cell'],
    [table('| a || b'), 'a ||', 'meta.table'],
    [table('| style="a" | b'), 'style', 'entity.other.attribute-name'],
    [table('| a || style="b" | c'), 'style', 'entity.other.attribute-name'],
    [table('| [[a|b=c]]'), 'b=', 'meta.link.label'],
    [table('| {{a|b=c}} || d'), 'b=', 'variable.parameter.template'],
    [table('| wow!! a'), '!!', 'meta.table'],
    [table('|\n{|\n| a\n|}\n| b || c'), '||', 'keyword.other.table.cell'],
    ['{|\n|}\nafter', 'after', undefined],
    ['== A ==\n|-', '|-', 'keyword.other.table.row'],
  ]);
});

describe('quotes', () => {
  const bold = 'markup.bold.wikitext';
  const italic = 'markup.italic.wikitext';
  it.each([
    ["''a''", 'a', [italic]],
    ["'''a'''", 'a', [bold]],
    ["'''''a'''''", 'a', [bold, italic]],
    ["'''''a''' b''", 'a', [italic, bold]],
    ["'''''a''' b''", 'b', [italic]],
    ["'''''a'' b'''", 'b', [bold]],
    ["''a '''b''''' c", 'b', [italic, bold]],
    ["''a '''b''''' c", 'c', []],
    ["''a'''''b'''", 'b', [bold]],
    ["''''a'''", 'a', [bold]],
    ["don't 'a' 5'", 'a', []],
    ["'''a'''{{b}}''c''", 'c', [italic]],
  ])('%s at %s', (text, needle, scopes) => {
    const line = tokenize(text)[0]!;
    expect(scopesAt(line, text.indexOf(needle)).sort()).toEqual([...scopes].sort());
  });
});
