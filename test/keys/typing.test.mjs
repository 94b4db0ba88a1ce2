import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completedTexts, typedTexts } from './texts.mjs';
import { articleText, openWorkbench } from './workbench.mjs';

const heading = '== Early life ==\n';
const at = articleText.indexOf(heading) + heading.length;
const [before, after] = [articleText.slice(0, at), `\n${articleText.slice(at)}`];

const names = Object.keys({ ...typedTexts, ...completedTexts });

/** None of the names is found by looking for another one. */
const fileOf = (name) => `page-${names.indexOf(name) + 100}.wikitext`;

let workbench;

beforeAll(async () => {
  const empty = names.map((name) => [fileOf(name), '']);
  const articles = ['article.wikitext', 'fast.wikitext'].map((file) => [file, before + after]);
  workbench = await openWorkbench(Object.fromEntries([...empty, ...articles]));
});

afterAll(() => workbench?.close());

// Whatever keys make of a text on a busy machine they make of it for somebody: nothing is tried again.
const once = { retry: 0 };

describe('keys in an empty page', once, () => {
  it.each(Object.entries(typedTexts))('%s', async (name, text) => {
    const file = fileOf(name);
    await workbench.open(file);
    await workbench.type(text);
    expect(await workbench.settled(file, (found) => found === text)).toBe(text);
  });
});

// VS Code itself closes no bracket while the colours of the line wait, so this is tried again.
describe('keys that open something, or end a line of a list', () => {
  it.each(Object.entries(completedTexts))('%s', async (name, [keys, text]) => {
    const file = fileOf(name);
    await workbench.open(file);
    // An attempt before this one may have left something.
    await workbench.press('Control+a', 'Delete');
    await workbench.type(keys);
    expect(await workbench.settled(file, (found) => found === text)).toBe(text);
  });
});

describe('keys in the middle of the article', once, () => {
  it('faster than suggestions come', async () => {
    const file = 'fast.wikitext';
    const text = `${typedTexts['citation over lines']}\n\n`.repeat(5);
    await workbench.open(file);
    await workbench.goTo(before.split('\n').length, 1);
    await workbench.type(text, 0);
    const found = await workbench.settled(file, (found) => found === before + text + after);
    expect(found.slice(before.length, -after.length)).toBe(text);
  });

  it('all of them, one after another', async () => {
    const file = 'article.wikitext';
    const text = Object.values(typedTexts).join('\n\n');
    await workbench.open(file);
    await workbench.goTo(before.split('\n').length, 1);
    await workbench.type(text);
    const found = await workbench.settled(file, (found) => found === before + text + after);
    expect(found.slice(before.length, -after.length)).toBe(text);
    expect(found === before + text + after).toBe(true);
  }, 600_000);
});
