import type { BracketToken } from './bracketToken.ts';
import type { Search } from './searchState.ts';
import { editCost, templateBelow, type Frame, type State } from './repairState.ts';
import { beforeSentenceEnd } from './templateEnds.ts';

/** The reading in which the end of the top construct is missing, and stands before the token `at`. */
export function insertEnd(search: Search, state: State, at: number): State {
  const top = state.top!;
  const opener = search.tokens[top.token]!;
  // The end of a table that begins a value may be the template's own.
  if (opener.kind === 'table-open' && opener.inValue) return { ...state, top: top.below };
  const place = placeCost(top, search.tokens[at]) + alignmentCost(search, top, at);
  const cost = editCost + place + soundCost(search, top, at);
  return {
    ...state,
    cost: state.cost + cost,
    top: top.below,
    edits: { before: state.edits, kind: 'insert-end', token: top.token, frame: top, at, length: 0 },
    pairs: { before: state.pairs, opener: top.token, end: at },
  };
}

/**
 * Arguments of a template are often aligned at their signs; where a line is so again that was not before,
 * it is the outer template's.
 */
function alignmentCost({ source, tokens }: Search, frame: Frame, at: number): number {
  const line = tokens[at];
  if (frame.kind !== 'braces' || line?.kind !== 'line' || line.line !== 'parameter') return 0;
  const { start } = tokens[frame.token]!;
  const outer = signColumn(source, source.lastIndexOf('\n', start - 1) + 1);
  const inner = signColumn(source, source.lastIndexOf('\n', line.start - 2) + 1);
  return outer > 0 && signColumn(source, line.start) === outer && inner !== outer ? -0.75 : 0;
}

/** The column of the sign in a line such as `| name   = a`; -1 without one, or without a blank before it. */
function signColumn(source: string, lineStart: number): number {
  return (
    /^[^\S\n]*\|[^|={}[\]<>\n]*\s(?==)/.exec(source.slice(lineStart, lineStart + 80))?.[0].length ??
    -1
  );
}

/** How unlikely it is that a construct ends before a token. */
function placeCost(frame: Frame, token: BracketToken | undefined): number {
  if (!token || token.kind === 'heading-end') return 0;
  if (frame.kind === 'table') return tablePlace(token);
  if (frame.kind === 'braces') return templatePlace(frame, token);
  return linkPlace(frame, token);
}

/** `[[Name` right before a `]]` lacks nothing; one that goes on for long before it may. */
function soundCost(search: Search, { kind, token, below }: Frame, at: number): number {
  const end = search.tokens[at];
  if (kind === 'braces' && end?.kind === 'braces-close') {
    // `{{efn|See {{harv|a}}.` has lost the end of the outer one, which holds the stop.
    const behind = search.source.slice(end.end, end.end + 4);
    if (/^[.!?](?:\n|$)/.test(behind)) return 0.75;
    return endsOuterSentence(search, token, below, end.start) ? -1.25 : 0;
  }
  if (kind !== 'link' || end?.kind !== 'link-close') return 0;
  return end.start - search.tokens[token]!.end < 25 ? 1 : 0;
}

/** `{{efn|Some say it is {{convert|5|m|ft longer.}}`: the stop is of the sentence that the outer one holds. */
function endsOuterSentence(
  { source, tokens }: Search,
  inner: number,
  below: Frame | undefined,
  to: number,
): boolean {
  if (below?.kind !== 'braces') return false;
  const { start, end } = tokens[inner]!;
  const from = tokens[below.token]!.end;
  const outer = source.slice(from, Math.min(start, from + longestArgument));
  if (
    to - end > longestArgument ||
    !/^[^|={}[\]\n]*\|(?:\w+=[^|]*\|)?\s*\p{Lu}\p{Ll}* /u.test(outer)
  ) {
    return false;
  }
  return beforeSentenceEnd(source.slice(end, to)) >= 0;
}

const longestArgument = 300;

function tablePlace(token: BracketToken): number {
  if (token.kind === 'braces-close') return 0;
  if (token.kind !== 'line') return 3;
  if (token.line === 'blank' || token.line === 'heading') return 0;
  return token.line === 'pipe' || token.line === 'row' || token.line === 'header-cell' ? 4 : 1;
}

function templatePlace(frame: Frame, token: BracketToken): number {
  if (token.kind === 'pipe') return 1.5;
  if (token.kind === 'braces-close' || token.kind === 'lone-brace-close') return 1;
  if (token.kind !== 'line') return 0.5;
  // The end of a template over several lines has a line of its own, which is blank without it.
  if (frame.pipeLines > 0) return token.line === 'blank' ? 0 : 1;
  // A name alone with its arguments on the lines below is a whole template.
  const isPipe = token.line === 'parameter' || token.line === 'pipe';
  if (isPipe && frame.pipes === 0) return 2;
  if (token.line === 'text' || token.line === 'list') return 0.75;
  return 0;
}

function linkPlace(frame: Frame, token: BracketToken): number {
  if (token.kind === 'pipe') {
    if (token.name || frame.pipes > 0) return templateBelow(frame) ? 0 : 1;
    return 3;
  }
  return token.kind === 'line' ? 0.25 : 0;
}
