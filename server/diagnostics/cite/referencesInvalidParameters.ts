import { type Article, inPage } from '../../article/article.ts';
import { unknownListAttributes } from '../../references/citeAttributes.ts';
import type { ReferenceListNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { mendListAttributes } from './fixes/mendList.ts';

/** MediaWiki's `cite_error_references_invalid_parameters`: an attribute that lists do not have. */
export function findReferencesInvalidParameters(article: Article): Finding[] {
  return citeFindings(article, 'references-invalid-parameters', ({ at }) => {
    const unknown = unknownListAttributes(at as ReferenceListNode);
    if (!unknown) return {};
    const fixes = () => mendListAttributes(article, at as ReferenceListNode);
    return { ...inPage(unknown.keyRange, at.block), values: { attribute: unknown.key }, fixes };
  });
}
