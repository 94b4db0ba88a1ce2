import { HtmlNode } from './htmlNode.ts';
import { scopeTags, specialTags } from './tagNames.ts';
import type { EndToken } from './token.ts';
import type { PlacedElements } from './placedElements.ts';

/**
 * Takes the end tag of a formatting element, which may have blocks open in it: `<b>a<div>b</b>c</div>`.
 * https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm
 */
export function endFormatting(builder: PlacedElements, token: EndToken): void {
  const { formatting } = builder;
  if (builder.current.name === token.name && !formatting.has(builder.current)) {
    builder.pop(token);
    return;
  }
  for (let round = 0; round < 8; round++) {
    const element = formatting.find(token.name);
    if (!element) {
      endOrdinary(builder, token);
      return;
    }
    if (!builder.isOpen(element)) {
      formatting.remove(element);
      return;
    }
    const index = builder.stack.lastIndexOf(element);
    if (barred(builder.stack, index)) return;
    const block = builder.stack.findIndex(
      (node, place) => place > index && specialTags.has(node.name),
    );
    if (block < 0) {
      while (builder.current !== element) builder.pop();
      builder.pop(token);
      formatting.remove(element);
      return;
    }
    splitAtBlock(builder, token, index, block);
  }
}

/** Any other end tag: it closes what is open of its name, unless a block stands between. */
export function endOrdinary(builder: PlacedElements, token: EndToken): void {
  const { stack } = builder;
  for (let index = stack.length - 1; index > 0; index--) {
    const node = stack[index]!;
    if (node.name === token.name) {
      builder.popImplied(token.name);
      while (builder.current !== node) builder.pop();
      builder.pop(token);
      return;
    }
    if (specialTags.has(node.name)) return;
  }
}

function barred(stack: readonly HtmlNode[], index: number): boolean {
  return stack.some((node, place) => place > index && scopeTags.has(node.name));
}

/** The element ends before the block, and a copy of it holds what stands in the block. */
function splitAtBlock(
  builder: PlacedElements,
  token: EndToken,
  index: number,
  blockIndex: number,
): void {
  const { formatting, stack } = builder;
  const element = stack[index]!;
  const block = stack[blockIndex]!;
  const bookmark = new HtmlNode('#bookmark', 0, 0);
  formatting.insertAt(formatting.indexOf(element) + 1, bookmark);
  let last = block;
  const ended: HtmlNode[] = [];
  for (let place = blockIndex - 1, round = 1; place > index; place--, round++) {
    const node = stack[place]!;
    if (round > 3) formatting.remove(node);
    if (!formatting.has(node)) {
      ended.push(node);
      continue;
    }
    const copy = node.copy();
    formatting.replace(node, copy);
    builder.remove(node);
    stack.splice(place, 0, copy);
    builder.reopen(copy);
    // Its copy goes on for it, so nothing is missing.
    node.end = Math.max(node.end, token.start);
    if (last === block) {
      formatting.remove(bookmark);
      formatting.insertAt(formatting.indexOf(copy) + 1, bookmark);
    }
    copy.insert(last);
    last = copy;
  }
  builder.place(last, stack[index - 1]);
  const copy = element.copy();
  block.moveChildren(copy);
  block.insert(copy);
  formatting.remove(element);
  formatting.replace(bookmark, copy);
  stack.splice(stack.indexOf(block) + 1, 0, copy);
  builder.reopen(copy);
  for (const node of [...ended, element]) {
    builder.remove(node);
    builder.close(node);
  }
}
