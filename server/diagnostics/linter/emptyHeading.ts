import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { shownConstructs, type Placed } from './shownConstructs.ts';

/** Headings that show no text. */
export function findEmptyHeadings(facts: BlockFacts, site: Site): BlockFinding[] {
  const { headings, tags } = shownConstructs(facts, site);
  return [
    ...headings.flatMap((heading) => emptyHeading(heading, facts.text)),
    ...tags.flatMap((tag) => emptyHeadingTag(tag, facts.text)),
  ];
}

function emptyHeading(heading: SyntaxNode, source: string): BlockFinding[] {
  const title = childOf(heading, 'heading-title');
  if (!title || !showsNothing(title.children, source)) return [];
  const { start } = heading;
  // The parser counts blank lines behind a heading to it.
  const end = start + source.slice(start, heading.end).trimEnd().length;
  return [finding(start, end, source.slice(title.start, title.end), source)];
}

/** `<h2></h2>` */
function emptyHeadingTag({ node, siblings, index }: Placed, source: string): BlockFinding[] {
  if (!/^h[1-6]$/.test(node.name) || source[node.start + 1] === '/') return [];
  const behind = siblings.slice(index + 1, index + 10);
  const close = behind.findIndex(({ type, name }) => type === 'html' && name === node.name);
  if (close < 0 || source[behind[close]!.start + 1] !== '/') return [];
  if (!showsNothing(behind.slice(0, close), source)) return [];
  return [
    finding(node.start, behind[close]!.end, source.slice(node.end, behind[close]!.start), source),
  ];
}

function showsNothing(nodes: readonly SyntaxNode[], source: string): boolean {
  return nodes.every(({ type, start, end }) => {
    if (type === 'text') return /^[\s_]*$/.test(source.slice(start, end));
    return /^(?:comment|category|html|quote|double-underscore)$/.test(type);
  });
}

/** A heading may go with its line, unless something stands in it that counts elsewhere. */
function finding(start: number, end: number, inner: string, source: string): BlockFinding {
  if (!/^[\s_]*$/.test(inner)) return { start, end };
  const isLine = start === 0 || source[start - 1] === '\n';
  const lineEnd = isLine ? /^[ \t]*\r?\n/.exec(source.slice(end, end + 100))?.[0].length : 0;
  const edit = { start, end: end + (lineEnd ?? 0), newText: '' };
  return { start, end, fixes: [{ title: 'Remove the heading', edits: [edit], preferred: true }] };
}
