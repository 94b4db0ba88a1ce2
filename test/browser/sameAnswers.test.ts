import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../server/diagnostics/rules.ts';
import { LanguageClient } from '../stdio/languageClient.ts';
import { realArticle } from '../unit/site.ts';
import { launchBrowser } from '../vscode/host/browser.mjs';
import { ServedFolder } from './servedFolder.ts';
import { WorkerClient } from './workerClient.ts';

const uri = 'file:///page.wikitext';
const textDocument = { uri };
const made = new URL('../articles/made/', import.meta.url);

let browser: Browser;
let served: ServedFolder;
let inWorker: WorkerClient;
let overStdio: LanguageClient;

beforeAll(async () => {
  browser = await launchBrowser();
  served = await ServedFolder.serve('dist/browser');
  inWorker = await WorkerClient.start(browser, served.address);
  overStdio = await LanguageClient.start();
});

afterAll(async () => {
  await inWorker?.stop();
  await overStdio?.stop();
  await browser?.close();
  await served?.close();
});

describe('the server in a browser worker answers as the one in Node does', () => {
  beforeAll(() => {
    open(uri, realArticle);
  });

  test('with the diagnostics of the article', async () => {
    const { items } = await sameAnswer<{ items: unknown[] }>('textDocument/diagnostic');
    expect(items.length).toBeGreaterThan(3);
  });

  test('with its outline', async () => {
    const sections = await sameAnswer<unknown[]>('textDocument/documentSymbol');
    expect(sections.length).toBeGreaterThan(5);
  });

  test('with what is shown over its constructs', async () => {
    let shown = 0;
    for (const position of constructs(30)) {
      if (await sameAnswer('textDocument/hover', { position })) shown++;
    }
    expect(shown).toBeGreaterThan(15);
  });

  test.each<[method: string, params: object]>([
    ['textDocument/foldingRange', {}],
    ['textDocument/documentLink', {}],
    ['textDocument/inlayHint', { range: { start: at(0), end: at(realArticle.length) } }],
    ['textDocument/completion', { position: at(realArticle.indexOf('<ref name=') + 10) }],
    [
      'textDocument/references',
      { position: at(realArticle.indexOf('<ref name=') + 12), context: {} },
    ],
    ['wikiwright/references', {}],
  ])('to %s', async (method, params) => {
    expect(JSON.stringify(await sameAnswer(method, params)).length).toBeGreaterThan(200);
  });

  test.each(readdirSync(made))('of %s', async (name) => {
    const page = { uri: `file:///${name}` };
    open(page.uri, readFileSync(new URL(name, made), 'utf8'));
    await sameAnswer('textDocument/diagnostic', { textDocument: page });
    await sameAnswer('textDocument/documentSymbol', { textDocument: page });
  });

  test('of the example of every rule', async () => {
    for (const { code, example } of rules) {
      const page = { uri: `file:///${code}` };
      open(page.uri, example);
      await sameAnswer('textDocument/diagnostic', { textDocument: page });
    }
  });

  test('and runs nothing but the two scripts', () => {
    const scripts = served.asked.filter((name) => name.endsWith('.js'));
    expect(scripts).toEqual(['server.js', 'parser.js']);
  });
});

test('what is sent in the turn in which the worker is made is answered', async () => {
  const page = await browser.newPage();
  await page.goto(served.address);
  const document = { ...textDocument, languageId: 'wikitext', version: 1, text: "''a" };
  const messages = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument: document } },
    { id: 2, method: 'textDocument/diagnostic', params: { textDocument } },
  ].map((message) => ({ jsonrpc: '2.0', ...message }));
  const answer = await page.evaluate(`new Promise((resolve) => {
    const worker = new Worker('server.js');
    worker.onmessage = ({ data }) => data.id === 2 && resolve(data.result ?? data.error);
    for (const message of ${JSON.stringify(messages)}) worker.postMessage(message);
  })`);
  expect(answer).toMatchObject({ items: [{ code: 'lint/missing-end-tag' }] });
  await page.close();
});

test('a long page that is read in a worker keeps no other waiting', async () => {
  const [long, short] = ['file:///long.wikitext', 'file:///short.wikitext'];
  const answered: string[] = [];
  const diagnostics = async (page: string) => {
    await inWorker.request('textDocument/diagnostic', { textDocument: { uri: page } });
    answered.push(page);
  };
  for (const [page, text] of [
    [long, realArticle.repeat(3)],
    [short, "''a"],
  ] as const) {
    inWorker.notify('textDocument/didOpen', {
      textDocument: { uri: page, languageId: 'wikitext', version: 1, text },
    });
  }
  await Promise.all([diagnostics(long), diagnostics(short)]);
  expect(answered).toEqual([short, long]);
});

function open(page: string, text: string): void {
  const params = { textDocument: { uri: page, languageId: 'wikitext', version: 1, text } };
  inWorker.notify('textDocument/didOpen', params);
  overStdio.notify('textDocument/didOpen', params);
}

/** Asks both, and holds that they agree. */
async function sameAnswer<Answer>(method: string, params: object = {}): Promise<Answer> {
  const asked = { textDocument, ...params };
  const [ours, nodes] = await Promise.all([
    inWorker.request<Answer>(method, asked),
    overStdio.request<Answer>(method, asked),
  ]);
  expect(ours).toEqual(withoutExplanations(nodes));
  return ours;
}

/** Node's server has the explanations of the codes beside it, and links to them. */
function withoutExplanations(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      key === 'codeDescription' ? undefined : value,
    ),
  );
}

/** Positions in constructs all over the article. */
function constructs(count: number): object[] {
  const found = [...realArticle.matchAll(/<ref\b|\{\{\w|\[\[\w|\|\s*[\w-]+\s*=/g)];
  const step = found.length / count;
  return Array.from({ length: count }, (_, index) =>
    at(found[Math.floor(index * step)]!.index + 3),
  );
}

function at(offset: number): { readonly line: number; readonly character: number } {
  const before = realArticle.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
