import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { fillListed } from './fixes/mendListed.ts';

/** MediaWiki's `cite_error_empty_references_define`: a list-defined reference without content. */
export function findEmptyReferencesDefine(article: Article): Finding[] {
  return citeFindings(article, 'empty-references-define', ({ at }) => ({
    fixes: () => fillListed(article, at as ReferenceNode),
  }));
}
