import { expect, test } from 'vitest';
import { CancellationToken, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { DocumentStore } from '../../../server/lsp/documentStore.ts';
import { realArticle, site } from '../site.ts';

const uri = 'file:///a';

/** JSON knows no such key, but a message that is cloned for a worker does. */
test('a change whose range is undefined is one of the whole text', async () => {
  const store = storeWith('abc');
  const change = { range: undefined, text: 'b' } as unknown as TextDocumentContentChangeEvent;
  expect(store.change(uri, 2, [change])).toBeUndefined();
  const snapshot = await store.snapshot(uri, CancellationToken.None);
  expect(snapshot?.article.text).toBe('b');
});

test('an undo finds what was read before, and no more is kept than for one', async () => {
  const store = storeWith(realArticle);
  const line = realArticle.split('\n').findIndex((text) => text.includes('Soleimani was born'));
  const factsAfter = async (version: number, text: string, removed = 0) => {
    const range = { start: { line, character: 9 }, end: { line, character: 9 + removed } };
    store.change(uri, version, [{ range, text }]);
    const snapshot = await store.snapshot(uri, CancellationToken.None);
    return snapshot!.article.blocks.map(({ facts }) => facts);
  };
  const first = await factsAfter(2, '');
  expect(await factsAfter(3, 'xy')).not.toEqual(first);
  expect(same(await factsAfter(4, '', 2), first)).toBe(true);
  await factsAfter(5, 'x');
  await factsAfter(6, 'y');
  expect(same(await factsAfter(7, '', 2), first)).toBe(false);
});

test('what is deleted with all of a page is there again at once', async () => {
  const store = storeWith(realArticle);
  const factsOf = async () => {
    const snapshot = await store.snapshot(uri, CancellationToken.None);
    return snapshot!.article.blocks.map(({ facts }) => facts);
  };
  const first = await factsOf();
  store.change(uri, 2, [{ text: '' }]);
  await factsOf();
  store.change(uri, 3, [{ text: realArticle }]);
  // The first block alone is read again, as it may be a redirect.
  expect(same((await factsOf()).slice(1), first.slice(1))).toBe(true);
});

function same(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function storeWith(text: string): DocumentStore {
  const store = new DocumentStore(
    () => Promise.resolve(site),
    () => Promise.resolve(),
  );
  store.serve();
  store.add(uri, 1, text);
  return store;
}
