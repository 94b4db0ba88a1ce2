import { unknownText } from '../facts/shortFootnoteFacts.ts';

/** Anchors of which a part is not known. */
export interface HiddenAnchors {
  /** Whether one of them may be this anchor. */
  mayBe(anchor: string): boolean;
}

/**
 * Reads anchors of which a part is not known, for many to be compared with them: `CITEREF…2001` may
 * be `CITEREFSmith2001`. Whatever their number, those that end otherwise are passed over.
 * @param anchors with `unknownText` for what is not known, once at least
 */
export function hiddenAnchors(anchors: Iterable<string>): HiddenAnchors {
  const byEnd = new Map<string, string[][]>();
  for (const anchor of new Set(anchors)) {
    const pieces = anchor.split(unknownText);
    const end = pieces.pop()!;
    const alike = byEnd.get(end);
    if (alike) alike.push(pieces);
    else byEnd.set(end, [pieces]);
  }
  const lengths = [...new Set([...byEnd.keys()].map((end) => end.length))];
  return {
    mayBe: (anchor) =>
      lengths.some((length) => {
        if (length > anchor.length) return false;
        const endStart = anchor.length - length;
        const before = anchor.slice(0, endStart);
        return byEnd.get(anchor.slice(endStart))?.some((pieces) => fits(before, pieces)) === true;
      }),
  };
}

/** Whether the pieces stand in a text in their order, the first at its start. */
function fits(text: string, [first = '', ...rest]: readonly string[]): boolean {
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of rest) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
