import { blockAt, type Article } from '../../article/article.ts';
import type { CiteNode } from '../../references/cites.ts';
import { citesIn } from '../../references/resolveCites.ts';
import { diagnose, type Diagnosis, type RuleSettings } from './diagnose.ts';

/** The groups of codes that say what is wrong with a reference, and not with what it contains. */
const referenceCodes = /^(?:cite|harv)\//;

/**
 * The references and lists that the page's diagnostics complain of, each with its complaints.
 * @param settings severities by code or group; what is off is no problem
 */
export function referenceProblems(
  article: Article,
  settings?: RuleSettings,
): ReadonlyMap<CiteNode, readonly Diagnosis[]> {
  const found = new Map<CiteNode, Diagnosis[]>();
  // All rules at once, as the diagnostics of the page have asked them already.
  for (const diagnosis of diagnose(article, settings)) {
    if (!referenceCodes.test(diagnosis.code)) continue;
    const node = innermost(article, diagnosis.start);
    const known = node && found.get(node);
    if (known) known.push(diagnosis);
    else if (node) found.set(node, [diagnosis]);
  }
  return found;
}

/** A complaint may underline no more than an attribute: `<ref nme=a>`. */
function innermost(article: Article, offset: number): CiteNode | undefined {
  const block = blockAt(article, offset);
  return citesIn(article, block).findLast(({ start, end }) => start <= offset && offset < end);
}
