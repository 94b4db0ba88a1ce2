import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LanguageClient } from './languageClient.ts';

const uri = 'file:///page.wikitext';
const whole = resolve('dist/parser.js');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wikiwright-'));
  copyFileSync('dist/server.js', join(folder, 'server.js'));
  cpSync('dist/wikis', join(folder, 'wikis'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Starts a copy of the server beside a parser of its own. */
async function start(parser: string | undefined): Promise<[LanguageClient, shown: string[]]> {
  if (parser !== undefined) writeFileSync(join(folder, 'parser.js'), parser);
  const client = await LanguageClient.start({
    command: [process.execPath, join(folder, 'server.js'), '--stdio'],
  });
  const shown: string[] = [];
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  return [client, shown];
}

describe('a server without a parser says so, and never that a page is too complex', () => {
  test.each([
    ['that is not there', undefined, /Cannot find module '\.\/parser\.js'/],
    ['that is no program', '<html>', /Unexpected token/],
    ['that fails on every text', 'exports.getConfig = exports.parse = () => here;', /here is not/],
  ])('for one %s', async (_, parser, reason) => {
    const [client, shown] = await start(parser);
    client.open(uri, "''a");
    await expect(client.diagnostics(uri)).rejects.toThrow(
      /The wikitext parser could not be loaded, so no page can be read/,
    );
    await expect(client.diagnostics(uri)).rejects.toThrow(reason);
    await client.logged(reason);
    expect(shown).toEqual([expect.stringMatching(reason)]);
    expect(await client.stop()).toBe(0);
  });
});

test('a text that the parser fails on is too complex, and no other', async () => {
  const [client, shown] = await start(`
    const parser = require(${JSON.stringify(whole)});
    const { parse } = parser;
    parser.parse = (text, ...rest) => {
      if (text.includes('trap')) throw new RangeError('Maximum call stack size exceeded');
      return parse.call(parser, text, ...rest);
    };
    module.exports = parser;`);
  client.open(uri, "''a\n\n== trap ==\n\n''b");
  const codes = (await client.diagnostics(uri)).map(({ code, range }) => [code, range.start.line]);
  expect(codes).toContainEqual(['page/too-complex', 2]);
  expect(codes.filter(([code]) => code === 'page/too-complex')).toHaveLength(1);
  expect(shown).toEqual([]);
  expect(await client.stop()).toBe(0);
});
