import type { Frame } from './repairState.ts';

/** Makes frames, and gives equal stacks equal identities. */
export class Frames {
  private readonly identities = new Map<number, number>();

  push(kind: Frame['kind'], token: number, count: number, below: Frame | undefined): Frame {
    return {
      kind,
      token,
      count,
      below,
      identity: this.identity(below, token, count),
      lines: 0,
      pipeLines: 0,
      style: '',
      pipes: 0,
      named: 0,
      names: '',
      isBlockArgument: false,
      isAfterBlank: false,
      inCell: false,
      charged: 0,
    };
  }

  /** The same frame with fewer braces left. */
  rest(frame: Frame, count: number): Frame {
    const fresh = this.push(frame.kind, frame.token, count, frame.below);
    return { ...frame, count, identity: fresh.identity };
  }

  private identity(below: Frame | undefined, token: number, count: number): number {
    const key = ((below?.identity ?? 0) * tokensAtMost + token) * 16 + Math.min(count, 15);
    let identity = this.identities.get(key);
    if (identity === undefined) {
      identity = this.identities.size + 1;
      this.identities.set(key, identity);
    }
    return identity;
  }
}

/** More than a region ever holds. */
const tokensAtMost = 65_536;
