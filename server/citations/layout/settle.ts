import { type Inline, italic, textNodes, textOf } from '../../render/inline.ts';

/** A filled pattern: what it says itself, and what was given. */
export type Shown =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'value'; readonly nodes: readonly Inline[] }
  | { readonly type: 'italic'; readonly shown: readonly Shown[] };

/**
 * Puts a filled pattern together: no full stop follows another mark that ends a sentence, and
 * nothing begins with punctuation.
 */
export function settle(shown: readonly Shown[]): Inline[] {
  return settleFrom(shown, { last: '' });
}

interface End {
  /** What the reader has seen last, without white space. */
  last: string;
}

function settleFrom(shown: readonly Shown[], end: End): Inline[] {
  return shown.flatMap((one): Inline[] => {
    if (one.type === 'italic') return italic(settleFrom(one.shown, end));
    const nodes = one.type === 'value' ? one.nodes : textNodes(literal(one.text, end.last));
    const last = textOf(nodes).trimEnd().slice(-1);
    if (last) end.last = last;
    return [...nodes];
  });
}

function literal(pattern: string, last: string): string {
  const begins = !last || /[.!?…]/.test(last);
  const written = pattern.replace(/\^(.)/gu, (_, letter: string) =>
    begins ? letter.toUpperCase() : letter,
  );
  if (!last) return written.replace(/^[\s.,;:、，،。—]+/, '');
  if (/^\s*\./.test(written) && /[.!?…]/.test(last)) return written.replace('.', '');
  if (/^[。，、]/.test(written) && /[。！？]/.test(last)) return written.slice(1);
  return written;
}
