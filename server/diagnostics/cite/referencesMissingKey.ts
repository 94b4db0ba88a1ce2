import type { Article } from '../../article/article.ts';
import type { Finding } from '../finding.ts';
import { citeFindings, removeReference } from './citeFindings.ts';

/** MediaWiki's `cite_error_references_missing_key`: a list defines a name that nothing above uses. */
export function findReferencesMissingKey(article: Article): Finding[] {
  return citeFindings(article, 'references-missing-key', ({ at }) => ({
    fixes: [removeReference(at)],
  }));
}
