/** Counts crashes, so that a server that crashes at once is not started for ever. */
export class RestartLimit {
  private crashes: readonly number[] = [];

  /**
   * @param maximum restarts allowed within the window.
   * @param windowMs length of the window in milliseconds.
   */
  constructor(
    readonly maximum: number,
    readonly windowMs: number,
  ) {}

  /**
   * Notes a crash.
   *
   * @param now the time in milliseconds.
   * @returns which restart within the window comes now, counted from 1, or null where it is one too many.
   */
  crash(now: number): number | null {
    const recent = [...this.crashes.filter((time) => now - time < this.windowMs), now];
    this.crashes = recent.length > this.maximum ? [] : recent;
    return recent.length > this.maximum ? null : recent.length;
  }
}
