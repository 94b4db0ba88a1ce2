import type { TextRange } from '../text/range.ts';
import type { BracketToken } from './bracketToken.ts';
import { linkTargetAt, templateNameAt } from './constructName.ts';
import { endPlaces, type EndPlace } from './endPlaces.ts';
import type { BalanceFault } from './balanceFault.ts';
import { lostLinkStart } from './lostLinkStart.ts';
import { lostTemplateStart, type LostStart } from './lostTemplateStart.ts';
import { searchRepair } from './repairSearch.ts';
import type { Region } from './searchState.ts';
import type { Edit, Frame, State } from './repairState.ts';
import { pairStrictly } from './strictPairs.ts';

/**
 * The templates, links and tables of a region that have lost an end, and the ends that have no opening.
 * @param unmatched indices of the region's tokens that MediaWiki leaves as text, ascending
 */
export function bracketFaults(region: Region, unmatched: readonly number[]): BalanceFault[] {
  const width = unmatched.length > manyUnmatched ? 6 : 12;
  const repair = searchRepair(region, width);
  const edits = editsOf(repair);
  const affected = affectedBy(region, repair, edits);
  const faults = edits.map((edit) => faultOf(region, repair, edit, affected.get(edit) ?? []));
  return withoutRuns(faults).slice(0, mostFaults);
}

/** A region in such disorder is read with fewer alternatives. */
const manyUnmatched = 20;
const mostFaults = 50;

/** The edits of a reading, in the order of the text. */
function editsOf(state: State): Edit[] {
  const edits: Edit[] = [];
  for (let edit = state.edits; edit; edit = edit.before) edits.push(edit);
  return edits.sort((a, b) => a.token - b.token);
}

function faultOf(
  region: Region,
  repair: State,
  edit: Edit,
  affected: readonly TextRange[],
): BalanceFault {
  const { tokens, source } = region;
  const token = tokens[edit.token]!;
  if (edit.kind === 'remove-end') return strayFault(region, repair, edit, affected);
  const frame = edit.frame!;
  const ends = endsOf(region, edit, frame);
  if (frame.kind === 'table') {
    const range = { start: token.start, end: token.end };
    return { kind: 'unclosed-table', range, name: '', ends, affected };
  }
  const isBraces = frame.kind === 'braces';
  const kind = isBraces ? 'unclosed-template' : 'unclosed-link';
  const { name, end } = isBraces
    ? templateNameAt(source, token.end)
    : linkTargetBefore(source, token.end, ends[0]);
  // Of a longer run of braces only the last were left open.
  const start = Math.max(token.start, token.end - Math.max(2, frame.count));
  return { kind, range: { start, end }, name, ends, affected };
}

function endsOf(region: Region, edit: Edit, frame: Frame): EndPlace[] {
  if (edit.kind === 'insert-end') return endPlaces(region, frame, edit.at);
  const half = region.tokens[edit.at]!;
  if (edit.kind === 'complete-opener') return [{ offset: half.start, insert: '{' }];
  return [{ offset: half.end, insert: frame.kind === 'braces' ? '}' : ']' }];
}

/** A target reaches no further than the place where the link should end. */
function linkTargetBefore(source: string, from: number, end: EndPlace | undefined) {
  const target = linkTargetAt(source, from);
  if (!end || end.offset >= target.end) return target;
  return { name: source.slice(from, end.offset).trim(), end: Math.max(from, end.offset) };
}

function strayFault(
  region: Region,
  repair: State,
  edit: Edit,
  affected: readonly TextRange[],
): BalanceFault {
  const token = region.tokens[edit.token]!;
  const range = { start: token.end - edit.length, end: token.end };
  const fault = { range, name: '', affected };
  if (token.kind === 'link-close') {
    const start = lostLinkStart(region, edit.token, range.start, repair.pairs);
    return (
      halfLink(region.source, token, affected) ?? {
        ...fault,
        kind: 'stray-link-end',
        ...startOf(start),
      }
    );
  }
  if (token.kind === 'table-close') {
    // All of `{{!}}}`, for without its last brace it is something else.
    const whole = { start: token.start, end: token.end };
    return { ...fault, range: whole, kind: 'stray-table-end', ends: [] };
  }
  const start = lostTemplateStart(region, edit.token, range.start, repair.pairs);
  return { ...fault, kind: 'stray-template-end', ...startOf(start) };
}

function startOf(start: LostStart | undefined): Pick<BalanceFault, 'ends' | 'isStartLost'> {
  return start ? { ends: [start.place], isStartLost: start.isLikely } : { ends: [] };
}

/** In `[target]]` the opening has lost its second bracket. */
function halfLink(
  source: string,
  { half }: BracketToken & { kind: 'link-close' },
  affected: readonly TextRange[],
): BalanceFault | undefined {
  if (half < 0) return undefined;
  const target = linkTargetAt(source, half + 1);
  const range = { start: half, end: target.end };
  const ends = [{ offset: half, insert: '[' }];
  return { kind: 'unclosed-link', range, name: target.name, ends, affected };
}

/** Constructs that are sound in the repaired reading, but to MediaWiki end elsewhere or never. */
function affectedBy(
  region: Region,
  repair: State,
  edits: readonly Edit[],
): Map<Edit, readonly TextRange[]> {
  const broken = new Set(edits.map((edit) => edit.token));
  const { ends } = pairStrictly(region.tokens);
  const found = new Map<Edit, TextRange[]>();
  const seen = new Set<number>();
  for (let pair = repair.pairs; pair; pair = pair.before) {
    const { opener, end } = pair;
    if (broken.has(opener) || seen.has(opener)) continue;
    seen.add(opener);
    if (ends.get(opener) === end) continue;
    const cause = edits.find((edit) => edit.token > opener && edit.token <= end) ?? edits[0];
    if (cause) found.set(cause, [openingOf(region, opener), ...(found.get(cause) ?? [])]);
  }
  return found;
}

function openingOf({ tokens, source }: Region, index: number): TextRange {
  const { kind, start, end } = tokens[index]!;
  if (kind === 'braces-open') return { start, end: templateNameAt(source, end).end };
  return { start, end: kind === 'link-open' ? linkTargetAt(source, end).end : end };
}

/** A run of the same mark, `{{{{{{` or `[[[[[[`, is one fault. */
function withoutRuns(faults: readonly BalanceFault[]): BalanceFault[] {
  return faults.filter((fault, index) => {
    const before = faults[index - 1];
    return !before || before.kind !== fault.kind || before.range.end < fault.range.start;
  });
}
