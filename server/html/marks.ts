import { callArguments } from '../facts/callArguments.ts';
import type { Site } from '../wikis/site.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { TextRange } from '../text/range.ts';
import { voidTags } from './tagNames.ts';
import type { AtomKind, EndToken, StartToken } from './token.ts';

/** The element that a table's mark makes: `|+` a caption, `!` a heading cell, `|` a cell. */
export function cellName(cell: SyntaxNode, source: string): 'caption' | 'td' | 'th' {
  const syntax = childOf(cell, 'table-syntax');
  const mark = syntax ? source.slice(syntax.start, syntax.end).trim() : '|';
  if (mark.startsWith('|+')) return 'caption';
  return mark.startsWith('!') ? 'th' : 'td';
}

/** `[[general]]s`: the letters behind a link belong to it. */
export function linkTrail(next: SyntaxNode | undefined, source: string): TextRange | undefined {
  if (next?.type !== 'text') return undefined;
  trailLetters.lastIndex = next.start;
  const match = trailLetters.exec(source);
  return match ? { start: next.start, end: Math.min(trailLetters.lastIndex, next.end) } : undefined;
}

const trailLetters = /[a-z]+/y;

/** `<b>`, `</b>` or `<b/>` as it is written. */
export function writtenTag(
  { name, start, end }: SyntaxNode,
  source: string,
): StartToken | EndToken {
  const written = source.slice(start, end);
  if (written.startsWith('</')) return { kind: 'end', name, literal: true, start, end };
  const selfClosing = written.endsWith('/>') && !voidTags.has(name);
  const attributes = written.slice(name.length + 1, selfClosing ? -2 : -1).trim();
  return { kind: 'start', name, literal: true, attributes, selfClosing, start, end };
}

/** The captions of the images of a gallery. */
export function captionsOf(gallery: SyntaxNode): SyntaxNode[] {
  return gallery.children.flatMap(
    (image) => image.children.findLast(({ name }) => name === 'caption') ?? [],
  );
}

/** How an extension tag stands in the page. */
export function atomKindOf(
  name: string,
  site: Pick<Site, 'blockExtensionTags' | 'hiddenExtensionTags'>,
): AtomKind {
  if (site.hiddenExtensionTags.has(name)) return 'hidden';
  return site.blockExtensionTags.has(name) ? 'block' : 'inline';
}

/**
 * The values of a template's or function's parameters, but for those that are plain text, or half a
 * tag, which is nothing's value: `{{a|<b id=c>d</b>}}`, `{{a|<b title="c|d">e</b>}}`.
 */
export function valuesOf(call: SyntaxNode, source: string): SyntaxNode[] {
  let isCut = false;
  return callArguments(call, source).flatMap(({ start, end, name, value }) => {
    const before = isCut;
    isCut = endsInTag(source.slice(start, end));
    if (before || name.includes('<')) return [];
    return value.children.some(({ type }) => type !== 'text') ? [value] : [];
  });
}

function endsInTag(text: string): boolean {
  return /^<\/?[a-z]/i.test(text.slice(Math.max(text.lastIndexOf('<'), text.lastIndexOf('>'))));
}

/** The element that MediaWiki makes of an extension tag in a line. */
export function elementOfTag(name: string): 'span' | 'sup' | undefined {
  return name === 'nowiki' ? 'span' : name === 'ref' ? 'sup' : undefined;
}

/** Whether an image is a block of its own, and its caption text of the page. */
export function isFigure(parameters: readonly SyntaxNode[]): boolean {
  return parameters.some(({ name }) => figureParameters.has(name));
}

const figureParameters: ReadonlySet<string> = new Set([
  'thumbnail',
  'manualthumb',
  'framed',
  'left',
  'right',
  'center',
  'none',
]);

/**
 * Whether a text holds no tag, bracketed link, template, quotes or line of its own: nothing else in the
 * tree depends on what it gives, bare addresses included.
 */
export function isMereWords(text: string): boolean {
  return !/[<[{\n]|''/.test(text);
}
