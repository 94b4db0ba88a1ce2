import { attributeOf, forbidsWrapping } from '../../html/attributes.ts';
import { firstContent, type HtmlNode } from '../../html/htmlNode.ts';
import { blockTags } from '../../html/tagNames.ts';

/** `<div><span style="white-space: nowrap">` with the text in lines of its own: the paragraph in it. */
export function paragraphInNowrap(node: HtmlNode): HtmlNode | undefined {
  if (!node.isElement || blockTags.has(node.name) || !node.parent) return undefined;
  if (!blockTags.has(node.parent.name) || !forbidsWrapping(node)) return undefined;
  for (let child = node.first; child; child = child.next) if (child.name === 'p') return child;
  return undefined;
}

/** `<span class="a"><div>`: the block in the line's element, where either has looks of its own. */
export function blockInSpan(node: HtmlNode): HtmlNode | undefined {
  if (node.name !== 'span') return undefined;
  const block = firstContent(node);
  return block?.name === 'div' && (hasLooks(node) || hasLooks(block)) ? block : undefined;
}

function hasLooks(node: HtmlNode): boolean {
  return attributeOf(node, 'class') !== undefined || attributeOf(node, 'style') !== undefined;
}

/** `<font color="red">[[a]]</font>`: the one link that is all it holds. */
export function linkInFont(font: HtmlNode): HtmlNode | undefined {
  if (font.name !== 'font' || font.autoStart || attributeOf(font, 'color') === undefined)
    return undefined;
  let link: HtmlNode | undefined;
  for (let node = font.first; node; node = node.next) {
    if (node.name === 'a' && !link) link = node;
    else if (node.name !== '#comment' && node.name !== 'link') return undefined;
  }
  return link;
}
