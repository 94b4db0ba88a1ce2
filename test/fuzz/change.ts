import type { TextEdit } from '../../server/text/range.ts';

/** A page and one edit of it. */
export interface Change {
  readonly text: string;
  readonly edit: TextEdit;
}

/** Marks of the edit in a page written as one text; no page holds them. */
const [opens, instead, closes] = ['\ue000', '\ue001', '\ue002'];

/** A change as one text, which can be shrunk like a page: what goes, and what stands there then. */
export function writeChange({ text, edit: { start, end, newText } }: Change): string {
  return [
    text.slice(0, start),
    opens,
    text.slice(start, end),
    instead,
    newText,
    closes,
    text.slice(end),
  ].join('');
}

/** @returns undefined where the marks are not whole: the text is no change */
export function readChange(written: string): Change | undefined {
  const match =
    /^([^\ue000-\ue002]*)\ue000([^\ue000-\ue002]*)\ue001([^\ue000-\ue002]*)\ue002([^\ue000-\ue002]*)$/.exec(
      written,
    );
  if (!match) return undefined;
  const [before, removed, newText, after] = match.slice(1) as [string, string, string, string];
  const start = before.length;
  return { text: before + removed + after, edit: { start, end: start + removed.length, newText } };
}
