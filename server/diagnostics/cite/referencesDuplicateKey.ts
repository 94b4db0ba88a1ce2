import type { Article } from '../../article/article.ts';
import type { Finding } from '../finding.ts';
import { citeFindings, openingOf } from './citeFindings.ts';

/** MediaWiki's `cite_error_references_duplicate_key`: two definitions of a name differ. */
export function findReferencesDuplicateKey(article: Article): Finding[] {
  return citeFindings(article, 'references-duplicate-key', ({ related }) => ({
    related: related.map((first) => ({ ...openingOf(first), message: 'First defined here.' })),
  }));
}
