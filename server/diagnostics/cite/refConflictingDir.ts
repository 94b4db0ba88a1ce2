import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { openingPlace } from '../../references/cites.ts';
import { citeFindings } from './citeFindings.ts';
import { alignDirection } from './fixes/mendDirection.ts';

/** MediaWiki's `cite_error_ref_conflicting_dir`: one name, two text directions. */
export function findRefConflictingDir(article: Article): Finding[] {
  return citeFindings(article, 'ref-conflicting-dir', ({ at, related }) => ({
    related: related.map((first) => ({ ...openingPlace(first), message: 'First defined here.' })),
    fixes: () => alignDirection(article, at as ReferenceNode, related[0]),
  }));
}
