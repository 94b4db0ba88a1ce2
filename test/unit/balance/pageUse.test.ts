import { describe, expect, test } from 'vitest';
import { readPageUse, type PageUse } from '../../../server/balance/pageUse.ts';
import type { PlacedBrackets } from '../../../server/balance/pageSections.ts';
import { tokenizeBrackets, type BlockBrackets } from '../../../server/balance/tokenizeBrackets.ts';
import { cutBlocks } from '../../../server/blocks/cutBlocks.ts';
import { Random } from '../random.ts';
import { site } from '../site.ts';

/** Pages share the blocks that they have in common, as edited ones do. */
const known = new Map<string, BlockBrackets>();

function bracketsOf(text: string): BlockBrackets {
  let brackets = known.get(text);
  if (!brackets) known.set(text, (brackets = tokenizeBrackets(text, site)));
  return brackets;
}

function blocksOf(text: string): PlacedBrackets[] {
  const cuts = cutBlocks(text, site.extensionTags);
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return { start, end, facts: { brackets: bracketsOf(text.slice(start, end)) } };
  });
}

const page = [
  '{{flagg|Iran|size=20}} {{Flagg|[[Iran]]|b}} {{flagg|x={{y}}}}',
  '* [[Iran|the country]] and [[iraq]]',
  '* {{lost_name}} {{Lost name|1=a|1=b}} {{Lost name|[[c]]}}',
].join('\n');
const second = page.indexOf('{{Flagg');
const country = page.indexOf('[[Iran|');

interface Question {
  readonly name: string;
  readonly ask: (use: PageUse) => unknown;
  readonly answer: unknown;
}

const questions: readonly Question[] = [
  { name: 'calls that hold no other', ask: (use) => use.calls('flagg'), answer: 2 },
  { name: 'an underscore is a blank', ask: (use) => use.calls('lost name'), answer: 3 },
  { name: 'no call', ask: (use) => use.calls('Nobody'), answer: 0 },
  { name: 'a parameter', ask: (use) => use.knows('flagg', 'size', second), answer: true },
  { name: 'its only call', ask: (use) => use.knows('flagg', 'size', 0), answer: false },
  { name: 'not called', ask: (use) => use.knows('Nobody', 'a', 0), answer: undefined },
  { name: 'positional arguments', ask: (use) => use.positional('flagg'), answer: 2 },
  { name: 'only named arguments', ask: (use) => use.positional('Lost name'), answer: 1 },
  { name: 'positional of none', ask: (use) => use.positional('Nobody'), answer: undefined },
  { name: 'too few to tell', ask: (use) => use.holdsLinks('flagg', 0), answer: undefined },
  { name: 'a link in another', ask: (use) => use.holdsLinks('lost name', 0), answer: true },
  { name: 'a link elsewhere', ask: (use) => use.longestLink('Iran|the country x', 0), answer: 16 },
  { name: 'itself', ask: (use) => use.longestLink('Iran|the country x', country), answer: 4 },
  { name: 'a whole call', ask: (use) => use.longestCall('flagg|Iran|size=20 x', 9), answer: 18 },
  { name: 'that call', ask: (use) => use.longestCall('flagg|Iran|size=20 x', 0), answer: -1 },
  { name: 'a title', ask: (use) => use.isLink(' Iraq '), answer: true },
  { name: 'no title', ask: (use) => use.isLink('the country'), answer: false },
  { name: 'a name', ask: (use) => use.longestTemplate('Lost name of'), answer: 9 },
  { name: 'no name with a link', ask: (use) => use.longestTemplate('Flagg[[x'), answer: 5 },
  { name: 'a template', ask: (use) => use.isTemplate('flagg'), answer: true },
];

describe('how a page uses templates and links', () => {
  test.each(questions)('$name', ({ ask, answer }) => {
    expect(ask(readPageUse(blocksOf(page), site))).toBe(answer);
  });

  test('other pages that are asked of meanwhile change no answer', () => {
    const random = new Random(11);
    const lines = [...page.split('\n'), '{{flagg|z}}', '[[iraq|x]]', 'a', '{{Lost name|y=[[z]]}}'];
    for (let round = 0; round < 50; round++) {
      const more = Array.from({ length: 1 + random.below(4) }, () => random.pick(lines)).join('\n');
      const text = random.pick([`${page}\n${more}`, `${more}\n${page}`, more, page]);
      readPageUse(blocksOf(text), site).calls('flagg');
      const use = readPageUse(blocksOf(page), site);
      expect(questions.map(({ ask }) => ask(use))).toEqual(questions.map(({ answer }) => answer));
    }
  });
});
