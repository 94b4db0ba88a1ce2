import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { ReferencesResult } from '../../server/lsp/messages.ts';
import { LanguageClient, pulling, type Position } from './languageClient.ts';

const article = readFileSync(
  new URL('../articles/qasem-soleimani.wikitext', import.meta.url),
  'utf8',
);
const uri = 'file:///page.wikitext';
const textDocument = { uri };
const everything = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };

interface Hint {
  readonly position: Position;
  readonly label: string;
  readonly paddingRight: boolean;
  readonly tooltip?: { readonly value: string };
}

let client: LanguageClient;

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

function list(): Promise<ReferencesResult> {
  return client.request<ReferencesResult>('wikiwright/references', { textDocument });
}

function hints(range: object = everything): Promise<Hint[]> {
  return client.request<Hint[]>('textDocument/inlayHint', { textDocument, range });
}

describe('the references of a page', () => {
  test('are listed, and again after an edit', async () => {
    client = await LanguageClient.start();
    expect(await list()).toBeNull();
    client.open(uri, article);
    const before = await list();
    expect(before?.version).toBe(1);
    expect(before?.groups.map(({ name, notes }) => [name, notes.length])).toEqual([
      ['', 219],
      ['note', 3],
    ]);
    const filkins = before!.groups[0]!.notes[3]!;
    expect(filkins).toMatchObject({ label: '4', name: 'filkins', uses: 21 });
    expect(filkins.text).toMatch(
      /^Filkins, Dexter \(30 September 2013\)\. "The Shadow Commander"\./,
    );
    const definition = filkins.places.find(({ defines }) => defines)!;
    expect(definition.opening.end.character - definition.opening.start.character).toBe(
      '<ref name="filkins">'.length,
    );

    const start = { line: 0, character: 0 };
    client.change(uri, { range: { start, end: start }, text: 'New.<ref name="lost" />\n' });
    const after = await list();
    expect(after?.version).toBe(2);
    const [lost] = after!.groups[0]!.notes;
    expect(lost).toMatchObject({ label: '1', name: 'lost', uses: 1, text: '' });
    expect(lost!.places[0]!.problems).toHaveLength(1);
    expect(after!.groups[0]!.notes[4]).toMatchObject({ label: '5', name: 'filkins', uses: 21 });
  });

  test('are gone to by their problems', async () => {
    client = await LanguageClient.start();
    client.open(uri, 'a<ref>b</ref>\nc<ref name=d />');
    const position = { line: 0, character: 0 };
    const params = { textDocument, position, direction: 'next', problemsOnly: true };
    expect(await client.request('wikiwright/adjacentReference', params)).toEqual({
      start: { line: 1, character: 1 },
      end: { line: 1, character: 15 },
    });
  });

  test('are told by their places, and cited again', async () => {
    client = await LanguageClient.start();
    client.open(uri, 'a<ref>Jones</ref>\r\nb {{r|c|d}}');
    expect(await client.request('wikiwright/referenceRanges', { textDocument })).toEqual({
      version: 1,
      ranges: [0, 1, 0, 17, 1, 2, 1, 11],
    });
    const position = { line: 1, character: 1 };
    const params = { textDocument, position, reference: { line: 0, character: 1 } };
    const reuse = { ...params, version: 1 };
    expect(await client.request('wikiwright/reuseReference', reuse)).toEqual({
      insertion: { range: { start: position, end: position }, newText: '{{r|Jones}}' },
      naming: {
        range: { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } },
        newText: ' name="Jones"',
      },
    });
    // Places of another state of the page are those of other references.
    const outdated = { ...reuse, version: 0 };
    expect(await client.request('wikiwright/reuseReference', outdated)).toBeNull();
    const nowhere = { ...reuse, reference: position };
    expect(await client.request('wikiwright/reuseReference', nowhere)).toBeNull();
    client.change(uri, { text: '<ref>a</ref><references>\n \n</references>' });
    const inList = {
      textDocument,
      version: 2,
      position,
      reference: { line: 0, character: 0 },
    };
    expect(await client.request('wikiwright/reuseReference', inList)).toEqual({
      refusal: 'A list defines references, it does not reuse them.',
    });
  });

  test('have a name at a place, and citations to be inserted beside them', async () => {
    client = await LanguageClient.start();
    client.open(uri, 'a<ref name="b">c</ref>');
    const position = { line: 0, character: 16 };
    const params = { textDocument, position };
    expect(await client.request('wikiwright/referenceName', params)).toEqual({
      start: { line: 0, character: 12 },
      end: { line: 0, character: 13 },
    });
    const inTag = { textDocument, position: { line: 0, character: 3 } };
    expect(await client.request('wikiwright/insertCitation', inTag)).toMatchObject({
      version: 1,
      position: { line: 0, character: 22 },
      citations: expect.arrayContaining([
        { template: '', about: '', uses: 0, snippet: '<ref>$1</ref>$0' },
      ]),
    });
  });

  test('have their numbers as hints, and their citations when asked', async () => {
    client = await LanguageClient.start();
    client.open(uri, 'a<ref name=a>b</ref>, c\r\n<ref name=a />d');
    const [first, second] = await hints();
    expect(first).toMatchObject({
      label: '[1] 2×',
      position: { line: 0, character: 20 },
      paddingLeft: true,
      paddingRight: true,
    });
    expect(second).toMatchObject({ label: '[1]', position: { line: 1, character: 14 } });
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 15 } };
    expect(await hints(range)).toEqual([second]);
    expect(first).not.toHaveProperty('tooltip');
    const resolved = await client.request<Hint>('inlayHint/resolve', second!);
    expect(resolved.tooltip?.value).toBe('**[1]** · used 2×\n\nb');
    // A tooltip of another text would be of another reference.
    client.change(uri, { text: 'a' });
    expect(await client.request<Hint>('inlayHint/resolve', second!)).toEqual(second);
  });

  test('have no hints where the setting says so', async () => {
    const settings = { inlayHints: { references: false } };
    client = await LanguageClient.start({ capabilities: pulling, settings });
    client.open(uri, 'a<ref>b</ref>');
    expect(await hints()).toEqual([]);
  });

  test('have new hints when settings change', async () => {
    const workspace = { ...pulling.workspace, inlayHint: { refreshSupport: true } };
    client = await LanguageClient.start({ capabilities: { ...pulling, workspace } });
    const refreshed = new Promise((resolve) => {
      client.connection.onRequest('workspace/inlayHint/refresh', () => {
        resolve(true);
        return null;
      });
    });
    client.notify('workspace/didChangeConfiguration', { settings: null });
    expect(await refreshed).toBe(true);
  });
});
