import type { Article } from '../../article/article.ts';
import type { Finding } from '../finding.ts';
import { citeFindings, removeReference } from './citeFindings.ts';

/** MediaWiki's `cite_error_empty_references_define`: a list-defined reference without content. */
export function findEmptyReferencesDefine(article: Article): Finding[] {
  return citeFindings(article, 'empty-references-define', ({ at }) => ({
    fixes: [removeReference(at)],
  }));
}
