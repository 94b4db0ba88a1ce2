import type { Article } from '../../article/article.ts';
import type { Finding } from '../finding.ts';
import { citeFindings } from './citeFindings.ts';

/** MediaWiki's `cite_error_ref_follow_conflicts`: `follow` together with `name`. */
export function findRefFollowConflicts(article: Article): Finding[] {
  return citeFindings(article, 'ref-follow-conflicts');
}
