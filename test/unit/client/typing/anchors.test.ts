import { describe, expect, it } from 'vitest';
import { Anchors } from '../../../../client/typing/anchors.ts';

describe('an anchor', () => {
  it.each([
    ['text inserted before it', { start: 2, removed: 0, text: 'ab' }, 7, 7],
    ['text inserted at it', { start: 5, removed: 0, text: 'ab' }, 5, 7],
    ['text inserted after it', { start: 6, removed: 0, text: 'ab' }, 5, 5],
    ['text removed before it', { start: 1, removed: 4, text: '' }, 1, 1],
    ['text removed after it', { start: 5, removed: 4, text: 'a' }, 5, 5],
    ['text removed around it', { start: 4, removed: 2, text: 'abc' }, -1, -1],
  ])('moves with %s', (_, change, before, after) => {
    const anchors = new Anchors();
    const [left, right] = [anchors.add(5, 'before'), anchors.add(5, 'after')];
    anchors.move(change);
    expect([left.offset, right.offset]).toEqual([before, after]);
  });
});
