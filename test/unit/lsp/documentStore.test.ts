import { expect, test } from 'vitest';
import { CancellationToken, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { DocumentStore } from '../../../server/lsp/documentStore.ts';
import { site } from '../site.ts';

const uri = 'file:///a';

/** JSON knows no such key, but a message that is cloned for a worker does. */
test('a change whose range is undefined is one of the whole text', async () => {
  const store = new DocumentStore(
    site,
    () => Promise.resolve(site),
    () => Promise.resolve(),
  );
  store.serve();
  store.add(uri, 1, 'abc');
  const change = { range: undefined, text: 'b' } as unknown as TextDocumentContentChangeEvent;
  expect(store.change(uri, 2, [change])).toBeUndefined();
  const snapshot = await store.snapshot(uri, CancellationToken.None);
  expect(snapshot?.article.text).toBe('b');
});
