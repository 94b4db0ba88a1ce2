import { describe, expect, test } from 'vitest';
import {
  countReports,
  hasNew,
  mostOf,
  waitingReports,
  type Place,
  type Report,
  type Stretch,
} from '../../../client/holdBack.ts';

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

const standing = (...cursors: Place[]) => ({ cursors, around: [], changed: false });

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
    expect(waitingReports([report], new Map(), standing(cursor))).toEqual(waits ? [report] : []);
  });

  test('what was there before the typing began does not wait, wherever it stands now', () => {
    const before = countReports([{ ...unclosed, start: at(2, 0), end: at(2, 6) }]);
    expect(waitingReports([unclosed], before, standing(at(3, 12)))).toEqual([]);
  });

  test('a second one of the same kind waits where the cursor is', () => {
    const other = { ...unclosed, start: at(9, 0), end: at(9, 6), related: [] };
    const before = countReports([other]);
    expect(waitingReports([unclosed, other], before, standing(at(3, 12)))).toEqual([unclosed]);
  });

  test('any of several cursors holds it back', () => {
    expect(waitingReports([unclosed], new Map(), standing(at(0, 0), at(3, 12)))).toEqual([
      unclosed,
    ]);
  });
});

describe('what is new around the cursor waits', () => {
  const fault = (code: string, line: number, from: number, to: number): Report => ({
    code,
    message: `Something is wrong with ${code}.`,
    start: at(line, from),
    end: at(line, to),
    related: [],
  });
  const citation: Stretch = { start: at(3, 10), end: at(5, 2) };
  const within = fault('cs1/bad-url', 4, 3, 6);
  const elsewhere = fault('cite/references-no-text', 9, 0, 4);
  const typing = { cursors: [at(4, 5)], around: [citation], changed: true };

  test.each<[string, Report, boolean]>([
    ['within it', within, true],
    ['all of it', { ...within, start: at(3, 10), end: at(5, 2) }, true],
    ['more than it', { ...within, start: at(3, 0), end: at(8, 0) }, true],
    ['where it is related', { ...elsewhere, related: [at(3, 12)] }, true],
    ['elsewhere', elsewhere, false],
    ['on its line, outside', fault('cs1/bad-url', 3, 0, 9), false],
    ['a lost end elsewhere, which only typing can have brought', stray, true],
  ])('%s', (_, report, waits) => {
    const reports = [report, { ...stray, start: at(20, 0), end: at(20, 2) }];
    const before = countReports(report === stray ? [] : [reports[1]!]);
    expect(waitingReports(reports, before, typing).includes(report)).toBe(waits);
  });

  test('a lost end elsewhere does not wait once the cursor is elsewhere, too', () => {
    const moved = { cursors: [at(30, 0)], around: [], changed: false };
    expect(waitingReports([stray, within], new Map(), moved)).toEqual([]);
  });

  test('what an open construct takes in is reported elsewhere', () => {
    const open = { cursors: [at(3, 12)], around: [citation], changed: true };
    expect(waitingReports([unclosed, elsewhere], new Map(), open)).toEqual([unclosed, elsewhere]);
    const known = countReports([elsewhere]);
    const another = { ...elsewhere, start: at(12, 0), end: at(12, 4) };
    expect(waitingReports([unclosed, elsewhere, another], known, open)).toEqual([unclosed]);
  });

  test('one of two that are equal, where only one is new', () => {
    const older = { ...within, start: at(3, 12), end: at(3, 15) };
    expect(waitingReports([older, within], countReports([older]), typing)).toEqual([within]);
  });

  test('what was shown since is known', () => {
    const before = countReports([elsewhere]);
    const after = mostOf(before, countReports([within, within]));
    expect(hasNew([within, elsewhere], before)).toBe(true);
    expect(hasNew([within, within, elsewhere], after)).toBe(false);
    expect(hasNew([within, within, within], after)).toBe(true);
  });
});
