/** How long, in ms, work that can be interrupted may keep other requests waiting. */
export const slice = 12;

/**
 * Runs work step by step, with pauses in which other requests have their turn.
 * @param pause lets waiting messages in, and resolves after them
 * @param goesOn asked after each pause: whether the result is still wanted
 * @returns what the work returns; undefined where it was given up
 */
export async function inSlices<Result>(
  steps: Iterator<void, Result>,
  pause: () => Promise<void>,
  goesOn: () => boolean,
): Promise<Result | undefined> {
  for (let until = performance.now() + slice; ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    if (!goesOn()) return undefined;
    until = performance.now() + slice;
  }
}
