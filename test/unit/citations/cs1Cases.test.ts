import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { citationFaults } from '../../../server/citations/cs1/citationFindings.ts';
import { realArticle, reference, site } from '../site.ts';

interface MediaWikiCase {
  readonly name: string;
  readonly wikitext: string;
  readonly cs1: readonly { readonly key: string }[];
  readonly cs1Maint: readonly { readonly key: string }[];
}

const cases = reference<MediaWikiCase[]>('mediawiki-cases.json');

/** Each key once: MediaWiki joins the faults of several dates in one message. */
function keysOf(text: string): string[] {
  const { blocks } = openArticle(text, site);
  const faults = blocks.flatMap(({ facts }) => citationFaults(facts, site));
  return [...new Set(faults.map(({ key }) => key))].sort();
}

describe('the faults of citations are those of the real MediaWiki', () => {
  test.each(cases)('$name', ({ wikitext, cs1, cs1Maint }) => {
    const keys = [...cs1.map(({ key }) => key), ...cs1Maint.map(({ key }) => `maint-${key}`)];
    expect(keysOf(wikitext)).toEqual([...new Set(keys)].sort());
  });

  test('on the real article', () => {
    expect(keysOf(realArticle)).toEqual(['generic-title', 'maint-archived-copy']);
  });
});
