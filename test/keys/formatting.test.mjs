import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench } from './workbench.mjs';

/** A page, what is selected in its first line (columns from 1), the keys, and the page they make. */
const rows = {
  bold: ['a bb c\n', [3, 5], ['Control+b'], "a '''bb''' c\n"],
  'bold of the word at the cursor': ['a bb c\n', [4, 4], ['Control+b'], "a '''bb''' c\n"],
  italics: ['a bb c\n', [3, 5], ['Control+i'], "a ''bb'' c\n"],
  'both, and one taken back': [
    'a bb c\n',
    [3, 5],
    ['Control+b', 'Control+i', 'Control+b'],
    "a ''bb'' c\n",
  ],
  comment: ['a bb c\n', [3, 5], ['Control+/'], 'a <!-- bb --> c\n'],
  'comment of the line': ['a bb c\n', [4, 4], ['Control+/'], '<!-- a bb c -->\n'],
  'heading down': ['== a ==\n', [4, 4], ['Control+k', '='], '=== a ===\n'],
  'heading up': ['=== a ===\n', [5, 5], ['Control+k', '-'], '== a ==\n'],
  link: ['a bb c\n', [3, 5], ['Control+k', 'l'], 'a [[bb]] c\n'],
  'link taken away': ['a [[b|c]] d\n', [5, 5], ['Control+k', 'l'], 'a c d\n'],
};

/** What is typed with the keys, and the page it makes. */
const typed = {
  'bold, and text after it': [['Control+b', 'bb c', 'Control+b', ' d'], "'''bb c''' d"],
  'bold that is ended by its marks': [['Control+b', "bb''' c"], "'''bb''' c"],
  'both, one after another': [
    ['Control+b', 'Control+i', 'b', 'Control+b', 'c', 'Control+i', 'd'],
    "'''''b'''c''d",
  ],
  'a link that is ended by its brackets': [['Control+k', 'l', 'bb]] c'], '[[bb]] c'],
  'a pair that is taken back': [['Control+i', 'Control+i', 'a'], 'a'],
};

const snippets = Object.values(
  JSON.parse(readFileSync(new URL('../../snippets/wikitext.json', import.meta.url), 'utf8')),
).map(({ prefix }) => prefix);

/** Lines that end in words which snippets are about, and in the beginnings of constructs. */
const words = [
  ...snippets.map((prefix) => prefix.slice(1)),
  ...'a i s t citation file heading template note'.split(' '),
];
const lines = [
  ...words.map((word) => `See the ${word}`),
  ...'== math,<gallery,<ref,{{infobox,#switch,* table,: comment,{{navbox'.split(','),
];

const fileOf = (name) => `${name.replace(/\W+/g, '-')}.wikitext`;

let workbench;

beforeAll(async () => {
  const pages = [
    ...Object.entries(rows).map(([name, [before]]) => [fileOf(name), before]),
    ...Object.keys(typed).map((name) => [fileOf(name), '']),
  ];
  workbench = await openWorkbench({
    ...Object.fromEntries(pages),
    'surround.wikitext': 'a bb c\n',
    'words.wikitext': '',
    'table.wikitext': '',
  });
});

afterAll(() => workbench?.close());

async function select(from, to) {
  await workbench.goTo(1, from);
  for (let left = to - from; left > 0; left--) await workbench.press('Shift+ArrowRight');
}

/** Presses a key, and waits until the text or the place of the cursor has changed. */
async function pressAndSee(key) {
  const { page } = workbench;
  const seen = `document.querySelector('.editor-instance .cursors-layer .cursor')?.style.left +
    document.querySelector('.editor-instance .view-lines')?.innerText`;
  // What was typed before is drawn by the second frame.
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  const before = await page.evaluate(seen);
  await page.keyboard.press(key);
  await page.waitForFunction(`(${seen}) !== ${JSON.stringify(before)}`);
}

describe('keys that format', () => {
  it.each(Object.entries(rows))('%s', async (name, [before, selected, keys, after]) => {
    const file = fileOf(name);
    await workbench.open(file);
    await select(...selected);
    await workbench.press(...keys);
    expect(await workbench.settled(file, (found) => found === after)).toBe(after);
    if (keys.length > 2) return;
    await workbench.press('Control+z');
    expect(await workbench.settled(file, (found) => found === before)).toBe(before);
  });

  it.each(Object.entries(typed))('%s', async (name, [keys, after]) => {
    const file = fileOf(name);
    await workbench.open(file);
    for (const key of keys) {
      if (key === 'Control+k') await workbench.press(key);
      else if (/^(?:Control|l$)/.test(key)) await pressAndSee(key);
      else await workbench.type(key);
    }
    expect(await workbench.settled(file, (found) => found === after)).toBe(after);
  });

  it('surround with what is picked', async () => {
    const file = 'surround.wikitext';
    await workbench.open(file);
    await select(3, 5);
    await workbench.press('Control+k', 'a');
    await workbench.page.locator('.quick-input-widget input[type="text"]').first().fill('small');
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused').waitFor();
    await workbench.press('Enter');
    const after = 'a <small>bb</small> c\n';
    expect(await workbench.settled(file, (found) => found === after)).toBe(after);
  });
});

describe('snippets', () => {
  it('come of no word at the end of a line', async () => {
    const file = 'words.wikitext';
    await workbench.open(file);
    for (const line of lines) {
      await workbench.type(line);
      // What is offered has had its time to come.
      await workbench.page.waitForTimeout(150);
      await workbench.type('\n');
    }
    const found = await workbench.settled(file, (text) => text.split('\n').length > lines.length);
    // Ends that are added for what was opened, as without snippets, are not what this is about.
    const typed = found.split('\n').map((line) => line.replace(/(?:\}\}|<\/\w+>)+$/, ''));
    expect(typed.filter((line) => line !== '')).toEqual(lines);
  }, 300_000);

  it('come of their prefix', async () => {
    const file = 'table.wikitext';
    await workbench.open(file);
    await workbench.type('@tabl');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused').waitFor();
    await workbench.press('Enter');
    const found = await workbench.settled(file, (text) => text.startsWith('{| class="wikitable"'));
    expect(found).toMatch(/^\{\| class="wikitable"\n\|\+ Caption\n/);
  });
});
