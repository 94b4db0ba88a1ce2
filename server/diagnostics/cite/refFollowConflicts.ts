import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { mendFollow } from './fixes/mendFollow.ts';

/** MediaWiki's `cite_error_ref_follow_conflicts`: `follow` together with `name`. */
export function findRefFollowConflicts(article: Article): Finding[] {
  return citeFindings(article, 'ref-follow-conflicts', ({ at }) => ({
    fixes: () => mendFollow(article, at as ReferenceNode),
  }));
}
