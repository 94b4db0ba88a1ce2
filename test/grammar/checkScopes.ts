import { expect, it } from 'vitest';
import { scopesOf } from './tokenize.ts';

/** The text, the place in it, and the innermost scope there without `.wikitext`, if any. */
export type ScopeCase = [text: string, needle: string, scope: string | undefined];

/** Makes a test of each case. */
export function checkScopes(cases: ScopeCase[]): void {
  it.each(cases)('%j at %j is %s', (text, needle, scope) => {
    expect(
      scopesOf(text, needle)
        .at(-1)
        ?.replace(/\.wikitext$/, ''),
    ).toBe(scope);
  });
}
