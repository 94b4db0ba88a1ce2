import type { TextEdit } from '../../../server/text/range.ts';
import type { Emphasis } from './readQuotes.ts';

/** Marks with a cursor between them. */
export interface MarkPair {
  readonly edit: TextEdit;
  /** How far behind the start of the edit the cursor comes to stand. */
  readonly cursor: number;
}

/**
 * What a press does to marks with nothing but the cursor between them: `'''‸'''` goes away, with the
 * `<nowiki/>` that kept it from an apostrophe, and `''‸''` becomes `'''''‸'''''`.
 */
export function changePair(line: string, cursor: number, emphasis: Emphasis): MarkPair | undefined {
  const [before, after] = [line.slice(0, cursor), line.slice(cursor)];
  const opening = /'*$/.exec(before)![0];
  const closing = /^'*/.exec(after)![0];
  if (opening.length !== closing.length || ![2, 3, 5].includes(opening.length)) return undefined;
  const bold = (opening.length !== 2) !== (emphasis === 'bold');
  const italic = (opening.length !== 3) !== (emphasis === 'italic');
  const run = "'".repeat((bold ? 3 : 0) + (italic ? 2 : 0));
  const isGone = run === '';
  const left = isGone ? /(?:(?<=')<nowiki\/>)?'+$/.exec(before)![0] : opening;
  const right = isGone ? /^'+(?:<nowiki\/>(?='))?/.exec(after)![0] : closing;
  const start = cursor - left.length;
  return {
    edit: { start, end: cursor + right.length, newText: run + run },
    cursor: run.length,
  };
}

/** Marks to type between; `<nowiki/>` keeps them from apostrophes of the text. */
export function insertPair(line: string, cursor: number, emphasis: Emphasis): MarkPair {
  const run = emphasis === 'bold' ? "'''" : "''";
  const opening = (line.charAt(cursor - 1) === "'" ? '<nowiki/>' : '') + run;
  const closing = run + (line.charAt(cursor) === "'" ? '<nowiki/>' : '');
  return {
    edit: { start: cursor, end: cursor, newText: opening + closing },
    cursor: opening.length,
  };
}
