import type { Change, Selected } from '../../../../client/editing/change.ts';
import configuration from '../../../../language-configuration.json';
import type { Refusal } from '../../../../server/lsp/messages.ts';
import { applyEdits } from '../../../../server/text/applyEdits.ts';
import type { TextRange } from '../../../../server/text/range.ts';

/** A text with its selections. */
export interface MarkedText {
  readonly text: string;
  readonly selections: readonly Selected[];
}

/** Reads `‸` as a cursor, `⟦a⟧` as a selection, and `⟧a⟦` as one whose cursor is at its start. */
export function readMarked(marked: string): MarkedText {
  const selections: Selected[] = [];
  let text = '';
  let open: { mark: string; at: number } | undefined;
  for (const part of marked.split(/([‸⟦⟧])/)) {
    if (part === '‸') selections.push({ anchor: text.length, active: text.length });
    else if (part !== '⟦' && part !== '⟧') text += part;
    else if (!open) open = { mark: part, at: text.length };
    else {
      const forwards = open.mark === '⟦';
      const [anchor, active] = forwards ? [open.at, text.length] : [text.length, open.at];
      selections.push({ anchor, active });
      open = undefined;
    }
  }
  return { text, selections };
}

/** The text after a change, with its selections; or why there is none. */
export function showOutcome(text: string, outcome: Change | Refusal): string {
  if ('refusal' in outcome) return outcome.refusal;
  return showMarked(applyEdits(text, outcome.edits), outcome.selections);
}

/** The words of a wikitext editor. */
export function wordsOf(text: string): (offset: number) => TextRange | undefined {
  const { pattern, flags } = configuration.wordPattern;
  const words = Array.from(text.matchAll(new RegExp(pattern, `${flags}g`)), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return (offset) => words.find(({ start, end }) => start <= offset && offset <= end);
}

/** The text with its selections marked as {@link readMarked} reads them. */
export function showMarked(text: string, selections: readonly Selected[]): string {
  const marks = selections.flatMap(({ anchor, active }) => {
    if (anchor === active) return [{ at: anchor, mark: '‸' }];
    const marksOfIt = anchor < active ? ['⟦', '⟧'] : ['⟧', '⟦'];
    return [anchor, active]
      .sort((a, b) => a - b)
      .map((at, index) => ({ at, mark: marksOfIt[index]! }));
  });
  return marks
    .sort((a, b) => b.at - a.at)
    .reduce((shown, { at, mark }) => shown.slice(0, at) + mark + shown.slice(at), text);
}
