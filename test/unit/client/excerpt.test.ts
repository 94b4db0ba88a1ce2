import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../client/references/excerpt.ts';

/** `‹›` is the reference, `«»` another one. */
function read(marked: string) {
  const plain = (until: number) => marked.slice(0, until).replace(/[‹›«»]/g, '').length;
  const stretch = (open: string, close: string, from = 0) => ({
    start: plain(marked.indexOf(open, from)),
    end: plain(marked.indexOf(close, from)),
  });
  const others = [...marked.matchAll(/«/g)].map(({ index }) => stretch('«', '»', index));
  const reference = stretch('‹', '›');
  const all = [...others, reference].sort((a, b) => a.start - b.start || b.end - a.end);
  return excerpt(plainText(marked), reference, all, '[4]');
}

function plainText(marked: string): string {
  return marked.replace(/[‹›«»]/g, '');
}

describe('the words around a reference', () => {
  test.each([
    ['a whole line', 'One.\nTwo.‹<ref name=a />› Three.\nFour.', 'Two.[4] Three.'],
    ['a line of its own', '\n‹<ref name=a />›\n', '[4]'],
    [
      'cut between words',
      'Early in his career he was stationed in northwestern Iran.‹<ref name=a />› He quickly earned a reputation for bravery.',
      '…in northwestern Iran.[4] He quickly earned a reputation for…',
    ],
    [
      'a long word is cut anywhere',
      'https://example.org/a/very/long/address/indeed‹<ref name=a />›',
      '…very/long/address/indeed[4]',
    ],
    [
      'without the references beside it',
      'One.«<ref>Smith 2001</ref>»‹<ref name=a />›«<ref name=b />» Two.',
      'One.[4] Two.',
    ],
    ['inside another', 'One.«{{efn|Two.‹<ref name=a />› Three.}}»', 'One.{{efn|Two.[4] Three.}}'],
    ['of several lines', 'One.‹<ref>a\nb</ref>› Two.\nThree.', 'One.[4] Two.'],
  ])('%s', (_, marked, expected) => {
    const { text, highlight } = read(marked);
    expect(text).toBe(expected);
    expect(text.slice(...highlight)).toBe('[4]');
  });
});
