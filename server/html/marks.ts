import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { TextRange } from '../text/range.ts';

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
