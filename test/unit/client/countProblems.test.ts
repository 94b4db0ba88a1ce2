import { expect, test } from 'vitest';
import { countProblems } from '../../../client/countProblems.ts';

const [error, warning, information, hint] = [0, 1, 2, 3];

test.each([
  [[], 'No problems'],
  [[error], '1 problem'],
  [[error, warning, information], '3 problems'],
  [[warning, hint, error, hint], '2 problems, 2 hints'],
  [[hint], 'No problems, 1 hint'],
])('%j are told as the Problems panel lists them', (severities, told) => {
  expect(countProblems(severities)).toBe(told);
});
