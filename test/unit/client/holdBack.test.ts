import { describe, expect, test } from 'vitest';
import { countReports, waitingReports, type Report } from '../../../client/holdBack.ts';

const at = (line: number, character: number) => ({ line, character });

const unclosed: Report = {
  code: 'balance/unclosed-template',
  message: '“{{cite” has no closing “}}”.',
  start: at(3, 10),
  end: at(3, 16),
  related: [at(3, 20), at(5, 0), at(1, 0)],
};
const stray: Report = {
  code: 'balance/stray-template-end',
  message: 'This “}}” ends no template.',
  start: at(3, 10),
  end: at(3, 12),
  related: [],
};

describe('waitingReports', () => {
  test.each([
    ['at the opening', unclosed, at(3, 10), true],
    ['behind what is typed', unclosed, at(3, 30), true],
    ['before the last place of its end', unclosed, at(4, 2), true],
    ['at the last place of its end', unclosed, at(5, 0), true],
    ['behind it', unclosed, at(5, 1), false],
    ['before the opening', unclosed, at(3, 9), false],
    ['at a stray end', stray, at(3, 12), true],
    ['behind a stray end', stray, at(3, 13), false],
    [
      'in a reference that swallows the next',
      { ...unclosed, code: 'cite/included-ref' },
      at(3, 18),
      true,
    ],
    ['at another fault', { ...unclosed, code: 'cite/references-no-text' }, at(3, 12), false],
  ])('%s', (_, report, cursor, waits) => {
    expect(waitingReports([report], new Map(), [cursor])).toEqual(waits ? [report] : []);
  });

  test('what was there before the typing began does not wait, wherever it stands now', () => {
    const before = countReports([{ ...unclosed, start: at(2, 0), end: at(2, 6) }]);
    expect(waitingReports([unclosed], before, [at(3, 12)])).toEqual([]);
  });

  test('a second one of the same kind waits where the cursor is', () => {
    const other = { ...unclosed, start: at(9, 0), end: at(9, 6), related: [] };
    const before = countReports([other]);
    expect(waitingReports([unclosed, other], before, [at(3, 12)])).toEqual([unclosed]);
  });

  test('any of several cursors holds it back', () => {
    expect(waitingReports([unclosed], new Map(), [at(0, 0), at(3, 12)])).toEqual([unclosed]);
  });
});
