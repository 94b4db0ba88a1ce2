import type { Article } from '../../article/article.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { ValuePlace } from './completion.ts';

/**
 * The groups of the page, the most used first, and those that the site's templates know.
 * @param offset the cursor; what is being written there does not count
 */
export function groupsInUse(
  article: Article,
  { constructStart }: ValuePlace,
  offset: number,
): [group: string, detail: string][] {
  const { site } = article;
  const uses = new Map<string, number>();
  for (const { fact, start, end } of resolveCites(article).nodes) {
    const isBeingWritten = start >= constructStart && start <= offset && end >= offset;
    if (fact.groupName && !fact.group?.dynamic && !isBeingWritten) {
      uses.set(fact.groupName, (uses.get(fact.groupName) ?? 0) + 1);
    }
  }
  const defaults = Object.values(site.citeTemplates).map(({ defaultGroup }) => defaultGroup);
  const known = new Set([...defaults, ...Object.keys(site.groupNumbering)]);
  const onPage = [...uses].sort(([, a], [, b]) => b - a);
  return [
    ...onPage.map(([group, count]): [string, string] => [group, `${String(count)}×`]),
    ...[...known]
      .filter((group) => group !== '' && !uses.has(group))
      .map((group): [string, string] => [group, '']),
  ];
}
