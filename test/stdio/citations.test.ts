import { afterEach, expect, test } from 'vitest';
import { LanguageClient, pulling } from './languageClient.ts';

const uri = 'file:///page.wikitext';

const started: LanguageClient[] = [];

async function start(
  text: string,
  options: Parameters<typeof LanguageClient.start>[0] = {},
): Promise<LanguageClient> {
  const client = await LanguageClient.start(options);
  started.push(client);
  client.open(uri, text);
  return client;
}

afterEach(async () => {
  for (const client of started.splice(0)) expect(await client.stop()).toBe(0);
});

const at = (character: number) => ({ textDocument: { uri }, position: { line: 0, character } });

interface Shown {
  readonly contents: { readonly value: string };
}

test('a hover lists the problems, with links to fixes for a client that runs them', async () => {
  const text = '<ref name=abcd>x</ref> <ref name=abcde />';
  const plain = await start(text);
  const { contents } = await plain.request<Shown>('textDocument/hover', at(30));
  expect(contents.value.split('\n\n').at(-1)).toMatch(/^- \*\*error\*\*: [^\n]*abcde/);
  expect(contents.value).not.toContain('command:');

  const own = await start(text, { initializationOptions: { fixCommand: 'a.fix' } });
  const shown = await own.request<Shown>('textDocument/hover', at(30));
  const [, query = ''] = /\]\(command:a\.fix\?([^)\s]+)\)/.exec(shown.contents.value) ?? [];
  expect(JSON.parse(decodeURIComponent(query))).toEqual([
    {
      uri,
      range: { start: { line: 0, character: 23 }, end: { line: 0, character: 41 } },
      title: expect.stringContaining('abcd'),
    },
  ]);
});

test('a hover leaves to a client what that shows at the place by itself', async () => {
  const text =
    'A.<ref>{{cite web|url=https://a.org|title=T|date=32 May 2020|pages=4|page=5}}</ref>';
  const client = await start(text, { initializationOptions: { showsProblems: true } });
  const diagnostics = await client.diagnostics(uri);
  expect(diagnostics.length).toBeGreaterThan(1);
  const listed = async (character: number) => {
    const shown = await client.request<Shown>('textDocument/hover', at(character));
    return diagnostics.filter(({ message }) => shown.contents.value.includes(message));
  };
  const inside = diagnostics.find(({ code }) => code === 'cs1/bad-date')!;
  const here = inside.range.start.character + 1;
  const elsewhere = diagnostics.filter(
    ({ range }) => range.end.character < here || here < range.start.character,
  );
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(await listed(here)).toEqual(elsewhere);
  expect(await listed(text.indexOf('<ref'))).toEqual(diagnostics);
});

interface Item {
  readonly label: string;
  readonly filterText?: string;
  readonly data?: unknown;
  readonly textEdit: { readonly newText: string };
  readonly insertTextFormat?: number;
  readonly documentation?: { readonly value: string };
}

test('parameters of citations are completed and explained', async () => {
  const client = await start('<ref>{{cite web|url=x|}}</ref>');
  const items = await client.request<Item[]>('textDocument/completion', at(22));
  expect(items.slice(0, 2).map(({ label }) => label)).toEqual(['access-date', 'title']);
  const resolved = await client.request<Item>('completionItem/resolve', items[0]!);
  expect(resolved.documentation?.value).toMatch(/^\*\*`access-date`\*\* · /);
});

test('a template comes with its parameters only where the client knows snippets', async () => {
  const plain = await start('{{cite');
  const [first] = await plain.request<Item[]>('textDocument/completion', at(6));
  expect(first).toMatchObject({ label: 'cite web', textEdit: { newText: 'cite web' } });
  const snippets = { completion: { completionItem: { snippetSupport: true } } };
  const capabilities = { ...pulling, textDocument: { ...pulling.textDocument, ...snippets } };
  const own = await start('{{cite', { capabilities });
  const [item] = await own.request<Item[]>('textDocument/completion', at(6));
  const today = new Date().toISOString().slice(0, 10);
  expect(item?.insertTextFormat).toBe(2);
  expect(item?.textEdit.newText).toMatch(/^cite web \|url=\$1 .*\}\}$/);
  expect(item?.textEdit.newText).toContain(today);
});

