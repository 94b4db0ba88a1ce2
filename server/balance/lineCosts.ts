import type { LineToken } from './bracketToken.ts';
import type { Region, Search } from './searchState.ts';
import { openingBeforeLine } from './missingOpening.ts';
import { charge, chargeLoose, templateBelow, type Frame, type State } from './repairState.ts';

/** Carries a reading over a line start, and charges what is unlikely to span it. */
export function crossLine(search: Search, state: State, token: LineToken): State {
  const { top } = state;
  const { line } = token;
  if (line === 'comment') return state;
  if (!top) return isProse(search) ? looseLine(search, state, token) : state;
  if (top.kind === 'table') return tableLine(state, top, line);
  if (top.kind === 'braces') return templateLine(search, state, top, token);
  return linkLine(state, top, line);
}

/** Whether a pipe outside of all brackets is odd, as it is not in a gallery. */
export function isProse(search: Region): boolean {
  return search.tag === '' || search.tag === 'ref';
}

function looseLine(search: Search, state: State, { line, start }: LineToken): State {
  if (line === 'blank' || line === 'heading') return { ...state, opening: undefined };
  if (line !== 'parameter' && line !== 'pipe' && line !== 'row') return state;
  return chargeLoose(state, line === 'parameter' ? 4 : 3, openingBeforeLine(search, start));
}

function linkLine(state: State, top: Frame, line: LineToken['line']): State {
  const change = { lines: top.lines + 1 };
  if (line === 'heading') return charge(state, 14, change);
  const isFile = top.kind === 'file';
  const text = isFile ? 3 : 6;
  const isStructure = line === 'parameter' || line === 'row' || line === 'blank';
  return charge(state, isStructure ? text + 3 : text, change);
}

function tableLine(state: State, top: Frame, line: LineToken['line']): State {
  const change = { lines: top.lines + 1, isAfterBlank: line === 'blank' };
  if (line === 'heading') return charge(state, 8, change);
  if (line === 'blank') return charge(state, 0, change);
  if (line === 'row') return charge(state, top.isAfterBlank ? 1 : 0, { ...change, inCell: false });
  if (line === 'pipe' || line === 'header-cell' || line === 'parameter') {
    return charge(state, top.isAfterBlank ? 1 : 0, { ...change, inCell: true });
  }
  // The end of a table that was nested in this one left a blank line behind.
  if (line === 'table-close') return charge(state, top.isAfterBlank ? 1 : 0, change);
  return charge(state, top.isAfterBlank ? 2 : 0, change);
}

function templateLine(search: Search, state: State, top: Frame, token: LineToken): State {
  const { line } = token;
  const change = { lines: top.lines + 1, isAfterBlank: line === 'blank' };
  const isInline = top.pipeLines === 0 && top.pipes > 0 && !top.isBlockArgument;
  switch (line) {
    case 'parameter':
    case 'pipe':
      return pipeLine(search, state, top, token);
    case 'heading':
      return charge(state, 8, change);
    case 'row':
      // `* a {{KIA` before `|-` has lost its end, too.
      return charge(state, top.pipes === 0 && top.pipeLines === 0 ? bareRow : 3, change);
    case 'blank':
      return charge(state, isInline ? 2 : 0.5, change);
    case 'list':
    case 'text': {
      // A name does not run on over a line: `* a {{WIA` before `* b` has lost its end.
      if (top.pipes === 0 && top.pipeLines === 0) return charge(state, bareLine, change);
      const paragraph = top.isAfterBlank && line === 'text' ? 2 : 0;
      return charge(state, paragraph + (isInline ? 2 : 0), change);
    }
    default:
      return charge(state, 0, change);
  }
}

function pipeLine(search: Search, state: State, top: Frame, token: LineToken): State {
  const style = lineStyle(search.source, token.start);
  const outer = templateBelow(top);
  const fitsOuter = outer !== undefined && outer.style.includes(style);
  const change = {
    lines: top.lines + 1,
    pipeLines: top.pipeLines + 1,
    style: top.style.includes(style) ? top.style : top.style + style,
    isAfterBlank: false,
  };
  let cost = top.isAfterBlank ? 1 : 0;
  if (top.pipeLines === 0) {
    if (top.pipes > 0) cost += 3;
    if (fitsOuter) cost += top.pipes > 0 ? 5 : bareCost(search, top);
  } else if (!top.style.includes(style)) cost += fitsOuter ? 4 : 1;
  // A one-line template that goes on over line after line is worse with each.
  else if (top.charged >= 4 && top.pipeLines < 5) cost += 2;
  return charge(state, cost, change);
}

const bareLine = 4;
const bareRow = 5;

/**
 * The cost of an argument line, fit for the template around it, behind a template without a pipe so far.
 * One that fills its argument may be the next of its kind (`| module = {{Infobox b`); one that stands
 * behind other text (`| place = [[A]] {{USA`) is hardly one.
 */
function bareCost({ source, tokens }: Search, top: Frame): number {
  const { start } = tokens[top.token]!;
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return /^\s*\|[^|=]*=?\s*$/.test(before) ? 2.5 : 5;
}

/** How a line that starts with a pipe is written, with its words left out: `| name   = x` gives `| = `. */
function lineStyle(source: string, start: number): string {
  const line = source.slice(start, start + 80);
  const match = /^[^\S\n]*\|[^\S\n]*/.exec(line);
  if (!match) return '';
  const named = /^[^|={}[\]<>\n]*=/.test(line.slice(match[0].length));
  const isSpaced = match[0].endsWith(' ');
  return `(${match[0].startsWith(' ') ? ' ' : ''}|${isSpaced ? ' ' : ''}${named ? '=' : ''})`;
}
