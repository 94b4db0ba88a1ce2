import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { BlockFinding, Fix } from '../../problems/finding.ts';
import { readMediaOptions } from './readMediaOptions.ts';
import { shownConstructs } from './shownConstructs.ts';

/** Links to pages, files and references in the text of external links: each inner link. */
export function findWikilinksInExtlinks(facts: BlockFacts, site: Site): BlockFinding[] {
  return shownConstructs(facts, site).externalLinks.flatMap((link) => {
    const text = childOf(link, 'ext-link-text');
    return (text ? innerLinks(text, facts.text, site) : []).map((inner): BlockFinding => {
      const { start, end } = inner;
      return { start, end, fixes: fixesOf(inner, facts.text) };
    });
  });
}

function innerLinks(node: SyntaxNode, source: string, site: Site): SyntaxNode[] {
  return node.children.flatMap((child) => {
    if (child.type === 'link') return [child];
    if (child.type === 'file') return isClickable(child, source, site) ? [child] : [];
    // The mark of a reference is a link; what is in its note stands elsewhere.
    if (child.type === 'ext') return child.name === 'ref' ? [child] : [];
    return innerLinks(child, source, site);
  });
}

/** An image with an empty `link=` is none; sound and video always have something to click. */
function isClickable(file: SyntaxNode, source: string, site: Site): boolean {
  if (/\.(?:og[gav]|oga|opus|mp3|mp4|wav|flac|webm|mpe?g|midi?)\s*$/i.test(file.name)) return true;
  const options = readMediaOptions(file, source, site);
  return !options.some(({ name, text }) => name === 'link' && text.endsWith('='));
}

function fixesOf(inner: SyntaxNode, source: string): Fix[] {
  const { start, end } = inner;
  if (inner.type === 'ext') return [];
  if (inner.type === 'file') {
    return [{ title: 'Add “link=”', edits: [{ start: end - 2, end: end - 2, newText: '|link=' }] }];
  }
  const shown = childOf(inner, 'link-text') ?? childOf(inner, 'link-target');
  const newText = shown ? source.slice(shown.start, shown.end).trim().replace(/^:/, '') : '';
  return newText
    ? [{ title: `Leave the text “${newText}”`, edits: [{ start, end, newText }] }]
    : [];
}
