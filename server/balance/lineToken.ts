import { tableMarkAt } from '../blocks/tableScanner.ts';
import type { LineKind, LineToken } from './bracketToken.ts';

/** A line's token, with the table mark and the heading's end that stand on it. */
export interface LineStart {
  readonly token: LineToken;
  /** Where a `{|`, `|}` or `|-` stands. */
  readonly mark?: { readonly start: number; readonly end: number };
  /** The `=` run at a heading's end. */
  readonly headingEnd?: { readonly start: number; readonly end: number };
}

/** Reads what the line that starts at `at` means to the constructs that are open. */
export function lineStartAt(text: string, at: number): LineStart {
  if (text.charCodeAt(at) === 0x3d) return heading(text, at);
  const mark = tableMarkAt(text, at, true);
  if (mark?.kind === 'open' || mark?.kind === 'close') {
    return { token: token(at, mark.kind === 'open' ? 'table-open' : 'table-close'), mark };
  }
  if (mark?.kind === 'row') return { token: token(at, 'row'), mark };
  if (mark) return { token: token(at, cellKind(text, mark.start, mark.end)) };
  return { token: token(at, plainKind(text, at)) };
}

/** The name of the argument that a pipe begins, or undefined for a positional one. */
export function argumentName(text: string, behindPipe: number): string | undefined {
  argument.lastIndex = behindPipe;
  return argument.exec(text)?.[1]?.trim();
}

const argument = /((?:[^|={}[\]<>\n]|<!--[^\n]{0,80}?-->){0,60}?)=/y;
const blank = /[^\S\n]*(?:\n|$)/y;
const comment = /[^\S\n]*<!--/y;
const bracesClose = /[^\S\n]*\}\}/y;

function token(at: number, line: LineKind): LineToken {
  return { kind: 'line', line, start: at, end: at, equals: 0 };
}

function cellKind(text: string, start: number, end: number): LineKind {
  if (text.charCodeAt(start) === 0x21) return 'header-cell';
  return argumentName(text, end) === undefined ? 'pipe' : 'parameter';
}

function plainKind(text: string, at: number): LineKind {
  if ('*#:;'.includes(text.charAt(at))) return 'list';
  if (sticky(blank, text, at)) return 'blank';
  if (sticky(bracesClose, text, at)) return 'braces-close';
  return sticky(comment, text, at) ? 'comment' : 'text';
}

function sticky(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** `== A ==<!-- a comment -->` is a heading; `== A =` was meant as one. */
function heading(text: string, at: number): LineStart {
  const newline = text.indexOf('\n', at);
  const line = text.slice(at, newline < 0 ? text.length : newline);
  const equals = /^=+/.exec(line)![0].length;
  const trimmed = withoutTrail(line);
  const ending = trimmed.length - trimmed.replace(/=+$/, '').length;
  const base = { kind: 'line', start: at, end: at, equals } as const;
  // A single sign at both ends, or signs and nothing else, is no heading that lost one.
  // `==> so` was hardly meant as one.
  const isMark = ending === 0 && /^[^\p{L}\p{N}\s'"“«‘([{<]/u.test(trimmed.slice(equals));
  const isHeading = trimmed.length > equals && (equals > 1 || ending > 1) && !isMark;
  if (!isHeading) return { token: { ...base, line: 'text' } };
  const end = at + trimmed.length;
  const whole = { ...base, line: 'heading' } as const;
  if (equals === ending) return { token: whole, headingEnd: { start: end - ending, end } };
  return { token: { ...whole, unbalanced: end }, headingEnd: { start: end - ending, end } };
}

/** Drops white space and comments from the end of a line. */
function withoutTrail(line: string): string {
  let rest = line.trimEnd();
  while (rest.endsWith('-->')) {
    const start = rest.lastIndexOf('<!--');
    if (start < 0) break;
    rest = rest.slice(0, start).trimEnd();
  }
  return rest;
}
