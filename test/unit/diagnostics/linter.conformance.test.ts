import { describe, expect, test } from 'vitest';
import { unexplainedCategories } from '../../conformance/lintDifferences.ts';
import { comparedCategories, ourLint } from '../../conformance/ourLint.ts';
import { reference, site } from '../site.ts';

/** A page that was put to a real MediaWiki by `npm run conformance -- --lint`, with its answer. */
interface LintCase {
  readonly wikitext: string;
  readonly lint: readonly string[];
}

const cases = reference<LintCase[]>('lint-cases.json');

describe('the Linter’s categories are those of MediaWiki', () => {
  test.each(cases)('$wikitext', ({ wikitext, lint }) => {
    const ours = ourLint(wikitext, site);
    expect(unexplainedCategories(wikitext, ours, new Set(lint), comparedCategories)).toEqual([]);
  });
});
