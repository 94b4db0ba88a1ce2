import { expect, test } from 'vitest';
import { opensReference } from '../../../server/facts/opensReference.ts';
import { Random } from '../random.ts';

const pieces = [
  '<ref>',
  '</ref>',
  '<ref ',
  '<REF>',
  '<references />',
  '<a>',
  '</a>',
  '<a',
  '</a >',
];
const others = ['>', '<', '<!--', '-->', '<b c>', '</b>', 'x', ' ', '\n', '<!-->', '<refs>', '/'];

/** As Cite writes it, in PHP. */
function asCite(content: string): boolean {
  const rest = content.replace(/<(\w+)(?!\w)[^>]*>.*?<\/\1\s*>|<!--.*?-->/gs, '');
  return /<ref(?:erences)?\b[^>]*>/i.test(rest);
}

test.each([1, 2, 3])('says what the pattern of Cite says, seed %i', (seed) => {
  const random = new Random(seed);
  for (let round = 0; round < 20_000; round++) {
    const count = 1 + random.below(12);
    const content = Array.from({ length: count }, () => random.pick([...pieces, ...others])).join(
      '',
    );
    expect({ content, opens: opensReference(content) }).toEqual({
      content,
      opens: asCite(content),
    });
  }
});
