import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scopesAt, tokenize } from './tokenize.ts';

const article = readFileSync(
  new URL('../articles/qasem-soleimani.wikitext', import.meta.url),
  'utf8',
);
const lines = tokenize(article);
const headings = lines.filter((line) => /^=.*=$/.test(line.text));

/** Every match of the pattern's first group outside comments, with the scopes it has. */
function scopesOfAll(pattern: RegExp): { at: string; scopes: string[] }[] {
  return lines.flatMap((line, number) =>
    [...line.text.matchAll(pattern)]
      .map((match) => match.index + match[0].indexOf(match[1]!))
      .map((offset) => ({
        at: `${number + 1}:${offset + 1} ${line.text.slice(offset, offset + 20)}`,
        scopes: scopesAt(line, offset),
      }))
      .filter(({ scopes }) => !scopes.some((scope) => scope.startsWith('comment'))),
  );
}

describe('the whole article', () => {
  it('has its 24 headings', () => {
    expect(headings.map((line) => line.text)).toHaveLength(24);
  });

  it.each(headings.map((line) => [line.text, line] as const))(
    '%s is a heading at the root',
    (text, line) => {
      const level = /^=+/.exec(text)![0].length;
      for (const token of line.tokens) {
        expect(token.scopes[0]).toBe(`markup.heading.${level}.wikitext`);
      }
      const title = text.replace(/^=+\s*|\s*=+$/g, '');
      expect(scopesAt(line, text.indexOf(title))).toContain('entity.name.section.wikitext');
      expect(line.depth).toBe(1);
    },
  );

  it('has no other heading', () => {
    const scoped = lines.filter((line) =>
      line.tokens.some((token) => token.scopes.some((scope) => scope.startsWith('markup.heading'))),
    );
    expect(scoped).toEqual(headings);
  });

  it.each([
    ['reference tags', /<(ref)\b/g, 285, 'entity.name.tag.extension.wikitext'],
    ['closing reference tags', /<\/(ref)>/g, 219, 'entity.name.tag.extension.wikitext'],
    [
      'template names',
      /\{\{([A-Za-z][^|{}[\]]*)\|/g,
      200,
      'entity.name.function.template.wikitext',
    ],
    [
      'parameter names',
      /\|\s*([a-z][a-z0-9_-]*)\s*=/g,
      1200,
      'variable.parameter.template.wikitext',
    ],
    [
      'link targets',
      /\[\[(?!File:|Category:)([^[\]|{}]+)\|/g,
      80,
      'markup.underline.link.internal.wikitext',
    ],
    ['web addresses', /=\s*(https?:\/\/)/g, 200, 'markup.underline.link.external.wikitext'],
  ])('has its %s scoped', (_, pattern, atLeast, scope) => {
    const found = scopesOfAll(pattern);
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
    expect(found.filter(({ scopes }) => scopes.at(-1) !== scope)).toEqual([]);
  });
});
