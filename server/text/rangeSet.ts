import type { TextRange } from './range.ts';

/** Many ranges of a text, any of which may overlap, and quick answers on what lies in them. */
export class RangeSet {
  /** In the order of the text; none overlap. */
  private readonly ranges: readonly TextRange[];

  constructor(ranges: readonly TextRange[]) {
    const merged: { start: number; end: number }[] = [];
    for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else merged.push({ start, end });
    }
    this.ranges = merged;
  }

  /** Whether the character behind an offset is in one of them. */
  has(offset: number): boolean {
    const range = this.lastFrom(offset);
    return range !== undefined && offset < range.end;
  }

  /** Whether a range overlaps one of them, or stands right beside it. */
  touches({ start, end }: TextRange): boolean {
    const range = this.lastFrom(end);
    return range !== undefined && start <= range.end;
  }

  /** The last one that begins at an offset or before it. */
  private lastFrom(offset: number): TextRange | undefined {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ranges[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return this.ranges[low - 1];
  }
}