/** Neither a letter nor a mark. */
const untypable = expect.stringMatching(/^[^\p{L}\p{N}\p{P}\p{S}\s]$/u) as string;

test('templates are offered before their name is begun, and anew once it is', async () => {
  const snippets = { completion: { completionItem: { snippetSupport: true } } };
  const client = await start('{{\n{{ci', {
    capabilities: { ...pulling, textDocument: { ...pulling.textDocument, ...snippets } },
  });
  const ask = (line: number, character: number) =>
    client.request<unknown>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
      context: { triggerKind: 2, triggerCharacter: '{' },
    });
  const unbegun = (await ask(0, 2)) as { readonly isIncomplete: boolean; readonly items: Item[] };
  expect(unbegun).toMatchObject({ isIncomplete: true });
  // Until the answer about the first letter comes, an editor shows what it has, and Enter may come first.
  expect([...new Set(unbegun.items.map(({ filterText }) => filterText))]).toEqual([untypable]);
  expect(await ask(1, 4)).toEqual(
    expect.arrayContaining([expect.objectContaining({ filterText: 'cite web' })]),
  );
});

test('a publisher of the page is no guess of what is being typed on a line', async () => {
  const page = '{{cite book|publisher=Routledge & Kegan Paul}}\n{{cite book\n| publisher =\n}}';
  const client = await start(page);
  const type = (character: number, text: string) => {
    const place = { line: 2, character };
    client.change(uri, { range: { start: place, end: place }, text });
  };
  const ask = (character: number, context: object) =>
    client.request('textDocument/completion', {
      textDocument: { uri },
      position: { line: 2, character },
      context,
    });
  const [invoked, afterEquals] = [{ triggerKind: 1 }, { triggerKind: 2, triggerCharacter: '=' }];
  const items = [{ label: 'Routledge & Kegan Paul' }];
  // The editor drops it by itself at the next key, whenever an answer to that comes.
  expect(await ask(13, afterEquals)).toMatchObject([{ ...items[0], filterText: untypable }]);
  type(13, ' R');
  expect(await ask(15, invoked)).toBeNull();
  type(15, 'o');
  expect(await ask(16, invoked)).toBeNull();
  // Asked again at the same place, and so by the user.
  expect(await ask(16, invoked)).toMatchObject(items);
});

interface Signatures {
  readonly signatures: readonly { readonly label: string; readonly parameters: unknown }[];
  readonly activeParameter: number;
}

test('signatures of well-known templates', async () => {
  const client = await start('{{circa|1900|}} {{foo|}}');
  const found = await client.request<Signatures>('textDocument/signatureHelp', at(13));
  expect(found.signatures[0]).toMatchObject({ label: '{{circa|date|until|lk=}}' });
  expect(found.signatures[0]!.parameters).toMatchObject([
    { label: 'date' },
    { label: 'until' },
    { label: 'lk=' },
  ]);
  expect(found.activeParameter).toBe(1);
  expect(await client.request('textDocument/signatureHelp', at(22))).toBeNull();
});

test('names of positional parameters are shown to those who want them', async () => {
  const text = '{{birth date|1957|3|11}}<ref>x</ref>';
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 99 } };
  const hints = async (settings: unknown) => {
    const client = await start(text, { settings });
    const params = { textDocument: { uri }, range };
    const found = await client.request<{ label: string }[]>('textDocument/inlayHint', params);
    return found.map(({ label }) => label);
  };
  expect(await hints(null)).toEqual(['[1]']);
  expect(await hints({ inlayHints: { templateParameters: true } })).toEqual([
    'year:',
    'month:',
    'day:',
    '[1]',
  ]);
  expect(await hints({ inlayHints: { templateParameters: true, references: false } })).toHaveLength(
    3,
  );
});
