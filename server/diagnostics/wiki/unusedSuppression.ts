import type { Article } from '../../article/article.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import type { Finding, Fix } from '../../problems/finding.ts';
import type { UnusedSuppression } from '../suppressFaults.ts';
import { wholeLine } from './wholeLine.ts';

/**
 * Suppressions that end no report, and codes in them that are none.
 * @param codes every code and group that a suppression may name
 */
export function unusedSuppressions(
  { text }: Article,
  unused: readonly UnusedSuppression[],
  codes: ReadonlySet<string>,
): Finding[] {
  return unused.map(({ suppression, code }): Finding => {
    const isSole = !code || suppression.codes.length === 1;
    const range: TextRange = isSole ? suppression : code;
    const removal = isSole ? removeComment(text, suppression) : removeCode(text, code);
    const title = isSole ? 'Remove this comment' : `Remove “${code.code}”`;
    const remove: Fix = { title, edits: [removal] };
    if (!code || codes.has(code.code))
      return { start: range.start, end: range.end, fixes: [remove] };
    const near = nearestWord(code.code, codes, 3);
    const change = { start: code.start, end: code.end, newText: near ?? '' };
    return {
      start: code.start,
      end: code.end,
      message: `There is no code “${code.code}”${near ? `; “${near}” may be meant` : ''}.`,
      fixes: [...(near ? [{ title: `Change to “${near}”`, edits: [change] }] : []), remove],
    };
  });
}

/** A comment on a line of its own goes with its line, as it does for MediaWiki. */
function removeComment(text: string, comment: TextRange): TextEdit {
  return { ...wholeLine(text, { start: comment.start, end: comment.end }), newText: '' };
}

function removeCode(text: string, { start, end }: TextRange): TextEdit {
  const behind = /^\s*,\s*/.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const before = /[\s,]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  // Between two codes one gap stays.
  return behind > 0
    ? { start, end: end + behind, newText: '' }
    : { start: start - before, end, newText: '' };
}
