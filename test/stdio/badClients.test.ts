import { spawn } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { LanguageClient, pulling } from './languageClient.ts';

const uri = 'file:///page.wikitext';
const textDocument = { uri };
const origin = { line: 0, character: 0 };
const fault = '<ref name=a />';

const started: LanguageClient[] = [];

async function start(...options: Parameters<typeof LanguageClient.start>): Promise<LanguageClient> {
  const client = await LanguageClient.start(...options);
  started.push(client);
  return client;
}

afterEach(async () => {
  for (const client of started.splice(0)) expect(await client.stop()).toBe(0);
});

/** That the server still answers, and what it takes the page to be. */
async function expectCodes(client: LanguageClient, ...codes: readonly string[]): Promise<void> {
  expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(codes);
}

const noText = 'cite/references-no-text';

describe('changes that no client may send are logged, and leave the page as it is', () => {
  test.each([
    ['no text', [{ range: { start: origin, end: origin } }], /no change/],
    ['no position', [{ range: { start: origin }, text: 'x' }], /no change/],
    [
      'words for numbers',
      [{ range: { start: { line: 'a' }, end: origin }, text: 'x' }],
      /no change/,
    ],
    ['null for a range', [{ range: null, text: 'x' }], /no change/],
    ['nothing at all', null, /no change/],
  ])('%s', async (_, contentChanges, pattern) => {
    const client = await start();
    client.open(uri, fault);
    await expectCodes(client, noText);
    const versioned = { uri, version: 2 };
    client.notify('textDocument/didChange', { textDocument: versioned, contentChanges });
    await client.logged(pattern);
    await expectCodes(client, noText);
  });
});

test('changes beyond the text count at its ends, and reversed ones as if they were not', async () => {
  const client = await start();
  client.open(uri, 'a');
  const [before, beyond] = [
    { line: -3, character: -3 },
    { line: 99, character: 99 },
  ];
  client.change(uri, { range: { start: beyond, end: before }, text: fault });
  await expectCodes(client, noText);
  client.change(uri, { range: { start: before, end: beyond }, text: '' });
  await expectCodes(client);
});

test('changes whose versions go back are applied in the order in which they come', async () => {
  const client = await start();
  client.open(uri, '');
  const change = (version: number, text: string) =>
    client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: origin, end: origin }, text }],
    });
  change(7, ' />');
  change(3, '<ref name=a');
  await client.logged(/versions do not increase/);
  await expectCodes(client, noText);
});

test('a page that is closed twice, opened twice or changed after closing troubles nobody', async () => {
  const client = await start();
  const close = () => client.notify('textDocument/didClose', { textDocument });
  client.open(uri, 'a');
  client.open(uri, fault);
  await expectCodes(client, noText);
  close();
  close();
  client.change(uri, { text: 'b' });
  await client.logged(/not open/);
  await expectCodes(client);
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'wikitext' } });
  await client.logged(/has no text/);
  await expectCodes(client);
});

const methods: readonly (readonly [method: string, answer: unknown])[] = [
  ['textDocument/hover', null],
  ['textDocument/definition', null],
  ['textDocument/references', null],
  ['textDocument/documentHighlight', null],
  ['textDocument/documentSymbol', null],
  ['textDocument/documentLink', null],
  ['textDocument/foldingRange', null],
  ['textDocument/completion', null],
  ['textDocument/prepareRename', null],
  ['textDocument/rename', null],
  ['textDocument/codeAction', []],
  ['textDocument/inlayHint', []],
  ['textDocument/diagnostic', { kind: 'full', items: [] }],
  ['wikiwright/references', null],
  ['wikiwright/adjacentReference', null],
];

/** What every request needs, for a place in a page. */
const params = {
  textDocument,
  position: origin,
  range: { start: origin, end: origin },
  context: { includeDeclaration: true, diagnostics: [] },
  newName: 'b',
  direction: 'next',
};

