import { expect, test } from 'vitest';
import { explanationAddress } from '../../../server/lsp/explanation.ts';

const documentation = 'file:///docs/diagnostics.md';

test('a code is explained by a command, or at an anchor that browsers go to', () => {
  const address = (options: object) => explanationAddress('lint/h1', documentation, options);
  expect(address({})).toBe('file:///docs/diagnostics.md#linth1');
  const command = new URL(address({ explainCommand: 'a.explain' })!);
  expect(command.href).toMatch(/^command:a\.explain\?/);
  expect(JSON.parse(decodeURIComponent(command.search.slice(1)))).toEqual(['lint/h1', 'linth1']);
});

test('where no explanations ship there is no link', () => {
  expect(explanationAddress('lint/h1', undefined, { explainCommand: 'a' })).toBeUndefined();
});
