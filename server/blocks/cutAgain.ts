import type { PageText } from '../text/pageText.ts';
import type { TextEdit } from '../text/range.ts';
import { BlockScanner, maximumBlocks } from './blockScanner.ts';
import { isSameState, StateMover, type ScanState, type Shift } from './scanState.ts';

/** Where a page is cut, with all that an edit needs to cut it again from there on. */
export interface PageCuts {
  /** The UTF-16 offsets at which a block begins, ascending; the first is 0. */
  readonly starts: readonly number[];
  /** What was open at each of them. */
  readonly states: readonly ScanState[];
}

/** The cuts of an edited page, and which blocks it shares with the page before. */
export interface NewCuts extends PageCuts {
  /** How many blocks stand before the edit, unchanged. */
  readonly head: number;
  /** How many blocks stand behind it, unchanged but moved. */
  readonly tail: number;
}

/**
 * Cuts a page after an edit: scans from the last cut that the edit cannot have changed, until it is
 * in step with the scan before. What comes out is what {@link cutBlocks} finds in the whole page.
 * @param before the cuts of the page before, if it was cut
 * @param edit a range of the old text in UTF-16 offsets, and what stands there now
 * @param page the new text
 */
export function cutAgain(
  before: PageCuts | undefined,
  edit: TextEdit,
  page: PageText,
  extensionTags: ReadonlySet<string>,
): NewCuts {
  // Of a page with more blocks than are counted, too little is known to go on from.
  if (!before || before.starts.length >= maximumBlocks) return cutAnew(page, extensionTags);
  const { scanner, rest } = scanStretch(before, edit, page, extensionTags);
  const { starts, states, fewest } = scanner;
  const head = Math.max(0, Math.min(fewest, starts.length) - 1);
  const tail = rest.addTo(starts, states);
  return starts.length > maximumBlocks
    ? cutAnew(page, extensionTags)
    : { starts, states, head, tail };
}

/** How many blocks behind an edit are read with it at first. */
const firstReach = 2;

/** Scans no more of the page than is needed to be in step with the old scan. */
function scanStretch(
  before: PageCuts,
  edit: TextEdit,
  page: PageText,
  extensionTags: ReadonlySet<string>,
): { readonly scanner: BlockScanner; readonly rest: KnownRest } {
  const from = lastSafeCut(before, edit.start);
  const start = before.starts[from]!;
  const by = edit.newText.length - (edit.end - edit.start);
  const behind = firstPlace(before.starts, edit.end);
  let least = 0;
  for (let reach = firstReach; ; reach *= 8) {
    const place = Math.max(behind + reach, firstPlace(before.starts, start + least - by));
    const end = before.starts[place];
    const text = page.slice(start, end === undefined ? page.length : end + by);
    const rest = new KnownRest(before, edit);
    const isKnown = (at: number, state: () => ScanState) => rest.begins(at, state);
    const scanner = new BlockScanner(text, extensionTags, isKnown, start, page.length);
    scanner.resume(before.starts, before.states, from);
    if (scanner.isCertain) return { scanner, rest };
    // Far before the edit a `<ref>` may stand open; so much is not read again for a few blocks more.
    least = 2 * text.length;
  }
}

/** The place of the first cut behind an offset. */
function firstPlace(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cutAnew(page: PageText, extensionTags: ReadonlySet<string>): NewCuts {
  const { starts, states } = new BlockScanner(page.toString(), extensionTags).run();
  starts.length = states.length = Math.min(starts.length, maximumBlocks);
  return { starts, states, head: 0, tail: 0 };
}

/** Where a scan may end, because the scan of the text before the edit went on as it would. */
class KnownRest {
  private next = 0;
  private found = false;
  private readonly shift: Shift;
  private readonly newEnd: number;

  constructor(
    private readonly cuts: PageCuts,
    edit: TextEdit,
  ) {
    this.newEnd = edit.start + edit.newText.length;
    this.shift = { from: edit.end, by: this.newEnd - edit.end };
  }

  /** Whether the old scan stood at the same place in the same state. */
  begins(at: number, state: () => ScanState): boolean {
    const { starts, states } = this.cuts;
    const old = at - this.shift.by;
    // Only the page's first block may be a redirect, so it is no other block's equal.
    if (at < this.newEnd || old <= 0 || at === 0) return false;
    while (this.next < starts.length && starts[this.next]! < old) this.next++;
    if (starts[this.next] !== old) return false;
    this.found = isSameState(states[this.next]!, state(), this.shift);
    return this.found;
  }

  /** @returns how many cuts were added */
  addTo(starts: number[], states: ScanState[]): number {
    if (!this.found) return 0;
    const mover = new StateMover(this.shift);
    for (let place = this.next; place < this.cuts.starts.length; place++) {
      starts.push(this.cuts.starts[place]! + this.shift.by);
      states.push(mover.state(this.cuts.states[place]!));
    }
    return this.cuts.starts.length - this.next;
  }
}

/** The last cut before an edit, of which the scan up to there has seen nothing; a place among the cuts. */
function lastSafeCut({ starts, states }: PageCuts, edit: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= edit && states[middle]!.looked <= edit) low = middle;
    else high = middle - 1;
  }
  return low;
}
