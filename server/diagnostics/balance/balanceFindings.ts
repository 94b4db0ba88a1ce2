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
      ...messageOfIncludeTag(fault),
      related: [
        ...expected(fault, article),
        ...(kind === 'unclosed-comment' ? [] : fault.affected.map(broken)),
      ],
      fixes: () => balanceFixes(fault, article),
    }));
}

/** Readers of the page see nothing of these tags: they count where the page is transcluded. */
function messageOfIncludeTag({ kind, name }: BalanceFault): { message?: string } {
  if (name !== 'noinclude' && name !== 'onlyinclude') return {};
  const message =
    kind === 'unclosed-tag'
      ? `“<${name}>” has no “</${name}>”; it reaches to the end of the page where that is transcluded.`
      : `“</${name}>” ends nothing; MediaWiki drops it.`;
  return { message };
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
