import { type Article, inPage } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { mendDirection } from './fixes/mendDirection.ts';

/** MediaWiki's `cite_error_ref_invalid_dir`: a text direction other than `ltr`, `rtl` and `auto`. */
export function findRefInvalidDir(article: Article): Finding[] {
  return citeFindings(article, 'ref-invalid-dir', ({ at }) => {
    const { dir } = (at as ReferenceNode).fact;
    if (!dir) return {};
    const fixes = () => mendDirection(article, at as ReferenceNode);
    return { ...inPage(dir.keyRange, at.block), values: { value: dir.value }, fixes };
  });
}
