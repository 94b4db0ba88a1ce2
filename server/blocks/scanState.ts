import type { OpenTable } from './tableScanner.ts';

/**
 * `{{`, `[[`, `-{`, or the `=` of a heading, waiting for its end; an immutable link of a chain, so that
 * the state at a cut is kept for free.
 */
export interface Opener {
  readonly mark: '{' | '[' | '-' | '=';
  /** UTF-16 offset in the page. */
  readonly start: number;
  /** Braces in the run that are still unmatched. */
  readonly count: number;
  /** Whether a `-` stands before it, with which its last brace may begin a `-{`. */
  readonly dashed: boolean;
  readonly table: OpenTable | undefined;
  readonly below: Opener | undefined;
  readonly depth: number;
  /** Where the nearest `[[` and `-{` at or below it stand, which a stray end may still mean; else -1. */
  readonly link: number;
  readonly variant: number;
}

/** Of what stands before a cut, all that matters to what stands behind it. */
export interface ScanState {
  readonly top: Opener | undefined;
  readonly table: OpenTable | undefined;
  /** The prefix of a list item on the line before. */
  readonly list: string;
  /** An HTML tag that reaches this offset lets no cut stand before it; 0 where none reaches the cut. */
  readonly tagEnd: number;
  /**
   * How far the scan up to the cut has looked, where that is behind it, else 0: Infinity behind a
   * `<ref>` without an end, for any `</ref>` of the page would have been its end.
   */
  readonly looked: number;
}

/** The state at nearly every cut: nothing is open. */
export const plainState: ScanState = {
  top: undefined,
  table: undefined,
  list: '',
  tagEnd: 0,
  looked: 0,
};

/** Deeper states are not worth a comparison. */
const deepest = 50;

/** How an edit moves what stands behind it. */
export interface Shift {
  /** The first offset that moves, in the old text. */
  readonly from: number;
  readonly by: number;
}

/** Whether the scan of an edited text goes on as that of the old text did. */
export function isSameState(old: ScanState, now: ScanState, shift: Shift): boolean {
  if (old === now) return true;
  return (
    old.list === now.list &&
    isMoved(old.tagEnd, now.tagEnd, shift.by) &&
    isMoved(old.looked, now.looked, shift.by) &&
    isSameTable(old.table, now.table, shift) &&
    isSameOpener(old.top, now.top, shift)
  );
}

function isMoved(old: number, now: number, by: number): boolean {
  return old === 0 || now === 0 ? old === now : old + by === now;
}

function movedPlace(offset: number, { from, by }: Shift): number {
  return offset >= from ? offset + by : offset;
}

/** What was open long before the edit is the same object in both chains. */
function isSameOpener(old: Opener | undefined, now: Opener | undefined, shift: Shift): boolean {
  let [a, b] = [old, now];
  for (let compared = 0; a !== b; compared++) {
    if (!a || !b || compared > deepest || a.depth !== b.depth) return false;
    if (a.mark !== b.mark || a.count !== b.count || a.dashed !== b.dashed) return false;
    if (movedPlace(a.start, shift) !== b.start || !isSameTable(a.table, b.table, shift))
      return false;
    [a, b] = [a.below, b.below];
  }
  return true;
}

function isSameTable(
  old: OpenTable | undefined,
  now: OpenTable | undefined,
  shift: Shift,
): boolean {
  let [a, b] = [old, now];
  for (let compared = 0; a !== b; compared++) {
    if (!a || !b || compared > deepest) return false;
    if (a.state !== b.state || movedPlace(a.start, shift) !== b.start) return false;
    [a, b] = [a.outer, b.outer];
  }
  return true;
}

/** Moves the states behind an edit; what was open before it stays where it is. */
export class StateMover {
  private readonly openers = new Map<Opener, Opener>();
  private readonly tables = new Map<OpenTable, OpenTable>();

  constructor(private readonly shift: Shift) {}

  state(state: ScanState): ScanState {
    const { by } = this.shift;
    if (state === plainState || by === 0) return state;
    const { list, tagEnd, looked } = state;
    return {
      top: this.opener(state.top),
      table: this.table(state.table),
      list,
      tagEnd: tagEnd && tagEnd + by,
      looked: looked && looked + by,
    };
  }

  private opener(top: Opener | undefined): Opener | undefined {
    const { from } = this.shift;
    const chain: Opener[] = [];
    let opener = top;
    for (; opener && opener.start >= from && !this.openers.has(opener); opener = opener.below)
      chain.push(opener);
    let moved = opener && (this.openers.get(opener) ?? opener);
    for (let old = chain.pop(); old; old = chain.pop()) {
      moved = {
        ...old,
        start: movedPlace(old.start, this.shift),
        link: movedPlace(old.link, this.shift),
        variant: movedPlace(old.variant, this.shift),
        table: this.table(old.table),
        below: moved,
      };
      this.openers.set(old, moved);
    }
    return moved;
  }

  private table(table: OpenTable | undefined): OpenTable | undefined {
    const { from } = this.shift;
    const chain: OpenTable[] = [];
    let open = table;
    for (; open && open.start >= from && !this.tables.has(open); open = open.outer)
      chain.push(open);
    let moved = open && (this.tables.get(open) ?? open);
    for (let old = chain.pop(); old; old = chain.pop()) {
      moved = { ...old, start: movedPlace(old.start, this.shift), outer: moved };
      this.tables.set(old, moved);
    }
    return moved;
  }
}
