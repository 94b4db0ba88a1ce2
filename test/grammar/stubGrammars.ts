import { parseRawGrammar } from 'vscode-textmate';
import type { IRawGrammar } from 'vscode-textmate';

/**
 * Small grammars in place of the editor's own, by scope name. Each has a rule that stays open
 * across lines, as the strings of real languages do. The languages not named here are missing on
 * purpose: an editor may lack them too.
 */
export const stubGrammars: Record<string, IRawGrammar> = {
  'source.js': stub('source.js', '`'),
  'source.python': stub('source.python', '"""'),
  'source.json': stub('source.json', '\\{'),
  'source.css': stub('source.css', '/\\*'),
  'text.tex': stub('text.tex', '\\{'),
};

function stub(scopeName: string, opening: string): IRawGrammar {
  const open = { name: `string.open.${scopeName}`, begin: opening, end: 'never closes' };
  const word = { name: `keyword.${scopeName}`, match: '\\bkeyword\\b' };
  const grammar = {
    scopeName,
    patterns: [{ include: '#math-content' }],
    repository: { 'math-content': { patterns: [open, word] } },
  };
  return parseRawGrammar(JSON.stringify(grammar), `${scopeName}.json`);
}
