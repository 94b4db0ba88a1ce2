import type { HtmlToken } from './token.ts';

/** The tokens with other offsets. */
export function movedTokens(tokens: readonly HtmlToken[], by: number): readonly HtmlToken[] {
  return by === 0 ? tokens : tokens.map((token) => moved(token, by));
}

function moved(token: HtmlToken, by: number): HtmlToken {
  const { start, end } = token;
  if (token.kind !== 'atom' || token.inner.length === 0) {
    return { ...token, start: start + by, end: end + by };
  }
  const inner = token.inner.map(({ tokens, open }) => ({ tokens: movedTokens(tokens, by), open }));
  return { ...token, inner, start: start + by, end: end + by };
}
