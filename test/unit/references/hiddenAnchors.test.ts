import { expect, test } from 'vitest';
import { hiddenAnchors } from '../../../server/references/hiddenAnchors.ts';
import { unknownText } from '../../../server/facts/shortFootnoteFacts.ts';

test.each([
  ['a?2001', 'aSmith2001', true],
  ['a?2001', 'a2001', true],
  ['a?2001', 'aSmith2002', false],
  ['a?2001', 'bSmith2001', false],
  ['a?b?c', 'aXbYc', true],
  ['a?b?c', 'aXYc', false],
  ['a?b?b?c', 'a-b-c', false],
  ['a?b?b?c', 'abbc', true],
  ['ab?bc', 'abc', false],
  ['a?', 'a', true],
  ['?', '', true],
  ['?a.c', 'Xabc', false],
  ['?\na', 'b\n\na', true],
])('%j may be %j: %j', (hidden, anchor, maybe) => {
  const others = ['other?x', 'z?2001'].map((other) => other.replaceAll('?', unknownText));
  const anchors = hiddenAnchors([...others, hidden.replaceAll('?', unknownText)]);
  expect(anchors.mayBe(anchor)).toBe(maybe);
});
