import type { Article } from '../../article/article.ts';
import type { Finding } from '../finding.ts';
import { citeFindings, openingOf } from './citeFindings.ts';

/** MediaWiki's `cite_error_ref_conflicting_dir`: one name, two text directions. */
export function findRefConflictingDir(article: Article): Finding[] {
  return citeFindings(article, 'ref-conflicting-dir', ({ related }) => ({
    related: related.map((first) => ({ ...openingOf(first), message: 'First defined here.' })),
  }));
}
