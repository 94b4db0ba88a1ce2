import { type Inline, isBlank, italic, textNodes, textOf } from '../../render/inline.ts';

/** A filled pattern: what it says itself, and what was given. */
export type Shown =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'value'; readonly nodes: readonly Inline[] }
  | { readonly type: 'italic'; readonly shown: readonly Shown[] };

/**
 * Puts a filled pattern together. Where a part between two others is not given, their marks meet:
 * no full stop follows another mark that ends a sentence, no mark follows one that parts, and a
 * citation neither begins nor ends with one.
 */
export function settle(shown: readonly Shown[]): Inline[] {
  return withoutLooseEnd(settleFrom(shown, { last: '', spaced: true }));
}

interface End {
  /** What the reader has seen last, without white space. */
  last: string;
  /** White space has followed it. */
  spaced: boolean;
}

function settleFrom(shown: readonly Shown[], end: End): Inline[] {
  return shown.flatMap((one): Inline[] => {
    if (one.type === 'italic') return italic(settleFrom(one.shown, end));
    const nodes = one.type === 'value' ? one.nodes : textNodes(literal(one.text, end));
    const written = textOf(nodes);
    if (written) {
      end.last = written.trimEnd().slice(-1) || end.last;
      end.spaced = /\s$/.test(written);
    }
    return [...nodes];
  });
}

function literal(pattern: string, { last, spaced }: End): string {
  const begins = !last || /[.!?…]/.test(last);
  const written = pattern.replace(/\^(.)/gu, (_, letter: string) =>
    begins ? letter.toUpperCase() : letter,
  );
  if (!last) return written.replace(/^[\s.,;:、，،。—/]+/, '');
  const fitting = withoutMark(written, last);
  return spaced ? fitting.replace(/^[.,;]?\s*/, '') : fitting;
}

/** Without the mark that it begins with, where that follows another one. */
function withoutMark(written: string, last: string): string {
  if (/^\s*\./.test(written) && /[.!?…]/.test(last)) return written.replace('.', '');
  if (/^[。，、]/.test(written) && /[。！？]/.test(last)) return written.slice(1);
  return /[,;:、،—/([]/.test(last) ? written.replace(/^\s*[.,;:、،。—/]\s*/, ' ') : written;
}

/** `Muster: ` of which nothing but the author is given. */
function withoutLooseEnd(nodes: readonly Inline[]): Inline[] {
  const last = nodes.findLastIndex((node) => !isBlank([node]));
  const node = nodes[last];
  if (node?.type !== 'text') return [...nodes];
  const rest = nodes.slice(0, last);
  const text = node.text.replace(/[\s,;:、،—/]+$/, '');
  return text ? [...rest, { ...node, text }] : withoutLooseEnd(rest);
}
