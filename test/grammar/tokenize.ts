import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';
import { stubGrammars } from './stubGrammars.ts';

/** The scope at the bottom of every token's stack. */
export const ROOT_SCOPE = 'text.html.wikitext';

export interface Token {
  text: string;
  /** UTF-16 offset in the line. */
  start: number;
  /** The scopes above the root, outermost first. */
  scopes: string[];
}

export interface TokenizedLine {
  text: string;
  tokens: Token[];
  /** How many rules are open at the line's end: 1 when only the root is. */
  depth: number;
}

/**
 * Tokenizes wikitext as the editor does, line by line.
 * @param text wikitext with lines ended by `\n`
 */
export function tokenize(text: string): TokenizedLine[] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const tokens = result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      start: startIndex,
      scopes: scopes.filter((scope) => scope !== ROOT_SCOPE),
    }));
    return { text: line, tokens, depth: state.depth };
  });
}

/**
 * Gives the scopes of the character at an offset.
 * @param offset UTF-16 offset in the line
 */
export function scopesAt(line: TokenizedLine, offset: number): string[] {
  return line.tokens.findLast((token) => token.start <= offset)?.scopes ?? [];
}

/** Gives the scopes at the first place where the needle occurs in the text. */
export function scopesOf(text: string, needle: string): string[] {
  const line = tokenize(text).find((candidate) => candidate.text.includes(needle));
  if (!line) throw new Error(`'${needle}' is not on one line of the text`);
  return scopesAt(line, line.text.indexOf(needle));
}

async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const path = new URL('../../syntaxes/wikitext.tmLanguage.json', import.meta.url);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scopeName) =>
      Promise.resolve(
        scopeName === ROOT_SCOPE
          ? parseRawGrammar(readFileSync(path, 'utf8'), path.pathname)
          : (stubGrammars[scopeName] ?? null),
      ),
  });
  const loaded = await registry.loadGrammar(ROOT_SCOPE);
  if (!loaded) throw new Error('The wikitext grammar does not load');
  return loaded;
}

const grammar = await loadGrammar();
