import type { Inline } from './inline.ts';
import { toRuns } from './runs.ts';

/** Rendered nodes as one paragraph of plain text, white space collapsed, NFC. */
export function toPlainText(nodes: readonly Inline[]): string {
  return toRuns(nodes)
    .map((run) => run.text)
    .join('');
}
