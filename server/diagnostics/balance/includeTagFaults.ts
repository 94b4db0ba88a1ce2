import type { BalanceFault } from '../../balance/balanceFault.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { PageText } from '../../text/pageText.ts';
import type { TextRange } from '../../text/range.ts';
import type { Article } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';

interface IncludeTag extends TextRange {
  readonly name: string;
  readonly closes: boolean;
}

/**
 * `<noinclude>` and `<onlyinclude>` without their end, and ends without a start. MediaWiki drops both tags
 * from the page itself; an unclosed one reaches to the end of the page where that is transcluded.
 */
export function includeTagFaults(article: Article): BalanceFault[] {
  const faults: BalanceFault[] = [];
  const openByName = new Map<string, IncludeTag[]>();
  for (const { block, told } of blocksWithTags(article)) {
    const { start: by } = block;
    for (const { name, closes, start, end } of told) {
      const tag = { name, closes, start: start + by, end: end + by };
      const open = openByName.get(name) ?? [];
      openByName.set(name, open);
      if (!closes) open.push(tag);
      else if (!open.pop()) faults.push(faultOf('stray-tag-end', tag, []));
    }
  }
  for (const tag of [...openByName.values()].flat()) {
    faults.push(faultOf('unclosed-tag', tag, endsOf(tag, article.page)));
  }
  return faults.slice(0, mostFaults);
}

/** A page with more is no page to mend fault by fault. */
const mostFaults = 200;

function faultOf(
  kind: BalanceFault['kind'],
  { name, start, end }: IncludeTag,
  ends: BalanceFault['ends'],
): BalanceFault {
  return { kind, name, range: { start, end }, ends, affected: [] };
}

/** With text behind it on its line the tag may end there; alone on its line it is for what follows. */
function endsOf({ name, end }: IncludeTag, page: PageText): BalanceFault['ends'] {
  const insert = `</${name}>`;
  const newline = page.indexOf('\n', end);
  const lineEnd = newline < 0 ? page.length : newline;
  const last = { offset: textEnd(page), insert };
  if (!page.slice(end, lineEnd).trim() || lineEnd >= last.offset) return [last];
  return [{ offset: lineEnd, insert }, last];
}

/** The offset behind the last character that is no white space. */
function textEnd(page: PageText): number {
  for (let end = page.length; end > 0; end -= tailLength) {
    const start = Math.max(0, end - tailLength);
    const tail = page.slice(start, end).trimEnd();
    if (tail) return start + tail.length;
  }
  return 0;
}

const tailLength = 1000;

/** The tags of a block outside of comments and nowiki, in order. */
const blocksWithTags = askForLists((facts): IncludeTag[] =>
  /<\/?(?:no|only)include\b/i.test(facts.text) ? collectTags(facts) : [],
);

function collectTags({ root, text }: BlockFacts): IncludeTag[] {
  const tags: IncludeTag[] = [];
  const stack: SyntaxNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const child of node.children) stack.push(child);
    if (node.type !== 'noinclude') continue;
    const { start, end } = node;
    const tag = /^<(\/?)(\w+)[^>]*>$/.exec(text.slice(start, end));
    if (tag && !tag[0].endsWith('/>'))
      tags.push({ name: tag[2]!.toLowerCase(), closes: tag[1] !== '', start, end });
  }
  return tags.sort((a, b) => a.start - b.start);
}
