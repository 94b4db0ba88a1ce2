import { expect, test } from 'vitest';
import { cutAgain, type PageCuts } from '../../../server/blocks/cutAgain.ts';
import { PageText } from '../../../server/text/pageText.ts';
import { Random } from '../random.ts';
import { applyEdit, randomEdit, randomSyntaxEdit } from '../randomEdit.ts';
import { realArticle, site } from '../site.ts';

const tags = site.extensionTags;

/** Halves of constructs, and what the scan looks at from lines away. */
const pieces = [
  ...[
    '{{',
    '}}',
    '{',
    '}',
    '[[',
    ']]',
    '-{',
    '}-',
    '-',
    '{{{',
    '}}}',
    '{|',
    '|}',
    '|-',
    '| c',
    '!',
  ],
  ...[
    '{{!}}',
    '{{\n\n!\n}}',
    '{{(!}}',
    '==',
    '= h =',
    '<!--',
    '-->',
    '<ref>',
    '</ref>',
    '<ref ',
    '>',
  ],
  ...[
    '<',
    '</ref',
    '<div',
    '<br',
    '<noinclude ',
    '<onlyinclude>',
    '<includeonly>',
    '</includeonly>',
  ],
  ...[':', ';', '* a', ':;', ';:', '\n', '\n', '\n', '\n\n', ' ', 'a', 'b\n', '<pre>\n', '</pre>'],
];

function hostilePage(random: Random): string {
  return Array.from({ length: random.below(40) }, () => random.pick(pieces)).join('');
}

function hostileEdit(text: string, random: Random) {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.pick([0, 0, 0, 1, 2, 5, 20]));
  return { start, end, newText: random.below(3) > 0 ? random.pick(pieces) : '' };
}

/** Cuts the page anew and from the cuts before the edit; both must agree on places and states. */
function editAndCompare(
  before: PageCuts,
  text: string,
  edit: { start: number; end: number; newText: string },
) {
  const edited = applyEdit(text, edit);
  const { head, tail, ...again } = cutAgain(before, edit, PageText.of(edited), tags);
  const fresh = cutPage(edited);
  expect({ text, edit, ...again }).toEqual({ text, edit, ...fresh });
  const by = edited.length - text.length;
  expect(again.starts.slice(0, head + 1)).toEqual(before.starts.slice(0, head + 1));
  const moved = before.starts.slice(before.starts.length - tail).map((start) => start + by);
  expect(again.starts.slice(again.starts.length - tail)).toEqual(moved);
  return { edited, cuts: again, shared: head + tail };
}

function cutPage(text: string): PageCuts {
  const { starts, states } = cutAgain(
    undefined,
    { start: 0, end: 0, newText: text },
    PageText.of(text),
    tags,
  );
  return { starts, states };
}

test.each([1, 2, 3, 4])('hostile pages cut again equal pages cut anew, seed %i', (seed) => {
  const random = new Random(seed);
  for (let page = 0; page < 400; page++) {
    let text = hostilePage(random);
    let cuts = cutPage(text);
    for (let step = 0; step < 10; step++) {
      ({ edited: text, cuts } = editAndCompare(cuts, text, hostileEdit(text, random)));
    }
  }
});

test('the real article cut again equals it cut anew, and an edit shares nearly all of its blocks', () => {
  const random = new Random(7);
  let [text, cuts] = [realArticle, cutPage(realArticle)];
  let mostly = 0;
  for (let step = 0; step < 200; step++) {
    const edit = (step % 2 ? randomEdit : randomSyntaxEdit)(text, random);
    const { edited, cuts: again, shared } = editAndCompare(cuts, text, edit);
    if (shared > cuts.starts.length - 5) mostly++;
    // Every edit is taken back, so that the page stays an article.
    const back = { start: edit.start, end: edit.start + edit.newText.length };
    const newText = text.slice(edit.start, edit.end);
    editAndCompare(again, edited, { ...back, newText });
    if (step % 20 === 0) [text, cuts] = [edited, again];
  }
  expect(mostly).toBeGreaterThan(150);
});
