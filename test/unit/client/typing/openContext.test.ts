import { describe, expect, it } from 'vitest';
import { openContext } from '../../../../client/typing/openContext.ts';

describe('what a text ends in', () => {
  it.each([
    ['', false, false],
    ['a', false, false],
    ['{{a', true, false],
    ['{{a|\n* b', true, false],
    ['{{a|{{b}}\n* c', true, false],
    ['{{a|{{{1|}}}', true, false],
    ['{{a}}\n* b', false, false],
    ['{a', false, false],
    // Its beginning is not in the text.
    ['b}}\n* c', false, false],
    ['<!-- {{ -->', false, false],
    ['<!-- a', false, true],
    ['{{a|<!-- }} -->', true, false],
    ['<nowiki>{{</nowiki>', false, false],
    ['<nowiki>a', false, true],
    ['<nowiki/>{{', true, false],
    ['<pre>\n* a', false, true],
    ['<syntaxhighlight lang="lua">\n{{', false, true],
    ['<ref>{{a', true, false],
  ])('%j', (text, isInTemplate, isLiteral) => {
    expect(openContext(text)).toEqual({ isInTemplate, isLiteral });
  });

  it.each([
    '{'.repeat(50_000),
    '<!--'.repeat(12_000),
    '<nowiki>'.repeat(6_000),
    '<pre '.repeat(9_000),
  ])(
    'is found at once in a hostile text (%#)',
    (text) => {
      expect(() => openContext(text)).not.toThrow();
    },
    10_000,
  );
});
