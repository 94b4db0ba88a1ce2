import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench } from './workbench.mjs';

const url = 'https://example.org/a?b=c';

/** Pages by file; what is pasted over or into, and what comes of it. */
const pages = {
  'link.wikitext': ['a ⟦foo bar⟧ b\n', `a [${url} foo bar] b\n`],
  'windows.wikitext': ['a\r\n* ⟦foo⟧\r\n', `a\r\n* [${url} foo]\r\n`],
  'address.wikitext': ['a ⟦https://example.com⟧ b\n', `a ${url} b\n`],
  'nowiki.wikitext': ['<nowiki>a ⟦b⟧</nowiki>\n', `<nowiki>a ${url}</nowiki>\n`],
  'prose.wikitext': ['a ⟦⟧ b\n', `a ${url} b\n`],
};
const empty = ['a<ref>⟦⟧</ref>\n', `a<ref>{{cite web |url=${url} |title=⟦⟧ |access-date=`];

const plain = (marked) => marked.replace(/[⟦⟧]/g, '');

let workbench;

beforeAll(async () => {
  const texts = Object.entries(pages).map(([file, [before]]) => [file, plain(before)]);
  workbench = await openWorkbench({
    ...Object.fromEntries(texts),
    'empty.wikitext': plain(empty[0]),
    'as-text.wikitext': 'a foo b\n',
    'drop.wikitext': 'a\n\n<gallery>\n\n</gallery>\n',
    'A b.jpg': '',
    'Page.wikitext': '',
  });
});

afterAll(() => workbench?.close());

/** Selects what stands between the marks of a page that is open. */
async function select(marked) {
  const before = marked.slice(0, marked.indexOf('⟦'));
  const length = marked.indexOf('⟧') - marked.indexOf('⟦') - 1;
  const line = before.split('\n').length;
  await workbench.goTo(line, before.length - before.lastIndexOf('\n'));
  for (let left = length; left > 0; left--) await workbench.press('Shift+ArrowRight');
}

async function paste() {
  await workbench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(url)})`);
  await workbench.press('Control+v');
}

describe('the key that pastes', () => {
  it.each(Object.entries(pages))('an address in %s', async (file, [before, after]) => {
    await workbench.open(file);
    await select(before);
    await paste();
    expect(await workbench.settled(file, (found) => found === after)).toBe(after);
    await workbench.press('Control+z');
    expect(await workbench.settled(file, (found) => found === plain(before))).toBe(plain(before));
  });

  it('an address into an empty reference, whose title is then typed', async () => {
    const file = 'empty.wikitext';
    const [before, after] = empty;
    await workbench.open(file);
    await select(before);
    await paste();
    const [head, tail] = after.split('⟦⟧');
    await workbench.settled(file, (found) => found.startsWith(head + tail));
    await workbench.type('T');
    const typed = await workbench.settled(file, (found) => found.startsWith(`${head}T`));
    expect(typed).toMatch(/ \|title=T \|access-date=\d{4}-\d\d-\d\d\}\}<\/ref>\n$/);
    await workbench.press('Control+z', 'Control+z');
    expect(await workbench.settled(file, (found) => found === plain(before))).toBe(plain(before));
  });
});

describe('files from the explorer', () => {
  const file = 'drop.wikitext';
  const before = 'a\n\n<gallery>\n\n</gallery>\n';

  it.each([
    ['A b.jpg', 2, 'a\n[[File:A b.jpg|thumb|]]\n<gallery>\n\n</gallery>\n'],
    ['A b.jpg', 4, 'a\n\n<gallery>\nFile:A b.jpg|\n</gallery>\n'],
    ['Page.wikitext', 2, 'a\n[[Page]]\n<gallery>\n\n</gallery>\n'],
  ])('%s dropped into line %i', async (name, line, after) => {
    await workbench.open(file);
    await drop(name, line);
    expect(await workbench.settled(file, (found) => found === after)).toBe(after);
    await workbench.page.locator('.monaco-editor .view-lines').first().click();
    await workbench.press('Escape', 'Control+z');
    expect(await workbench.settled(file, (found) => found === before)).toBe(before);
  });

  /** Drags a file by the mouse; with Shift it is dropped into the text and not opened. */
  async function drop(name, line) {
    const { page } = workbench;
    const from = await page.getByRole('treeitem', { name }).first().boundingBox();
    const to = await lineBox(line);
    await page.mouse.move(from.x + 40, from.y + from.height / 2);
    await page.mouse.down();
    await page.keyboard.down('Shift');
    await page.mouse.move(to.x + 80, to.y + to.height / 2, { steps: 10 });
    await page.mouse.move(to.x + 2, to.y + to.height / 2, { steps: 10 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
  }

  it('copied there and pasted', async () => {
    const after = 'a\n[[File:A b.jpg|thumb|]]\n<gallery>\n\n</gallery>\n';
    const { page } = workbench;
    await workbench.open(file);
    await workbench.goTo(2, 1);
    await page.getByRole('treeitem', { name: 'A b.jpg' }).first().click();
    await workbench.press('Control+c');
    await workbench.open(file);
    await workbench.command('View: Focus Active Editor Group');
    await workbench.press('Control+v');
    expect(await workbench.settled(file, (found) => found === after)).toBe(after);
  });
});

/** Where a line of the active editor stands; the editor keeps its lines in no order. */
async function lineBox(line) {
  const lines = await workbench.page.locator('.editor-instance .view-line').all();
  const boxes = await Promise.all(lines.map((one) => one.boundingBox()));
  return boxes.sort((a, b) => a.y - b.y)[line - 1];
}
