import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { unknownAttributeFinding } from './unknownAttributeFinding.ts';

/** MediaWiki's `cite_error_ref_parameter_suggestion`: a misspelt attribute. */
export function findRefParameterSuggestion(article: Article): Finding[] {
  return citeFindings(article, 'ref-parameter-suggestion', ({ at }) =>
    unknownAttributeFinding(article, at),
  );
}
