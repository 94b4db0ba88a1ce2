import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { openingPlace } from '../../references/cites.ts';
import { citeFindings } from './citeFindings.ts';
import { mendDuplicate } from './fixes/mendDuplicate.ts';

/** MediaWiki's `cite_error_references_duplicate_key`: two definitions of a name differ. */
export function findReferencesDuplicateKey(article: Article): Finding[] {
  return citeFindings(article, 'references-duplicate-key', ({ at, related }) => ({
    related: related.map((first) => ({ ...openingPlace(first), message: 'First defined here.' })),
    fixes: () => mendDuplicate(article, at as ReferenceNode, related[0]),
  }));
}
