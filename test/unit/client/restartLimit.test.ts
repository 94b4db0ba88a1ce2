import { describe, expect, it } from 'vitest';

import { RestartLimit } from '../../../client/restartLimit.ts';

describe('RestartLimit', () => {
  it.each([
    { crashes: [0], answers: [1] },
    { crashes: [0, 10, 20], answers: [1, 2, null] },
    { crashes: [0, 10, 100], answers: [1, 2, 2] },
    { crashes: [0, 10, 110], answers: [1, 2, 1] },
    { crashes: [0, 10, 20, 30], answers: [1, 2, null, 1] },
  ])('two restarts in 100 ms: crashes at $crashes give $answers', ({ crashes, answers }) => {
    const limit = new RestartLimit(2, 100);
    expect(crashes.map((time) => limit.crash(time))).toEqual(answers);
  });
});