describe('a request', () => {
  test('for a page that is not open has an empty answer', async () => {
    const client = await start();
    for (const [method, answer] of methods) {
      expect([method, await client.request(method, params)]).toEqual([method, answer]);
    }
  });

  test('without what it needs fails, or is empty, and the next one is answered', async () => {
    const client = await start();
    client.open(uri, fault);
    for (const [method] of methods) {
      for (const broken of [
        {},
        { textDocument: null },
        { textDocument, position: 'x' },
        { textDocument, range: {} },
      ]) {
        await client.request(method, broken).catch(() => undefined);
      }
    }
    for (const method of ['completionItem/resolve', 'codeAction/resolve', 'inlayHint/resolve']) {
      for (const data of [null, 7, {}, { uri, offset: 'x', version: 1, start: 1e9, range: {} }]) {
        await client.request(method, { label: '', data }).catch(() => undefined);
      }
    }
    await expectCodes(client, noText);
  });

  test('that nobody knows fails with a name', async () => {
    const client = await start();
    await expect(client.request('textDocument/unheardOf', params)).rejects.toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
    client.notify('textDocument/didUnheardOf', params);
    client.notify('$/unheardOf', params);
    await expectCodes(client);
  });

  test('after the shutdown is refused, and the server ends in order', async () => {
    const client = await LanguageClient.start();
    client.open(uri, fault);
    const exited = client.exited();
    await client.request('shutdown', {});
    for (const [method] of methods.filter(([name]) => !name.includes('inlayHint/'))) {
      await expect(client.request(method, params), method).rejects.toMatchObject({
        code: ErrorCodes.InvalidRequest,
      });
    }
    client.change(uri, { text: 'late' });
    client.notify('exit', {});
    expect(await exited).toBe(0);
  });

  test('during the shutdown is answered or refused', async () => {
    const client = await LanguageClient.start();
    client.open(uri, `${fault}\n`.repeat(5_000));
    const asked = methods.map(([method]) =>
      client.request(method, params).then(
        () => 'answered',
        (error: { code: number }) => error.code,
      ),
    );
    await client.request('shutdown', {});
    for (const outcome of await Promise.all(asked)) {
      expect(['answered', ErrorCodes.InvalidRequest]).toContain(outcome);
    }
    const exited = client.exited();
    client.notify('exit', {});
    expect(await exited).toBe(0);
  });

  test('before the initialization is refused', async () => {
    const child = spawn(process.execPath, ['dist/server.js', '--stdio']);
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    await expect(connection.sendRequest('textDocument/hover', params)).rejects.toMatchObject({
      code: ErrorCodes.ServerNotInitialized,
    });
    connection.dispose();
    child.kill();
  });
});

test.each([
  ['a number', 7],
  ['a list', [{}]],
  ['numbers for groups', { diagnostics: 7, site: 7, cite: 7, inlayHints: 7 }],
  ['words for flags', { cite: { subReferences: 'yes' }, inlayHints: { references: [] } }],
  ['lists for rules', { diagnostics: { rules: [['off']] }, site: { citeTemplates: { a: [] } } }],
])('settings of the wrong type leave the defaults: %s', async (_, settings) => {
  const client = await start({ capabilities: pulling, settings });
  client.open(uri, fault);
  await expectCodes(client, noText);
  client.notify('workspace/didChangeConfiguration', { settings });
  await expectCodes(client, noText);
});

describe('a server ends', () => {
  test('when its client goes away without a word', async () => {
    const client = await LanguageClient.start();
    client.open(uri, `${fault}\n`.repeat(1_000));
    void client.request('textDocument/diagnostic', { textDocument }).catch(() => undefined);
    expect(await client.vanish()).toBe(1);
  });

  test('when the process that it serves has died, though the pipe stays open', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = await LanguageClient.start({ processId: parent.pid! });
    const exited = client.exited();
    parent.kill('SIGKILL');
    expect(await exited).toBe(1);
    client.connection.dispose();
  });
});
