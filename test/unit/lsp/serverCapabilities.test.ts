import { expect, test } from 'vitest';
import { serverCapabilities } from '../../../server/lsp/serverCapabilities.ts';

test('whatever begins a construct, a parameter or a value asks for completions', () => {
  const { triggerCharacters } = serverCapabilities({}).completionProvider!;
  expect(new Set(triggerCharacters)).toEqual(
    new Set(['{', '[', '<', '|', '=', '#', ':', '"', '/']),
  );
});
