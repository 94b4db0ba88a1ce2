import type { Article } from '../../article/article.ts';
import { withEdits } from '../../article/withEdits.ts';
import type { Finding, Fix } from '../../problems/finding.ts';
import { pageTreeFaults } from './pageFaults.ts';
import type { TreeCategory, TreeFault } from './treeFault.ts';

/** The faults of one of the Linter's categories in a page. */
export function treeFindings(article: Article, category: TreeCategory): Finding[] {
  return pageTreeFaults(article).flatMap((fault) =>
    fault.category === category ? [finding(article, fault)] : [],
  );
}

function finding(article: Article, fault: TreeFault): Finding {
  const { start, end, values, message, related, category } = fault;
  return {
    start,
    end,
    ...(values && { values }),
    ...(message !== undefined && { message }),
    ...(related && { related }),
    uncertain: category !== 'self-closed-tag',
    fixes: () => fault.fixes().filter((fix) => mends(article, fault, fix)),
  };
}

/** Whether a change leaves fewer faults of the category, and no more of any other. */
function mends(article: Article, { category }: TreeFault, { edits }: Fix): boolean {
  const before = countsOf(article);
  const after = countsOf(withEdits(article, edits));
  if (count(after, category) >= count(before, category)) return false;
  return [...after].every(([other, number]) => number <= count(before, other));
}

function countsOf(article: Article): Map<TreeCategory, number> {
  const counts = new Map<TreeCategory, number>();
  for (const { category } of pageTreeFaults(article)) {
    counts.set(category, count(counts, category) + 1);
  }
  return counts;
}

function count(counts: ReadonlyMap<TreeCategory, number>, category: TreeCategory): number {
  return counts.get(category) ?? 0;
}
