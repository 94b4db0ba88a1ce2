import type { Article } from '../../article/article.ts';
import { inPage } from '../../article/cites.ts';
import type { BlockFacts, KeyFact } from '../../facts/blockFacts.ts';
import type { TextRange } from '../../text/range.ts';
import type { Finding } from '../finding.ts';

/** `id` attributes that stand more than once on the page. */
export function findDuplicateKeys(article: Article): Finding[] {
  return [
    ...repeated(article, (facts) => facts.ids)
      // Collapsible elements share such ids on purpose.
      .filter(({ key }) => !key.startsWith('mw-customcollapsible-'))
      .map(({ at, key, others }) => ({
        ...at,
        message: `The id “${key}” stands more than once, so links to it reach only the first.`,
        related: others,
      })),
  ];
}

const mostOthers = 20;

interface Repeated {
  readonly key: string;
  readonly at: TextRange;
  readonly others: readonly (TextRange & { readonly message: string })[];
}

function repeated(article: Article, keys: (facts: BlockFacts) => readonly KeyFact[]): Repeated[] {
  const places = new Map<string, TextRange[]>();
  for (const block of article.blocks) {
    for (const fact of keys(block.facts)) {
      const range = inPage(fact, block);
      const known = places.get(fact.key);
      if (known) known.push(range);
      else places.set(fact.key, [range]);
    }
  }
  return [...places].flatMap(([key, ranges]) =>
    ranges.length < 2 ? [] : ranges.map((at) => ({ key, at, others: othersOf(at, ranges) })),
  );
}

/** A category that stands 100,000 times names a few of the others only. */
function othersOf(at: TextRange, ranges: readonly TextRange[]): Repeated['others'] {
  return ranges
    .slice(0, mostOthers + 1)
    .filter((range) => range !== at)
    .slice(0, mostOthers)
    .map((range) => ({ ...range, message: 'It also stands here.' }));
}
