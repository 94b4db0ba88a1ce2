import type { Article } from '../../article/article.ts';
import { balanceFaults } from '../../article/balanceFaults.ts';
import type { BalanceFault } from '../../balance/findBalanceFaults.ts';
import type { TextRange } from '../../text/range.ts';
import type { Finding, RelatedPlace } from '../finding.ts';
import { balanceFixes } from './balanceFixes.ts';

/** The findings of one kind of fault, with the places that it concerns and the ways to mend it. */
export function balanceFindings(article: Article, kind: BalanceFault['kind']): Finding[] {
  return balanceFaults(article)
    .filter((fault) => fault.kind === kind)
    .map((fault) => ({
      ...fault.range,
      values: { name: fault.name },
      related: [
        ...expected(fault, article),
        ...(kind === 'unclosed-comment' ? [] : fault.affected.map(broken)),
      ],
      fixes: () => balanceFixes(fault, article),
    }));
}

/** Where the missing mark most likely belongs, and the other places where it may. */
function expected({ ends }: BalanceFault, { text }: Article): RelatedPlace[] {
  return ends.map(({ offset, insert }, index) => {
    const at = Math.min(offset, text.length);
    const [start, verb] = [
      insert.trim(),
      index === 0 ? 'was expected here' : 'may belong here instead',
    ];
    return { start: at, end: at, message: `The “${start}” ${verb}.` };
  });
}

function broken(range: TextRange): RelatedPlace {
  return { ...range, message: 'This is broken by it.' };
}
