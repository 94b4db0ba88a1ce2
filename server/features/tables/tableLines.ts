import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';

/** The range without the first half of the Windows line end before which it stops: the tree takes that in. */
export function onLine({ start, end }: TextRange, source: string): TextRange {
  const isTorn = end > start && source.startsWith('\r\n', end - 1);
  return { start, end: isTorn ? end - 1 : end };
}

/** Where the line begins that a part of a table stands on: its node begins with the line break before. */
export function afterLineBreak({ start }: TextRange, source: string): number {
  return source.charAt(start) === '\n' ? start + 1 : start;
}

/** The spaces, comments and tags between the start of a line and the mark of a table's part. */
export function leadOf(syntax: SyntaxNode, source: string): string {
  const written = source.slice(afterLineBreak(syntax, source), syntax.end);
  return /^(?:\s|<!--[\s\S]*?-->|<\/?\w+[^>]*>)*/.exec(written)![0];
}
