import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completedTexts, typedTexts } from './texts.mjs';
import { articleText, openWorkbench } from './workbench.mjs';

const heading = '== Early life ==\n';
const at = articleText.indexOf(heading) + heading.length;
const [before, after] = [articleText.slice(0, at), `\n${articleText.slice(at)}`];

const fileOf = (name) => `${name.replaceAll(' ', '-')}.wikitext`;

let workbench;

beforeAll(async () => {
  const empty = Object.keys({ ...typedTexts, ...completedTexts }).map((name) => [fileOf(name), '']);
  workbench = await openWorkbench({
    ...Object.fromEntries(empty),
    'article.wikitext': before + after,
  });
});

afterAll(() => workbench?.close());

describe('keys in an empty page', () => {
  it.each(Object.entries(typedTexts))('%s', async (name, text) => {
    const file = fileOf(name);
    await workbench.open(file);
    await workbench.type(text);
    expect(await workbench.settled(file, (found) => found === text)).toBe(text);
  });
});

describe('keys that open something, or end a line of a list', () => {
  it.each(Object.entries(completedTexts))('%s', async (name, [keys, text]) => {
    const file = fileOf(name);
    await workbench.open(file);
    await workbench.type(keys);
    expect(await workbench.settled(file, (found) => found === text)).toBe(text);
  });
});

describe('keys in the middle of the article', () => {
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
