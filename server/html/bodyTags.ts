import { endFormatting, endOrdinary } from './adoptionAgency.ts';
import type { HtmlNode } from './htmlNode.ts';
import { formattingTags, headingTags, specialTags } from './tagNames.ts';
import type { EndToken, StartToken } from './token.ts';
import type { PlacedElements } from './placedElements.ts';

/**
 * Takes a start tag where text may stand.
 * https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
 * @returns what it opened; undefined where the browser drops the tag
 */
export function startBodyTag(builder: PlacedElements, token: StartToken): HtmlNode | undefined {
  const { name } = token;
  if (tablePartTags.has(name)) return undefined;
  if (name === 'hr') {
    builder.closeParagraph();
    return builder.placeVoid(name, token, token);
  }
  if (name === 'br' || name === 'wbr') {
    builder.reconstruct();
    return builder.placeVoid(name, token, token);
  }
  prepare(builder, name);
  const node = builder.openElement(name, token, token);
  if (formattingTags.has(name)) builder.formatting.push(node);
  return node;
}

/** Takes an end tag where text may stand. */
export function endBodyTag(builder: PlacedElements, token: EndToken): void {
  const { name } = token;
  if (formattingTags.has(name)) endFormatting(builder, token);
  else if (headingTags.has(name)) {
    if (!builder.headingInScope()) return;
    builder.popImplied();
    builder.popUpTo(headingTags, token);
  } else if (name === 'p') {
    if (!builder.inScope('p')) builder.openElement('p', undefined, token);
    builder.popImplied('p');
    builder.popUpTo('p', token);
  } else if (name === 'br') {
    builder.reconstruct();
    builder.placeVoid('br', undefined, token);
    builder.matched = true;
  } else if (scopedTags.has(name)) {
    const bars = name === 'li' ? ['ol', 'ul'] : [];
    if (!builder.inScope(name, ...bars)) return;
    builder.popImplied(name);
    builder.popUpTo(name, token);
  } else endOrdinary(builder, token);
}

const tablePartTags: ReadonlySet<string> = new Set([
  'caption',
  'col',
  'colgroup',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
]);

/** Whose end tag reaches over inline elements that are open in them. */
const scopedTags: ReadonlySet<string> = new Set([
  'blockquote',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'figure',
  'li',
  'ol',
  'pre',
  'ul',
]);

/** Closes what cannot hold the element, and opens again what formats it. */
function prepare(builder: PlacedElements, name: string): void {
  if (name === 'li') closeItem(builder, ['li']);
  else if (name === 'dd' || name === 'dt') closeItem(builder, ['dd', 'dt']);
  if (name === 'p' || name === 'table' || scopedTags.has(name)) builder.closeParagraph();
  else if (headingTags.has(name)) {
    builder.closeParagraph();
    if (headingTags.has(builder.current.name)) builder.pop();
  } else if (name === 'rb' || name === 'rtc') {
    if (builder.inScope('ruby')) builder.popImplied();
  } else if (name === 'rp' || name === 'rt') {
    if (builder.inScope('ruby')) builder.popImplied('rtc');
  } else builder.reconstruct();
}

/** An item ends where the next one begins. */
function closeItem(builder: PlacedElements, names: readonly string[]): void {
  for (let index = builder.stack.length - 1; index > 0; index--) {
    const { name } = builder.stack[index]!;
    if (names.includes(name)) {
      builder.popImplied(name);
      builder.popUpTo(name);
      return;
    }
    if (specialTags.has(name) && name !== 'div' && name !== 'p') return;
  }
}
