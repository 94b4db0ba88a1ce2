/** A change of a text: `removed` UTF-16 units at `start` gave way to `text`. */
export interface Change {
  readonly start: number;
  readonly removed: number;
  readonly text: string;
}

/** A place in a text that moves with it, as a UTF-16 offset; -1 once the text around it is gone. */
export interface Anchor {
  readonly offset: number;
}

interface MovingAnchor {
  offset: number;
  readonly side: Side;
}

/** On which side of what is inserted exactly at its place an anchor stays. */
type Side = 'before' | 'after';

/** The anchors of one text; one that nobody holds any more is forgotten. */
export class Anchors {
  private readonly anchors = new Set<WeakRef<MovingAnchor>>();

  /** @param side on which side of text inserted exactly there the anchor stays */
  add(offset: number, side: Side): Anchor {
    const anchor = { offset, side };
    this.anchors.add(new WeakRef(anchor));
    return anchor;
  }

  /** Moves every anchor as a change moves what it stands at. */
  move({ start, removed, text }: Change): void {
    const end = start + removed;
    for (const held of this.anchors) {
      const anchor = held.deref();
      if (!anchor) {
        this.anchors.delete(held);
        continue;
      }
      const isAfter =
        removed === 0 && anchor.offset === start ? anchor.side === 'after' : end <= anchor.offset;
      if (isAfter) anchor.offset += text.length - removed;
      else if (start < anchor.offset) {
        anchor.offset = -1;
        this.anchors.delete(held);
      }
    }
  }
}
