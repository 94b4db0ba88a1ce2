import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { nameListed } from './fixes/mendListed.ts';

/** MediaWiki's `cite_error_references_no_key`: a list-defined reference without a name. */
export function findReferencesNoKey(article: Article): Finding[] {
  return citeFindings(article, 'references-no-key', ({ at }) => ({
    fixes: () => nameListed(article, at as ReferenceNode),
  }));
}
