import { describe, expect, test } from 'vitest';
import { touchedRanges } from '../../../client/references/touchedRanges.ts';

/** `2:5-3:1`: from line 2, character 5, to line 3, character 1. */
function stretch(written: string) {
  const [start, end] = written.split('-').map((position) => {
    const [line, character] = position.split(':').map(Number);
    return { line: line!, character: character! };
  });
  return { start: start!, end: end ?? start! };
}

const ranges = ['0:2-0:5', '0:5-0:8', '1:0-3:4', '4:1-4:9'].map(stretch);

describe('what a cursor or selection touches', () => {
  test.each([
    ['nothing before', ['0:1'], []],
    ['a beginning', ['0:2'], [0]],
    ['the inside', ['0:3'], [0]],
    ['two that meet', ['0:5'], [0, 1]],
    ['an end', ['0:8'], [1]],
    ['nothing between', ['0:9'], []],
    ['a line between', ['2:70'], [2]],
    ['the last line', ['3:4'], [2]],
    ['nothing after it', ['3:5'], []],
    ['all of a selection', ['0:6-4:1'], [1, 2, 3]],
    ['nothing behind', ['9:0'], []],
    ['each of several', ['4:5', '0:5', '0:3'], [0, 1, 3]],
    ['none without cursor', [], []],
  ])('%s', (_, selections, expected) => {
    expect(touchedRanges(ranges, selections.map(stretch))).toEqual(expected);
  });

  test('nothing where there is none', () => {
    expect(touchedRanges([], [stretch('0:0')])).toEqual([]);
  });
});
