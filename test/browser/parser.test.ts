import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../vscode/host/browser.mjs';
import { ServedFolder } from './servedFolder.ts';
import { WorkerClient } from './workerClient.ts';

/** The real parser, but for a word that it fails on. */
const whole = readFileSync('dist/browser/parser.js', 'utf8');
const trapped = `
  importScripts('whole.js');
  const { parse } = wikiparser;
  wikiparser.parse = (text, ...rest) => {
    if (text.includes('trap')) throw new RangeError('Maximum call stack size exceeded');
    return parse.call(wikiparser, text, ...rest);
  };`;

/** The user is told apart from the answers; this long at most until then. */
const patience = { timeout: 60_000 };

const textDocument = { uri: 'file:///page.wikitext' };

let browser: Browser;
const folders: ServedFolder[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const folder of folders) await folder.close();
});

describe('a worker without a parser says so, and never that a page is too complex', () => {
  test.each([
    ['that is not there', null],
    ['that is something else', 'var other = 1;'],
    ['that fails when it is loaded', 'process.exit();'],
    [
      'that fails on every text',
      'var wikiparser = { getConfig() {}, parse() { return process; } };',
    ],
  ])('for one %s', async (_, script) => {
    const { address } = await serve({ 'parser.js': script });
    const client = await WorkerClient.start(browser, address);
    open(client, "''a");
    const answer = client.request('textDocument/diagnostic', { textDocument });
    await expect(answer).rejects.toThrow(/The wikitext parser could not be loaded/);
    const message = /could not be loaded, so no page can be read/;
    await expect.poll(() => client.shown, patience).toEqual([expect.stringMatching(message)]);
    expect(client.log).toEqual(client.shown);
    await client.stop();
  });

  test('where it fails on one text alone, that is too complex, and no other', async () => {
    const { address } = await serve({ 'parser.js': trapped, 'whole.js': whole });
    const client = await WorkerClient.start(browser, address);
    open(client, 'trap');
    expect(await codes(client)).toContain('page/too-complex');
    open(client, "''a");
    expect(await codes(client)).not.toContain('page/too-complex');
    expect(client.shown).toEqual([]);
    await client.stop();
  });
});

describe('a worker that was made from a blob', () => {
  test('finds the parser where the client says', async () => {
    const [scripts, data] = [await serve({ 'parser.js': null }), await serve()];
    const client = await WorkerClient.start(browser, scripts.address, blob(scripts.address), {
      data: data.address,
    });
    open(client, "''a");
    expect(await codes(client)).toContain('lint/missing-end-tag');
    expect(data.asked.filter((name) => name.endsWith('.js'))).toEqual(['parser.js']);
    await client.stop();
  });

  test('tells the client that it has to say so', async () => {
    const { address } = await serve();
    const client = await WorkerClient.start(browser, address, blob(address));
    open(client, "''a");
    await expect(codes(client)).rejects.toThrow(/initialization option "data"/);
    await client.stop();
  });
});

/** An expression for a worker that loads the script from a place which is not its own. */
function blob(address: string): string {
  return `new Worker(URL.createObjectURL(new Blob(["importScripts('${address}server.js')"])))`;
}

async function serve(instead: Record<string, string | null> = {}): Promise<ServedFolder> {
  const folder = await ServedFolder.serve('dist/browser', instead);
  folders.push(folder);
  return folder;
}

let version = 0;

function open(client: WorkerClient, text: string): void {
  const document = { ...textDocument, languageId: 'wikitext', version: ++version, text };
  client.notify('textDocument/didOpen', { textDocument: document });
}

async function codes(client: WorkerClient): Promise<string[]> {
  const { items } = await client.request<{ items: { readonly code: string }[] }>(
    'textDocument/diagnostic',
    { textDocument },
  );
  return items.map(({ code }) => code);
}
