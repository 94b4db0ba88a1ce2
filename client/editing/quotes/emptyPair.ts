import type { TextEdit } from '../../../server/text/range.ts';
import { readQuotes, type Emphasis } from './readQuotes.ts';

/** Marks with a cursor between them. */
export interface MarkPair {
  readonly edit: TextEdit;
  /** How far after the start of the edit the cursor comes to stand. */
  readonly cursor: number;
}

/**
 * What a press does to marks with nothing but the cursor between them: `'''‸'''` goes away, with the
 * `<nowiki/>` that kept it from an apostrophe, and `''‸''` becomes `'''''‸'''''`.
 */
export function changePair(line: string, cursor: number, emphasis: Emphasis): MarkPair | undefined {
  const length = pairLength(line, cursor);
  if (length === undefined) return undefined;
  const bold = (length !== 2) !== (emphasis === 'bold');
  const italic = (length !== 3) !== (emphasis === 'italic');
  const run = "'".repeat((bold ? 3 : 0) + (italic ? 2 : 0));
  const [start, end] = [cursor - length, cursor + length];
  const hasNowiki = run === '' && line.slice(0, start).endsWith("'" + nowiki);
  const isBeforeNowiki = run === '' && line.startsWith(nowiki + "'", end);
  const edit = {
    start: start - (hasNowiki ? nowiki.length : 0),
    end: end + (isBeforeNowiki ? nowiki.length : 0),
    newText: run + run,
  };
  return { edit, cursor: run.length };
}

/** How long the marks are that have nothing but the cursor between them; undefined where there are none. */
export function pairLength(line: string, cursor: number): number | undefined {
  const [before, after] = [runBefore(line, cursor), runAfter(line, cursor)];
  return before === after && isMark(before) ? before : undefined;
}

/**
 * Where the key that opened a pair of marks leads from its end, when text has been typed into the pair:
 * after the mark, `'''text'''‸`. A mark of both is left in two steps.
 * @param opening where the pair begins in the line
 */
export function afterPair(
  line: string,
  opening: number,
  cursor: number,
  emphasis: Emphasis,
): number | undefined {
  const marks = readQuotes(line).filter((mark) => mark[emphasis]);
  const [opens, ...others] = marks.filter(({ start, end }) => start >= opening && end <= cursor);
  if (opens?.start !== opening || others.length > 0 || cursor === opens.end) return undefined;
  const after = cursor + (emphasis === 'bold' ? 3 : 2);
  const closes = marks.find(({ start, end }) => start <= cursor && after <= end);
  return closes && (closes.start === cursor || closes.end === after) ? after : undefined;
}

function isMark(length: number): boolean {
  return length === 2 || length === 3 || length === 5;
}

function runBefore(line: string, offset: number): number {
  let length = 0;
  while (line.charAt(offset - length - 1) === "'") length++;
  return length;
}

function runAfter(line: string, offset: number): number {
  let length = 0;
  while (line.charAt(offset + length) === "'") length++;
  return length;
}

const nowiki = '<nowiki/>';

/** Marks to type between; `<nowiki/>` keeps them from apostrophes of the text. */
export function insertPair(line: string, cursor: number, emphasis: Emphasis): MarkPair {
  const run = emphasis === 'bold' ? "'''" : "''";
  const opening = (line.charAt(cursor - 1) === "'" ? nowiki : '') + run;
  const closing = run + (line.charAt(cursor) === "'" ? nowiki : '');
  return {
    edit: { start: cursor, end: cursor, newText: opening + closing },
    cursor: opening.length,
  };
}
