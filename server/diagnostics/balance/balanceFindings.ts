import type { Article } from '../../article/article.ts';
import { balanceFaults } from '../../article/balanceFaults.ts';
import type { BalanceFault } from '../../balance/findBalanceFaults.ts';
import type { TextRange } from '../../text/range.ts';
import type { Finding, Fix, RelatedPlace } from '../finding.ts';

/** The findings of one kind of fault, with the fix that puts the missing end back or takes the stray one out. */
export function balanceFindings(article: Article, kind: BalanceFault['kind']): Finding[] {
  return balanceFaults(article)
    .filter((fault) => fault.kind === kind)
    .map((fault) => ({
      ...fault.range,
      values: { name: fault.name },
      related: [
        ...expectedEnd(fault, article),
        ...(kind === 'unclosed-comment' ? [] : fault.affected.map(broken)),
      ],
      fixes: fault.kind.startsWith('stray-')
        ? [removal(fault.range, article)]
        : insertions(fault, article),
    }));
}

function expectedEnd(fault: BalanceFault, article: Article): RelatedPlace[] {
  const [end] = fault.ends;
  if (!end) return [];
  const offset = Math.min(end.offset, article.text.length);
  return [{ start: offset, end: offset, message: `The “${end.insert.trim()}” was expected here.` }];
}

function broken(range: TextRange): RelatedPlace {
  return { ...range, message: 'This is broken by it.' };
}

function insertions(fault: BalanceFault, article: Article): Fix[] {
  return fault.ends.map(({ offset, insert }, index) => ({
    title:
      index === 0
        ? `Insert the missing “${insert.trim()}”`
        : `Insert “${insert.trim()}” ${placeOf(offset, article.text)}`,
    edits: [{ start: offset, end: offset, newText: insert }],
    preferred: index === 0,
  }));
}

/** Tells one place from another by the text behind it: `before “| name =”`. */
function placeOf(offset: number, text: string): string {
  const behind = /\S[^\n]{0,23}/.exec(text.slice(offset, offset + 80))?.[0].trim();
  return behind ? `before “${behind}”` : 'at the end of the page';
}

function removal(range: TextRange, article: Article): Fix {
  const written = article.text.slice(range.start, range.end);
  return { title: `Remove the stray “${written}”`, edits: [{ ...range, newText: '' }] };
}
