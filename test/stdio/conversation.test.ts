import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { LanguageClient, pulling, type Diagnostic, type Position } from './languageClient.ts';

const article = readFileSync(
  new URL('../articles/qasem-soleimani.wikitext', import.meta.url),
  'utf8',
);
const uri = 'file:///page.wikitext';

const started: LanguageClient[] = [];

async function start(...options: Parameters<typeof LanguageClient.start>): Promise<LanguageClient> {
  const client = await LanguageClient.start(...options);
  started.push(client);
  return client;
}

afterEach(async () => {
  for (const client of started.splice(0)) expect(await client.stop()).toBe(0);
});

/** The position of an offset in the article. */
function position(offset: number): Position {
  const before = article.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

function at(text: string, shift = 0): { textDocument: { uri: string }; position: Position } {
  return { textDocument: { uri }, position: position(article.indexOf(text) + shift) };
}

const spot = (line: number, character: number): Position => ({ line, character });

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('a conversation about the real article', () => {
  test('the first answer is complete, and an edit and its undoing are seen', async () => {
    const client = await start();
    client.open(uri, article);
    const sound = await client.diagnostics(uri);
    expect(codes(sound).filter((code) => /^(?:balance|cite|harv)\//.test(String(code)))).toEqual(
      [],
    );
    expect(sound.find(({ code }) => code === 'lint/url-encoding')).toMatchObject({
      source: 'wikiwright',
      codeDescription: { href: expect.stringMatching(/docs\/diagnostics\.md#linturl-encoding$/) },
    });

    const birth = article.indexOf('}}', article.indexOf('{{Birth date|1957'));
    const range = { start: position(birth), end: position(birth + 2) };
    client.change(uri, { range, text: '' });
    const broken = await client.diagnostics(uri);
    expect(codes(broken)).toContain('balance/unclosed-template');
    const fault = broken.find(({ code }) => code === 'balance/unclosed-template')!;
    expect(fault.range.start).toEqual(position(article.indexOf('{{Birth date|1957')));

    client.change(uri, { range: { start: range.start, end: range.start }, text: '}}' });
    expect(codes(await client.diagnostics(uri))).toEqual(codes(sound));
  });

  test('positions are told with what encloses them, and of which version that is', async () => {
    const client = await start();
    client.open(uri, 'a\nb {{c|d}} e');
    client.change(uri, { range: { start: spot(1, 2), end: spot(1, 2) }, text: 'f ' });
    const positions = [spot(1, 8), spot(1, 0), spot(0, 1)];
    expect(
      await client.request('wikiwright/enclosingConstructs', { textDocument: { uri }, positions }),
    ).toEqual({
      version: 2,
      ranges: [
        { start: spot(1, 4), end: spot(1, 11) },
        { start: spot(1, 0), end: spot(1, 13) },
        { start: spot(0, 0), end: spot(0, 1) },
      ],
    });
  });

  test('a renamed definition leaves its 20 reuses undefined', async () => {
    const client = await start();
    client.open(uri, article);
    const name = article.indexOf('filkins', article.indexOf('<ref name="filkins">'));
    const range = { start: position(name), end: position(name + 'filkins'.length) };
    client.change(uri, { range, text: 'other' });
    const undefinedNames = (await client.diagnostics(uri)).filter(
      ({ code }) => code === 'cite/references-no-text',
    );
    expect(undefinedNames).toHaveLength(20);
  });

  test('hover, definition, references, highlights, outline and folding', async () => {
    const client = await start();
    client.open(uri, article);
    const reuse = at('<ref name=filkins />', 3);
    const hover = await client.request<{ contents: { value: string } }>(
      'textDocument/hover',
      reuse,
    );
    const [label, citation] = hover.contents.value.split('\n\n');
    expect(label).toBe('**[4]** · used 21×');
    expect(citation).toContain('(30 September 2013)');
    const definition = await client.request<{ range: { start: Position } }[]>(
      'textDocument/definition',
      reuse,
    );
    expect(definition[0]!.range.start).toEqual(at('<ref name="filkins">').position);
    const context = { includeDeclaration: true };
    const count = async (method: string, params: object = reuse) =>
      (await client.request<unknown[]>(method, params)).length;
    expect(await count('textDocument/references', { ...reuse, context })).toBe(21);
    // The uses, and both ends of the tag.
    expect(await count('textDocument/documentHighlight')).toBe(21 + 2);
    const { position: end } = at('<ref name=filkins />', 18);
    expect(await client.request('wikiwright/matchingEnd', reuse)).toEqual(end);
    expect(await count('textDocument/documentSymbol')).toBe(12);
    expect(await count('textDocument/foldingRange')).toBeGreaterThan(24);
  });

  test('a quick fix mends the text', async () => {
    const client = await start();
    const broken = 'a {{cite web|title=T|url=https://example.org\n\nb';
    client.open(uri, broken);
    const [diagnostic] = await client.diagnostics(uri);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic!.range,
      context: { diagnostics: [diagnostic] },
    });
    expect(actions[0]).toMatchObject({
      isPreferred: true,
      diagnostics: [{ code: diagnostic!.code }],
    });
    client.change(
      uri,
      ...actions[0]!.edit.documentChanges[0]!.edits.map(({ range, newText }) => ({
        range,
        text: newText,
      })),
    );
    expect(await client.diagnostics(uri)).toEqual([]);
  });
});

interface CodeAction {
  readonly edit: {
    readonly documentChanges: readonly {
      readonly edits: readonly { readonly range: object; readonly newText: string }[];
    }[];
  };
}

describe('clients of other kinds', () => {
  test('one that cannot pull is sent diagnostics, and none after the page is closed', async () => {
    const client = await start({ capabilities: {} });
    client.open(uri, '<ref name=a />');
    expect(await client.nextPublished(uri)).toMatchObject([{ code: 'cite/references-no-text' }]);
    client.change(uri, { text: 'sound' });
    expect(await client.nextPublished(uri)).toEqual([]);
    const closed = client.nextPublished(uri);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await closed).toEqual([]);
  });

  test('settings turn a group off', async () => {
    const settings = { diagnostics: { rules: { cite: 'off' } } };
    const client = await start({ capabilities: pulling, settings });
    client.open(uri, '<ref name=a />');
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test('settings of the wrong kind leave the defaults', async () => {
    const settings = { diagnostics: { rules: { cite: 7, balance: ['off'] } } };
    const client = await start({ capabilities: pulling, settings });
    client.open(uri, '<ref name=a />');
    expect(codes(await client.diagnostics(uri))).toEqual(['cite/references-no-text']);
  });

  test('settings add templates to the site, and turn sub-references on', async () => {
    const text = '{{fn|name=a|x}}<ref name=a details="p. 1" />';
    const plain = await start();
    plain.open(uri, text);
    expect(codes(await plain.diagnostics(uri)).sort()).toEqual(['cite/ref-too-many-keys']);
    const settings = {
      site: { templateRedirects: { Fn: 'Refn' } },
      cite: { subReferences: true },
    };
    const client = await start({ capabilities: pulling, settings });
    client.open(uri, text);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test('settings add a tag and a namespace to any wiki', async () => {
    const page = 'file:///Baustein/Box.wikitext';
    const asked = { textDocument: { uri: page } };
    const read = async (site: object) => {
      const settings = { wiki: 'kochen.example', site };
      const client = await start({ capabilities: pulling, settings });
      client.open(page, '<zutaten><ref name="a" /></zutaten>');
      const found = codes(await client.diagnostics(page));
      const { kind } = await client.request<{ kind: string }>('wikiwright/pageWiki', asked);
      return { found, kind };
    };
    const plain = await read({});
    expect(plain.kind).toBe('article');
    expect(plain.found).toContain('cite/references-no-text');
    const site = { extensionTags: { zutaten: {} }, namespaces: { 10: { aliases: ['Baustein'] } } };
    expect(await read(site)).toEqual({ found: [], kind: 'template' });
  });

  test('what a wiki says of itself is made settings', async () => {
    const client = await start();
    const general = { server: '//kochen.example', articlepath: '/s/$1', lang: 'de' };
    const text = JSON.stringify({ query: { general, extensiontags: ['<zutaten>'] } });
    const made = await client.request('wikiwright/importSite', { text });
    expect(made).toEqual({
      wiki: 'kochen.example',
      site: {
        language: 'de',
        articleUrl: 'https://kochen.example/s/$1',
        extensionTags: { zutaten: { content: 'text' } },
      },
      faults: [],
    });
    expect(await client.request('wikiwright/importSite', { text: '{' })).toEqual({
      refused: 'This is not JSON.',
    });
  });

  test('changed settings are asked for again', async () => {
    const settings = { diagnostics: { rules: {} as Record<string, string> }, site: {} };
    const client = await start({ capabilities: pulling, settings });
    client.open(uri, '<ref name=a /> {{fn|name=a|x}}');
    expect(codes(await client.diagnostics(uri))).toEqual(['cite/references-no-text']);
    settings.site = { templateRedirects: { Fn: 'Refn' } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test("a project's file beats the settings, and what is wrong in it is logged once", async () => {
    const project = {
      name: '/wiki/.wikiwright.json',
      content: '{"rules": {"cite": "off", "none": "off"}}',
      path: 'page.wikitext',
    };
    const settings = { diagnostics: { rules: { 'cite/references-no-text': 'error' } }, project };
    const client = await start({ capabilities: pulling, settings });
    const logged: string[] = [];
    client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      logged.push(message);
    });
    for (const page of [uri, 'file:///other.wikitext']) {
      client.open(page, '<ref name=a /> {{b');
      expect(codes(await client.diagnostics(page))).toEqual(['balance/unclosed-template']);
    }
    expect(logged).toEqual([
      expect.stringContaining('/wiki/.wikiwright.json: “rules”: there is no code “none”'),
    ]);
  });

  test('carriage returns do not move a report', async () => {
    const client = await start();
    client.open(uri, 'a\r\n\r\n== b ==\r\n* {{c}}\r\n* d <ref name=e />\r\n');
    const [fault] = await client.diagnostics(uri);
    expect(fault!.range).toEqual({
      start: { line: 4, character: 4 },
      end: { line: 4, character: 18 },
    });
  });
});

describe('bad requests', () => {
  test('of unknown documents, beyond the text, and unknown methods, leave the server serving', async () => {
    const client = await start();
    const nowhere = { textDocument: { uri: 'file:///none' }, position: { line: 0, character: 0 } };
    expect(await client.request('textDocument/hover', nowhere)).toBeNull();
    expect(await client.diagnostics('file:///none')).toEqual([]);
    client.change('file:///none', { text: 'x' });
    await expect(client.request('wikiwright/unknown', {})).rejects.toThrow();
    client.open(uri, 'a');
    const beyond = { line: 99, character: 99 };
    client.change(uri, { range: { start: beyond, end: beyond }, text: '<ref name=b />' });
    expect(codes(await client.diagnostics(uri))).toEqual(['cite/references-no-text']);
    const hover = { textDocument: { uri }, position: beyond };
    expect(await client.request('textDocument/hover', hover)).not.toBeNull();
  });

  test.each([
    ['templates', '{{a|', '}}'],
    ['links', '[[a|', ']]'],
    ['tables', '\n{|\n|', '\n|}'],
    ['open braces', '{{', ''],
    ['unclosed references', '<ref name=a ', ''],
  ])('3,000 nested %s are answered, and the next page is served', async (_, open, close) => {
    const client = await start();
    client.open(uri, open.repeat(3000) + close.repeat(3000));
    expect(Array.isArray(await client.diagnostics(uri))).toBe(true);
    client.open('file:///next.wikitext', '<ref name=a />');
    expect(codes(await client.diagnostics('file:///next.wikitext'))).toEqual([
      'cite/references-no-text',
    ]);
  });
});
