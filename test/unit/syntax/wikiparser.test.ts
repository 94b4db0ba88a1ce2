import { afterEach, describe, expect, test, vi } from 'vitest';
import Parser from 'wikiparser-node';
import { ParserUnavailable } from '../../../server/syntax/parserUnavailable.ts';
import { parseWikitext } from '../../../server/syntax/wikiparser.ts';
import { site } from '../site.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** No text is known that the real parser throws on, within the bounds of `complexity.ts`. */
function failOnce(part: 'parse' | 'getConfig', error: unknown): void {
  vi.spyOn(Parser, part).mockImplementationOnce(() => {
    throw error;
  });
}

/** A configuration that nothing was prepared for yet. */
function fresh(): typeof site.parser {
  return { ...site.parser };
}

describe('what the parser throws', () => {
  test('on a text is the fault of that text', () => {
    parseWikitext('a', site.parser);
    failOnce('parse', new RangeError('Maximum call stack size exceeded'));
    const { complete, root } = parseWikitext("''b''", site.parser);
    expect(complete).toBe(false);
    expect(root.children).toMatchObject([{ type: 'text', start: 0, end: 5 }]);
    expect(parseWikitext("''b''", site.parser).complete).toBe(true);
  });

  test('before it has a text is the fault of no text', () => {
    failOnce('getConfig', new Error('Cannot find module'));
    const configuration = fresh();
    expect(() => parseWikitext('a', configuration)).toThrow(ParserUnavailable);
    // It is tried again, as what was missing may have come.
    expect(parseWikitext('a', configuration).complete).toBe(true);
  });

  test('on a sound text, the first of all, is the fault of the parser', async () => {
    vi.resetModules();
    const anew = await import('../../../server/syntax/wikiparser.ts');
    const parser = (await import('wikiparser-node')).default;
    vi.spyOn(parser, 'parse').mockImplementation(() => {
      throw new ReferenceError('process is not defined');
    });
    expect(() => anew.parseWikitext('a', site.parser)).toThrow(
      'The wikitext parser could not be loaded, so no page can be read: process is not defined',
    );
    vi.restoreAllMocks();
    expect(anew.parseWikitext('a', site.parser).complete).toBe(true);
  });
});
