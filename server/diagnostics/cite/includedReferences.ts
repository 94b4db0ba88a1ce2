import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { removeInnerList } from './fixes/mendList.ts';

/** MediaWiki's `cite_error_included_references`: a reference list inside a reference list. */
export function findIncludedReferences(article: Article): Finding[] {
  return citeFindings(article, 'included-references', ({ at }) => ({
    fixes: () => removeInnerList(article, at),
  }));
}
