import type { HtmlNode } from '../../html/htmlNode.ts';
import type { Fix } from '../../problems/finding.ts';
import type { Description, FaultyElement } from './treeFault.ts';

/** `general</b>`: an end tag that ends nothing, or `<td>` outside a table. */
export function describeStripped({ node, source }: FaultyElement): Description {
  const { start, end } = (node.endToken ?? node.token)!;
  const tag = source.slice(start, end);
  const removal = { title: `Remove “${tag}”`, edits: [{ start, end, newText: '' }] };
  return { start, end, values: { tag }, fixes: () => [removal] };
}

/** `<b/>`: a tag that cannot close itself. */
export function describeSelfClosed({ node, source }: FaultyElement): Description {
  const { start, end } = node.token!;
  const { name } = node;
  const written = source.slice(start, end);
  return {
    start,
    end,
    values: { tag: written, name },
    fixes: () => {
      const pair = `${written.replace(/\s*\/>$/, '>')}</${name}>`;
      const asEnd = { title: `Write “</${name}>”`, edits: [{ start, end, newText: `</${name}>` }] };
      const asPair = { title: `Write “${pair}”`, edits: [{ start, end, newText: pair }] };
      const isOpen = isInside(node, name);
      const fixes: Fix[] = isOpen ? [asEnd, asPair] : [{ ...asPair, preferred: true }];
      return fixes;
    },
  };
}

function isInside({ parent }: HtmlNode, name: string): boolean {
  for (let node = parent; node; node = node.parent) if (node.name === name) return true;
  return false;
}
