import type { Article } from '../../article/article.ts';
import { balanceFaults, isUnfinished } from '../balance/balanceFaults.ts';
import type { CiteCode } from '../../references/citeCode.ts';
import { openingPlace, type CiteNode } from '../../references/cites.ts';
import type { CiteProblem } from '../../references/citeProblem.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { Finding } from '../../problems/finding.ts';
import { onceFor } from '../../text/memory.ts';

/** The findings of one Cite error: at its opening tag, with the name and group as written. */
export function citeFindings(
  article: Article,
  code: CiteCode,
  describe: (problem: CiteProblem) => Partial<Finding> = () => ({}),
  isCertain: (problem: CiteProblem) => boolean = () => true,
): Finding[] {
  const problems = problemsByCode(article).get(code) ?? [];
  return problems.filter(isCertain).map((problem) => {
    const { values, ...more } = describe(problem);
    return { ...openingPlace(problem.at), ...more, values: { ...names(problem.at), ...values } };
  });
}

/** `“a”` or `“a” in group “g”`, for messages. */
export function describeName(node: CiteNode): string {
  const { fact } = node;
  const name = fact.kind === 'reference' ? (fact.name?.value ?? '') : '';
  return fact.groupName ? `“${name}” in group “${fact.groupName}”` : `“${name}”`;
}

const problemsByCode = onceFor(
  (article: Article): ReadonlyMap<CiteCode, readonly CiteProblem[]> => {
    const groups = new Map<CiteCode, CiteProblem[]>();
    const { problems } = resolveCites(article);
    const said = problems.length > 0 ? unfinishedTags(article) : new Set<number>();
    for (const problem of problems) {
      if (said.has(openingPlace(problem.at).start)) continue;
      const list = groups.get(problem.code);
      if (list) list.push(problem);
      else groups.set(problem.code, [problem]);
    }
    return groups;
  },
);

/**
 * What Cite says of `<ref name=a {{b}}</ref>` comes of the `>` that is missing, and what it says of the
 * second tag of `<ref>a<ref/>` of the end that is misspelt.
 */
function unfinishedTags(article: Article): Set<number> {
  return new Set(
    balanceFaults(article).flatMap((fault) => {
      if (fault.misspelt) return [fault.misspelt.start];
      return isUnfinished(fault) ? [fault.range.start] : [];
    }),
  );
}

function names(node: CiteNode): Record<string, string> {
  return { name: describeName(node), group: node.fact.groupName };
}
