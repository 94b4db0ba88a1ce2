import type { Site } from '../wikis/site.ts';
import { childOf } from '../syntax/nodeAt.ts';
import { plainText } from '../syntax/plainText.ts';
import type { SyntaxNode, SyntaxType } from '../syntax/syntaxNode.ts';
import type { TextRange } from '../text/range.ts';
import type { FileFact, HeadingFact, HtmlTagFact, TableFact } from './blockFacts.ts';

/** What single nodes say, with the offsets of the text that was parsed. */

/** `== Title ==` */
export function headingFact(node: SyntaxNode, source: string): HeadingFact {
  const title = childOf(node, 'heading-title') ?? node;
  return {
    start: node.start,
    // The parser counts blank lines behind a heading to it.
    end: node.start + textOf(node, source).trimEnd().length,
    level: title.start - node.start,
    titleRange: rangeOf(title),
    title: plainText(title.children, source),
    dynamic: title.children.some(({ type, name }) => name !== 'nowiki' && wikiMade.has(type)),
  };
}

/** What only the wiki can show. */
const wikiMade: ReadonlySet<SyntaxType> = new Set(['template', 'magic-word', 'arg', 'ext', 'file']);

/** `{| … |}` with its caption. */
export function tableFact(table: SyntaxNode, source: string): TableFact {
  const cells = table.children.flatMap((child) => (child.type === 'tr' ? child.children : [child]));
  const caption = cells.find((cell) => {
    const syntax = cell.type === 'td' ? childOf(cell, 'table-syntax') : undefined;
    return syntax && textOf(syntax, source).trim() === '|+';
  });
  const inner = caption && childOf(caption, 'td-inner');
  return { ...rangeOf(table), caption: inner ? plainText(inner.children, source) : '' };
}

/** `[[File:A.jpg|thumb|caption]]`, or a line of a gallery. */
export function fileFact(node: SyntaxNode, source: string): FileFact {
  const caption = node.children.findLast(
    (child) => child.type === 'image-parameter' && child.name === 'caption',
  );
  const target = childOf(node, 'link-target');
  const written = target ? textOf(target, source).trim() : node.name;
  return {
    ...rangeOf(node),
    name: written.slice(written.indexOf(':') + 1).trim(),
    caption: caption ? plainText(caption.children, source) : '',
  };
}

/** `<div>`, `</div>`, `<br>` */
export function htmlTagFact(
  node: SyntaxNode,
  source: string,
  { voidTags, optionalEndTags }: Site,
): HtmlTagFact {
  const text = textOf(node, source);
  const closing = text.startsWith('</');
  const selfClosing = text.endsWith('/>');
  const isVoid = voidTags.has(node.name);
  const alone = (isVoid && !closing) || (optionalEndTags.has(node.name) && selfClosing);
  const paired = alone || isVoid ? 'never' : selfClosing ? 'may' : 'must';
  return { ...rangeOf(node), name: node.name, closing, paired };
}

export function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

function textOf({ start, end }: TextRange, source: string): string {
  return source.slice(start, end);
}
