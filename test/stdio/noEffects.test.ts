import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LanguageClient } from './languageClient.ts';

const article = readFileSync(
  new URL('../articles/qasem-soleimani.wikitext', import.meta.url),
  'utf8',
);
const uri = 'file:///page.wikitext';
const textDocument = { uri };
const position = { line: 5, character: 5 };

/** The server, watched, and without means to run text as a program. */
const command = [
  process.execPath,
  '--disallow-code-generation-from-strings',
  '--import',
  new URL('noEffects.mjs', import.meta.url).href,
];
const server = ['dist/server.js', '--stdio'];

test('text is written nowhere, sent nowhere, and not executed', async () => {
  const client = await LanguageClient.start({ command: [...command, ...server] });
  // Nesting that overflows the parser, which would keep a record of it, is a text as well.
  for (const text of [article, '{{#if:'.repeat(140), `<ref>${"''[[".repeat(900)}`]) {
    client.open(uri, text);
    await client.diagnostics(uri);
    for (const method of ['hover', 'completion', 'definition', 'documentSymbol', 'documentLink']) {
      await client.request(`textDocument/${method}`, { textDocument, position });
    }
    const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    const context = { diagnostics: [], only: ['refactor', 'source', 'quickfix'] };
    await client.request('textDocument/codeAction', { textDocument, range, context });
    await client.request('wikiwright/references', { textDocument });
  }
  expect(await client.stop()).toBe(0);
});

test.each([
  ['a file', `require("fs").writeFileSync("/dev/null", "")`],
  ['a connection', `require("net").connect(1)`],
  ['a program', `require("child_process").spawn("true")`],
])('the watch sees %s', async (_, program) => {
  const [node, ...args] = command;
  const child = spawn(node!, [...args, '-e', program], { stdio: 'ignore' });
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(99);
});
