import { findBalanceFaults, furthestBehind } from '../../balance/findBalanceFaults.ts';
import type { BalanceFault } from '../../balance/balanceFault.ts';
import { tagEnds } from '../../balance/tagEnds.ts';
import type { CiteFact } from '../../facts/blockFacts.ts';
import type { Article } from '../../article/article.ts';
import { askBlocks } from '../../article/askBlocks.ts';
import { isList, isReference, openingPlace } from '../../references/cites.ts';
import { isOfText } from './bracketsOfText.ts';
import { conversionFaults } from './conversionFaults.ts';
import { externalLinkFaults } from './externalLinkFaults.ts';
import { includeTagFaults } from './includeTagFaults.ts';
import { misspeltRefEnd, misspeltRefStart } from './misspeltRef.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import { madeByTemplates } from './tableTemplates.ts';
import { onceFor } from '../../text/memory.ts';
import type { PageText } from '../../text/pageText.ts';

/** The constructs of a page whose start or end is missing. */
export const balanceFaults = onceFor((article: Article): readonly BalanceFault[] => {
  const faults = bracketFaults(article);
  const made = madeByTemplates(faults, article);
  const starts = new Set(faults.map(({ range }) => range.start));
  const shown = [
    ...faults.filter(
      (fault) =>
        !made.has(fault) &&
        !isHtmlTag(fault, article) &&
        !isSwallowed(fault, article) &&
        !isOfText(fault, article),
    ),
    ...unclosedInLists(article).filter(({ range }) => !starts.has(range.start)),
  ];
  const external = externalLinkFaults(article).filter((fault) => !isWithin(fault, shown));
  const conversions = conversionFaults(article).filter((fault) => !isWithin(fault, shown));
  const all = [...shown, ...external, ...conversions, ...includeTagFaults(article)];
  return withMisspelt(all, article).map((fault) => beforeLineEnds(fault, article.page));
});

/** `<ref>a</ref/>` and `<refname=b>c</ref>` lack no tag: the other one is misspelt. */
function withMisspelt(faults: readonly BalanceFault[], { page }: Article): BalanceFault[] {
  const ends = new Set<number>();
  const all = faults.map((fault): BalanceFault => {
    if (fault.name !== 'ref' || isUnfinished(fault) || ends.has(fault.range.start)) return fault;
    const { start, end } = fault.range;
    if (fault.kind === 'stray-tag-end') {
      const misspelt = misspeltRefStart(page, start);
      if (!misspelt) return fault;
      const range = { start: misspelt.start, end: misspelt.end };
      return { ...fault, range, ends: [], affected: [{ start, end }], misspelt };
    }
    const misspelt = fault.kind === 'unclosed-tag' ? misspeltRefEnd(page, end) : undefined;
    if (!misspelt) return fault;
    ends.add(misspelt.start);
    return { ...fault, ends: [{ offset: misspelt.start, insert: misspelt.newText }], misspelt };
  });
  // Of `<ref>a<ref> b` the second is the first one's end.
  return all.filter(({ kind, range }) => kind !== 'unclosed-tag' || !ends.has(range.start));
}

/** Whether an opening tag has lost its `>`, rather than its end tag. */
export function isUnfinished({ kind, ends }: BalanceFault): boolean {
  return kind === 'unclosed-tag' && ends[0]?.insert === '>';
}

/** An end at the end of a Windows line stands before both its characters. */
function beforeLineEnds(fault: BalanceFault, page: PageText): BalanceFault {
  const isWithin = (offset: number) => offset > 0 && page.slice(offset - 1, offset + 1) === '\r\n';
  if (!fault.ends.some(({ offset }) => isWithin(offset))) return fault;
  const ends = fault.ends.map((end) => {
    return isWithin(end.offset) ? { ...end, offset: end.offset - 1 } : end;
  });
  return { ...fault, ends };
}

function bracketFaults(article: Article): BalanceFault[] {
  if (unsoundBlocks(article).length === 0) return [];
  return findBalanceFaults(article.blocks, article.page, article.site);
}

const unsoundBlocks = askBlocks(({ brackets }) =>
  brackets.balanced && !brackets.swallows ? undefined : true,
);

/** What stands between another opening and its missing end is not what the parser took it for. */
function isWithin({ range }: BalanceFault, faults: readonly BalanceFault[]): boolean {
  return faults.some(
    (fault) =>
      fault.range.start <= range.start &&
      range.start <= Math.max(fault.range.end, ...fault.ends.map(({ offset }) => offset)),
  );
}

/** `<pre>` without its end is no extension tag but HTML, which is the lint's matter. */
function isHtmlTag({ kind, name }: BalanceFault, { site }: Article): boolean {
  if (kind !== 'unclosed-tag' && kind !== 'stray-tag-end') return false;
  return site.parser.html.some((names) => names.includes(name));
}

/** What stands inside a reference that swallowed the next one is that reference's fault. */
function isSwallowed({ kind, range }: BalanceFault, article: Article): boolean {
  if (kind !== 'unclosed-tag' && kind !== 'stray-tag-end') return false;
  return resolveCites(article).problems.some(
    ({ code, at }) => code === 'included-ref' && at.start < range.start && range.end <= at.end,
  );
}

/** `<references><ref name=a>x <ref name=b>y</ref></references>`: Cite says nothing of this one. */
function unclosedInLists(article: Article): BalanceFault[] {
  if (swallowingBlocks(article).length === 0) return [];
  const { nodes, problems } = resolveCites(article);
  const reported = new Set(
    problems.filter(({ code }) => code === 'included-ref').map(({ at }) => at),
  );
  return nodes.flatMap((node): BalanceFault[] => {
    const { fact, parent } = node;
    const swallows = isReference(node) && fact.form === 'tag' && node.fact.opensReference;
    if (!swallows || !parent || !isList(parent) || reported.has(node)) return [];
    const range = openingPlace(node);
    // Whole lines, as an end may stand at the end of its line.
    const lineEnd = article.page.indexOf('\n', range.end + furthestBehind);
    const behind = article.page.slice(range.end, lineEnd < 0 ? undefined : lineEnd);
    const ends = tagEnds(behind, 'ref', 0).map((offset) => ({
      offset: range.end + offset,
      insert: '</ref>',
    }));
    return [{ kind: 'unclosed-tag', range, name: 'ref', ends, affected: [] }];
  });
}

const swallowingBlocks = askBlocks(({ cites }) => (cites.some(opensAnother) ? true : undefined));

function opensAnother(fact: CiteFact): boolean {
  return fact.kind === 'reference' && fact.parent >= 0 && fact.opensReference;
}
