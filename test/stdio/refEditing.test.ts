import { readFileSync } from 'node:fs';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { afterEach, describe, expect, test } from 'vitest';
import { LanguageClient, pulling } from './languageClient.ts';

const article = readFileSync(
  new URL('../articles/qasem-soleimani.wikitext', import.meta.url),
  'utf8',
);
const uri = 'file:///page.wikitext';

/** A client as able as VS Code, for what is asked here. */
const able = {
  workspace: {
    ...pulling.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: {
    ...pulling.textDocument,
    rename: { prepareSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
};

const started: LanguageClient[] = [];

async function open(text: string, capabilities: object = able): Promise<LanguageClient> {
  const client = await LanguageClient.start({ capabilities });
  started.push(client);
  client.open(uri, text);
  return client;
}

afterEach(async () => {
  for (const client of started.splice(0)) expect(await client.stop()).toBe(0);
});

function at(text: string, offset: number): object {
  const document = TextDocument.create(uri, 'wikitext', 1, text);
  return { textDocument: { uri }, position: document.positionAt(offset) };
}

interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
  readonly documentChanges?: readonly [
    {
      readonly textDocument: object;
      readonly edits: readonly (TextEdit & { annotationId?: string })[];
    },
  ];
  readonly changeAnnotations?: Readonly<Record<string, object>>;
}

interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly sortText: string;
  readonly insertTextFormat?: number;
  readonly textEdit: TextEdit;
  readonly documentation?: { readonly kind: string; readonly value: string };
}

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'wikitext', 1, text), [...edits]);
}

describe('rename', () => {
  const reuse = article.indexOf('<ref name=filkins />') + '<ref name=fil'.length;

  test('of filkins changes its 21 places and no more, and no diagnostic', async () => {
    const client = await open(article);
    const before = await client.diagnostics(uri);
    const prepared = await client.request('textDocument/prepareRename', at(article, reuse));
    expect(prepared).toMatchObject({ placeholder: 'filkins' });

    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at(article, reuse),
      newName: 'Filkins 2013',
    });
    const [{ textDocument, edits }] = edit.documentChanges!;
    expect(textDocument).toEqual({ uri, version: 1 });
    expect(edits).toHaveLength(21);
    const renamed = applied(article, edits);
    expect(renamed).toBe(article.replaceAll(/name\s*=\s*(["']?)filkins\1/g, 'name="Filkins 2013"'));
    client.change(uri, { text: renamed });
    expect(await client.diagnostics(uri)).toHaveLength(before.length);
  });

  test('from anywhere in a tag, also far below the name', async () => {
    const text = '<ref name="a b">\nx\n</ref>';
    const client = await open(text);
    const placeholder = 'a b';
    const name = { start: { line: 0, character: 11 }, end: { line: 0, character: 14 } };
    expect(await client.request('textDocument/prepareRename', at(text, 2))).toEqual({
      range: name,
      placeholder,
    });
    // Editors take a range on the cursor's line only.
    const below = { line: 2, character: 6 };
    expect(await client.request('textDocument/prepareRename', at(text, text.length))).toEqual({
      range: { start: below, end: below },
      placeholder,
    });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at(text, text.length),
      newName: 'c',
    });
    expect(applied(text, edit.documentChanges![0].edits)).toBe('<ref name="c">\nx\n</ref>');
  });

  test('asks before two names become one', async () => {
    const text = '<ref name=a>x</ref><ref name=b>y</ref>';
    const params = { ...at(text, 10), newName: 'b' };
    const able = await open(text);
    const edit = await able.request<WorkspaceEdit>('textDocument/rename', params);
    const [annotated] = edit.documentChanges![0].edits;
    expect(edit.changeAnnotations![annotated!.annotationId!]).toMatchObject({
      needsConfirmation: true,
      description: expect.stringContaining('“b”'),
    });
    const simple = await open(text, {});
    await expect(simple.request('textDocument/rename', params)).rejects.toThrow('“b”');
  });

  test('a client without versions gets plain changes', async () => {
    const text = '<ref name=a>x</ref> <ref name=a />';
    const client = await open(text, {});
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at(text, 10),
      newName: 'c d',
    });
    expect(applied(text, edit.changes![uri]!)).toBe('<ref name="c d">x</ref> <ref name="c d" />');
  });

  test('what cannot be renamed is said', async () => {
    const text = '<ref name=a>xyz</ref>{{efn|y}}<ref group=lower-alpha>z</ref>';
    const client = await open(text);
    const content = at(text, text.indexOf('yz'));
    expect(await client.request('textDocument/prepareRename', content)).toBeNull();
    expect(await client.request('textDocument/rename', { ...content, newName: 'b' })).toBeNull();
    const unnamed = client.request('textDocument/prepareRename', at(text, text.length));
    await expect(unnamed).rejects.toThrow('no name yet');
    const numeric = client.request('textDocument/rename', { ...at(text, 10), newName: '12' });
    await expect(numeric).rejects.toThrow('plain number');
    const group = client.request('textDocument/prepareRename', at(text, text.indexOf('-alpha')));
    await expect(group).rejects.toThrow('cannot be renamed');
  });
});

describe('completion', () => {
  test('of a name being typed in the article, with its citation when asked', async () => {
    const end = article.indexOf('\n\n', article.indexOf('== Early life'));
    const client = await open(article);
    const typed = '<ref name="fil';
    const text = `${article.slice(0, end)}${typed}${article.slice(end)}`;
    client.change(uri, { text });
    const items = await client.request<Item[]>(
      'textDocument/completion',
      at(text, end + typed.length),
    );
    const [first, ...others] = items;
    expect(first).toMatchObject({ label: 'filkins', detail: '[4]' });
    expect(first).not.toHaveProperty('documentation');
    expect(others.length).toBeGreaterThan(50);
    expect(items.map(({ sortText }) => sortText)).toEqual(
      items.map(({ sortText }) => sortText).sort(),
    );
    const resolved = await client.request<Item>('completionItem/resolve', first!);
    expect(resolved.documentation).toMatchObject({ kind: 'markdown' });
    expect(resolved.documentation!.value).toContain('The Shadow Commander');

    const complete = applied(text, [first!.textEdit]);
    expect(complete).toBe(`${article.slice(0, end)}<ref name="filkins" />${article.slice(end)}`);
    client.change(uri, { text: complete });
    const diagnostics = await client.diagnostics(uri);
    expect(diagnostics.filter(({ code }) => code.startsWith('cite/'))).toEqual([]);
  });

  test('attributes are snippets where the client knows them', async () => {
    const text = '<ref n';
    const params = at(text, text.length);
    const first = async (capabilities: object) => {
      const client = await open(text, capabilities);
      const [item] = await client.request<Item[]>('textDocument/completion', params);
      return { text: item!.textEdit.newText, format: item!.insertTextFormat };
    };
    expect(await first(able)).toEqual({ text: 'name="$1"', format: 2 });
    expect(await first({})).toEqual({ text: 'name="', format: undefined });
  });

  test('nothing in prose, and an item of others stays as it is', async () => {
    const client = await open('a b');
    expect(await client.request('textDocument/completion', at('a b', 2))).toBeNull();
    const item = { label: 'x', data: { uri: 'file:///none', offset: 3, id: 'y' } };
    expect(await client.request('completionItem/resolve', item)).toEqual(item);
    expect(await client.request('completionItem/resolve', { label: 'x' })).toEqual({ label: 'x' });
  });
});
