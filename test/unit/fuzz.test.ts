import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChange, writeChange } from '../fuzz/change.ts';
import { failureOf, Fuzzer, shrinkFailure, type Failure } from '../fuzz/fuzz.ts';
import { generateWikitext } from '../fuzz/generateWikitext.ts';
import { changeInvariants, pageInvariants } from '../fuzz/invariants.ts';
import { Random } from './random.ts';
import { realArticle, site } from './site.ts';

describe('random pages and edits break no invariant', () => {
  test.each([1, 2, 3, 4, 5, 6])('seed %i', async (seed) => {
    const failure = new Fuzzer(seed, site, realArticle).round();
    if (failure) expect.fail((await shrinkFailure(failure, site)).message);
  });
});

/** Not imported, for Vite refuses JSON that holds half of a surrogate pair. */
const fixtures = JSON.parse(
  readFileSync(new URL('../fuzz/fixtures.json', import.meta.url), 'utf8'),
) as readonly Pick<Failure, 'invariant' | 'wikitext'>[];

describe('what fuzzing found stays mended', () => {
  test.each(fixtures.map(({ invariant, wikitext }) => [invariant, wikitext] as const))(
    '%s: %j',
    (invariant, wikitext) => {
      expect(Object.keys({ ...pageInvariants, ...changeInvariants })).toContain(invariant);
      expect(failureOf(invariant, wikitext, site)?.message).toBeUndefined();
    },
  );
});

/** What reads settings, and no page. */
const ofSettings: ReadonlySet<string> = new Set([
  'features/diagnose/combineRules.ts',
  'features/diagnose/readProjectFile.ts',
]);

describe('the fuzzer', () => {
  test('calls every feature that the server answers with', () => {
    const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
    const imported = readdirSync(new URL('../../server/lsp', import.meta.url)).flatMap((file) => {
      const source = read(`../../server/lsp/${file}`);
      // Types alone are no feature.
      return [...source.matchAll(/^import (?!type)[^;]*?'\.\.\/(features\/[^']+)'/gm)].map(
        ([, path]) => path!,
      );
    });
    expect(imported.length).toBeGreaterThan(15);
    const called = read('../fuzz/features.ts');
    const pageFeatures = imported.filter((path) => !ofSettings.has(path));
    expect(pageFeatures.filter((path) => !called.includes(`/${path}'`))).toEqual([]);
  });

  test('reports what a feature throws, with the seed’s page', () => {
    const failure = failureOf('ranges', 'a', {} as typeof site);
    expect(failure).toMatchObject({ invariant: 'ranges', wikitext: 'a' });
    expect(failure?.kind).toContain('TypeError');
  });

  test('makes the same page of the same seed, and all constructs of many', () => {
    const page = (seed: number) => generateWikitext(new Random(seed)).join('');
    expect(page(1)).toBe(page(1));
    const all = Array.from({ length: 300 }, (_, seed) => page(seed)).join('');
    for (const mark of ['{{cite', '{{{', '{|', '|+', '<ref', '<!--', '[[File', '==', "''", '\0']) {
      expect(all).toContain(mark);
    }
  });

  test('writes a change as a text and reads it again', () => {
    const change = { text: 'abc', edit: { start: 1, end: 2, newText: 'xy' } };
    expect(readChange(writeChange(change))).toEqual(change);
    expect(readChange('abc')).toBeUndefined();
  });
});
