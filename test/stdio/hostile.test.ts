import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hostilePages } from './hostilePages.ts';
import { LanguageClient, type Position } from './languageClient.ts';

const uri = 'file:///page.wikitext';
const next = 'file:///next.wikitext';
const textDocument = { uri };

/** In MiB; what the kernel tells of it is told on Linux only. */
const maximumMemory = 1024;

/** Nothing is beyond bounds twice for one reason; the second place is what the bounded page leaves over. */
const mostTooComplex = 2;

describe('a fresh server answers everything about a page of', () => {
  test.each(hostilePages.map(({ name, text }) => [name, text] as const))('%s', async (_, text) => {
    const client = await LanguageClient.start();
    client.open(uri, text);
    await askEverything(client, text);
    await askForAllFixes(client, text);

    const middle = positionAt(text, Math.floor(text.length / 2));
    client.change(uri, { range: { start: middle, end: middle }, text: '{{x|y}}' });
    await askEverything(client, text);

    client.open(next, '<ref name=a />');
    const served = await client.diagnostics(next);
    expect(served.map(({ code }) => code)).toEqual(['cite/references-no-text']);
    expect(peakMemory(client.pid)).toBeLessThan(maximumMemory);
    expect(await client.stop()).toBe(0);
  });
});

/** Asks all that an editor asks of a page; a request that fails rejects, and ends the test. */
async function askEverything(client: LanguageClient, text: string): Promise<void> {
  const position = positionAt(text, Math.floor(text.length / 2));
  const end = positionAt(text, text.length);
  const diagnostics = await client.diagnostics(uri);
  const tooComplex = diagnostics.filter(({ code }) => code === 'page/too-complex');
  expect(tooComplex.length).toBeLessThanOrEqual(mostTooComplex);
  for (const method of ['documentSymbol', 'foldingRange', 'documentLink']) {
    await client.request(`textDocument/${method}`, { textDocument });
  }
  for (const method of ['hover', 'completion', 'definition', 'documentHighlight']) {
    await client.request(`textDocument/${method}`, { textDocument, position });
  }
  const context = { includeDeclaration: true, diagnostics: diagnostics.slice(0, 10) };
  await client.request('textDocument/references', { textDocument, position, context });
  const place = { start: position, end: position };
  await client.request('textDocument/codeAction', { textDocument, range: place, context });
  const whole = { start: { line: 0, character: 0 }, end };
  await client.request('textDocument/inlayHint', { textDocument, range: whole });
}

/** What is asked where somebody selects the page, and where it is saved. */
async function askForAllFixes(client: LanguageClient, text: string): Promise<void> {
  const range = { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
  for (const only of [undefined, ['source.fixAll']]) {
    const context = { diagnostics: [], ...(only && { only }) };
    await client.request('textDocument/codeAction', { textDocument, range, context });
  }
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** The most memory that a process has had, in MiB; 0 where nobody tells. */
function peakMemory(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1024;
}
