import type { Article } from '../../../article/article.ts';
import type { CiteNode } from '../../../references/cites.ts';
import { isReference } from '../../../references/cites.ts';
import { argumentRange } from '../../../references/writeAttribute.ts';
import { isArgument } from '../../../references/writeReference.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';

/**
 * Takes a reference that shows nothing out of the page, with the line that it has for itself or the
 * space that it leaves.
 */
export function removeReference(article: Article, node: CiteNode, preferred = false): Fix {
  return {
    title: 'Remove this reference',
    edits: [{ ...removalRange(article, node), newText: '' }],
    ...(preferred && { preferred }),
  };
}

/** What goes with a reference: its line, where nothing else stands on it. */
export function removalRange({ text }: Article, node: CiteNode): TextRange {
  if (isReference(node) && isArgument(node)) return argumentRange(node, node.fact.opening);
  const lineStart = text.lastIndexOf('\n', node.start - 1) + 1;
  const [rest = ''] = /^[^\n]*\n?/.exec(text.slice(node.end, node.end + 200)) ?? [];
  const alone = (text.slice(lineStart, node.start) + rest).trim() === '';
  // A line that stays empty would begin a new paragraph.
  if (alone && rest.endsWith('\n')) return { start: lineStart, end: node.end + rest.length };
  const between = text.charAt(node.start - 1) === ' ' && /^(?:[ \r\n]|$)/.test(rest);
  return { start: between ? node.start - 1 : node.start, end: node.end };
}
