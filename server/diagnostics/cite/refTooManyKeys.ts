import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { unknownAttributeFinding } from './unknownAttributeFinding.ts';

/** MediaWiki's `cite_error_ref_too_many_keys`: an attribute that references do not have. */
export function findRefTooManyKeys(article: Article): Finding[] {
  return citeFindings(article, 'ref-too-many-keys', ({ at }) =>
    unknownAttributeFinding(article, at),
  );
}
