import type { TextRange } from '../../server/text/range.ts';
import { trimmedRange } from './change.ts';
import type { LineConstruct } from './lineConstructs.ts';
import { readHeading } from './readHeading.ts';

/**
 * What of a line is text that marks can stand around: not the prefix of a list, the `=` of a heading, the
 * marks and attributes of cells, the name of a parameter. `| style="x" | a || b` gives `a` and `b`; a line
 * that is a template, a category or a comment and nothing else gives nothing.
 * @param constructs of the line
 * @returns without white space at the ends, in the order of the line
 */
export function textOfLine(line: string, constructs: readonly LineConstruct[]): TextRange[] {
  const prefix = linePrefix.exec(line)![0];
  const stretches = stretchesAfter(prefix, line, constructs);
  const texts = stretches.map((range) => withoutLooseEnds(range, line, constructs));
  return texts.filter(
    (range) => range.start < range.end && (prefix || !isAllConstructs(range, line, constructs)),
  );
}

/** `* `, `:`, a caption, a cell, a rule. */
const linePrefix = /^(?:[*#:;]+|\s*\|\+|\s*[|!]|-{4,}|)/;

/** The cells of a table's line, with their attributes; of another line all of it. */
export function cellsOfLine(line: string, constructs: readonly LineConstruct[]): TextRange[] {
  const prefix = linePrefix.exec(line)![0];
  if (!/[|!]/.test(prefix)) return [{ start: 0, end: line.length }];
  const separator = prefix.endsWith('!') ? /\|\||!!/g : /\|\|/g;
  return split({ start: prefix.length, end: line.length }, separator, line, constructs);
}

function stretchesAfter(
  prefix: string,
  line: string,
  constructs: readonly LineConstruct[],
): TextRange[] {
  const heading = readHeading(line);
  if (heading) return [heading.title];
  // `{|`, `|-` and `|}` hold attributes at most.
  if (/^\s*(?::*\s*\{\||\|-|\|\})/.test(line)) return [];
  if (/[|!]/.test(prefix)) {
    return cellsOfLine(line, constructs).map((cell) => content(cell, line, constructs));
  }
  const rest = { start: prefix.length, end: line.length };
  // `; term : definition`
  return prefix.startsWith(';') ? split(rest, /:/g, line, constructs) : [rest];
}

/** The stretches between separators that stand in no construct. */
function split(
  { start, end }: TextRange,
  separator: RegExp,
  line: string,
  constructs: readonly LineConstruct[],
): TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  for (const { 0: mark, index } of line.slice(start, end).matchAll(separator)) {
    const at = start + index;
    if (constructs.some((construct) => construct.start < at && at < construct.end)) continue;
    parts.push({ start: from, end: at });
    from = at + mark.length;
  }
  return [...parts, { start: from, end }];
}

/** A cell after its attributes, or the value of a parameter after its name. */
function content(cell: TextRange, line: string, constructs: readonly LineConstruct[]): TextRange {
  const parts = split(cell, /\|/g, line, constructs);
  if (parts.length > 1) return { start: parts[1]!.start, end: cell.end };
  const name = /^\s*[\p{L}\p{N}_][^=|[\]{}<>'"]*=(?!=)/u.exec(line.slice(cell.start, cell.end));
  return { start: cell.start + (name?.[0].length ?? 0), end: cell.end };
}

/** Without white space, and without the ends of constructs of other lines: `a }}` gives `a`. */
function withoutLooseEnds(
  range: TextRange,
  line: string,
  constructs: readonly LineConstruct[],
): TextRange {
  let inside = trimmedRange(range, line);
  const loose = constructs.filter(({ whole, areas }) => !whole && areas.length === 0);
  for (const { start, end } of loose) {
    if (start === inside.start && end <= inside.end) {
      inside = trimmedRange({ start: end, end: inside.end }, line);
    }
  }
  for (const { start, end } of loose.toReversed()) {
    if (end === inside.end && start >= inside.start) {
      inside = trimmedRange({ start: inside.start, end: start }, line);
    }
  }
  return inside;
}

/** Whether a stretch is templates, tags, files and categories throughout. */
function isAllConstructs(
  range: TextRange,
  line: string,
  constructs: readonly LineConstruct[],
): boolean {
  let at = range.start;
  for (const { kind, start, end } of constructs) {
    if (start < at) continue;
    const isText =
      kind === 'tag' || (kind === 'link' && !/^\[\[[^|:\]]+:\S/.test(line.slice(start, end)));
    if (start > at && /\S/.test(line.slice(at, start))) return false;
    if (isText) return false;
    at = end;
  }
  return !/\S/.test(line.slice(at, range.end));
}
