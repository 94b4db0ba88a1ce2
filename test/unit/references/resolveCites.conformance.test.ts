import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { resolveCites } from '../../../server/references/resolveCites.ts';
import { reference, site } from '../site.ts';

/** A page that was put to a real MediaWiki by `npm run conformance`, with its answer. */
interface ConformanceCase {
  readonly wikitext: string;
  readonly cite: readonly string[];
}

const cases = reference<ConformanceCase[]>('conformance-cases.json');

describe('Cite errors are those of MediaWiki, where both versions of Cite agree', () => {
  test.each(cases)('$wikitext', ({ wikitext, cite }) => {
    const { problems } = resolveCites(openArticle(wikitext, site));
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual(cite);
  });
});
