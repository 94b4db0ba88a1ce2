import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { growPage } from '../bench/growPage.ts';
import { LanguageClient, pulling } from './languageClient.ts';

const article = readFileSync(
  new URL('../articles/qasem-soleimani.wikitext', import.meta.url),
  'utf8',
);
/** Nothing reads this much in half a second. */
const page = growPage(article, 2 * 1024 * 1024);
const uri = 'file:///large.wikitext';
const textDocument = { uri };

const shows = { window: { workDoneProgress: true } };
const started: LanguageClient[] = [];

async function start(capabilities: object): Promise<LanguageClient> {
  const client = await LanguageClient.start({ capabilities });
  started.push(client);
  return client;
}

afterEach(async () => {
  for (const client of started.splice(0)) expect(await client.stop()).toBe(0);
});

/** One begin, reports that rise, one end, all of one token. */
function expectWhole({ progress }: LanguageClient, token: string | number | undefined): void {
  expect(progress.map(({ value }) => value.kind).join(' ')).toMatch(/^begin( report)+ end$/);
  expect(new Set(progress.map((told) => told.token))).toEqual(new Set([token]));
  const percentages = progress.slice(0, -1).map(({ value }) => value.percentage!);
  expect(percentages).toEqual([...new Set(percentages)].sort((a, b) => a - b));
  expect(percentages.every((percentage) => percentage >= 0 && percentage <= 100)).toBe(true);
}

const insert = (text: string) => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  text,
});

describe('a page of 2 MB', { timeout: 120_000 }, () => {
  test('is read with progress, and the outline waits for no rule', async () => {
    const client = await start({ ...pulling, ...shows });
    client.open(uri, page);
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    await Promise.all([
      client.diagnostics(uri).then(note('diagnostics')),
      client.request('textDocument/documentSymbol', { textDocument }).then(note('outline')),
      client.request('textDocument/foldingRange', { textDocument }).then(note('folding')),
    ]);
    expect(order).toEqual(['outline', 'folding', 'diagnostics']);
    expectWhole(client, client.progressTokens[0]);
    expect(client.progressTokens).toHaveLength(1);

    // An edit costs what it touches, which no bar needs to tell.
    client.change(uri, insert('x'));
    await client.diagnostics(uri);
    expect(client.progressTokens).toHaveLength(1);
  });

  test('reports to the token of a request, and ends with it when it is cancelled', async () => {
    const client = await start(pulling);
    client.open(uri, page);
    const source = new CancellationTokenSource();
    const params = { textDocument, workDoneToken: 'mine' };
    const answer = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
    const refusal = expect(answer).rejects.toThrow('cancelled');
    await client.told('report');
    source.cancel();
    await refusal;
    expectWhole(client, 'mine');
    expect(client.progressTokens).toEqual([]);
  });

  test('that is edited while it is read is pushed once, and no bar is left', async () => {
    const client = await start(shows);
    client.open(uri, page);
    await client.told('report');
    const published = client.nextPublished(uri);
    client.change(uri, insert('[[x\n'));
    expect(await published).toContainEqual(
      expect.objectContaining({ code: 'balance/unclosed-link' }),
    );
    const kinds = client.progress.map(({ value }) => value.kind);
    const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
    expect(count('begin')).toBeGreaterThan(0);
    expect(count('end')).toBe(count('begin'));
  });
});
