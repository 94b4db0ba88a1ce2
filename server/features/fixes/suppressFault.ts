import { blockAt, type Article } from '../../article/article.ts';
import { withEdits } from '../../article/withEdits.ts';
import type { TextEdit } from '../../text/range.ts';
import { suppressionsOf } from '../../diagnostics/suppression.ts';
import { nodesAt } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { isMended } from './broughtFaults.ts';
import { diagnose, type RuleSettings } from '../diagnose/diagnose.ts';

/**
 * The edit that suppresses a fault by a comment above its line, or undefined where no comment can stand
 * before that line. MediaWiki's preprocessor takes out a comment on a line of its own together with
 * its line, in lists, tables and arguments too; not so in the content of `<pre>` or `<poem>`, in the
 * attributes of an extension's tag, in a comment, and before a redirect. What is odd enough can move
 * the fault with the comment, so each is tried.
 */
export function suppressFault(
  article: Article,
  fault: { readonly start: number; readonly code: string },
  settings?: RuleSettings,
): TextEdit | undefined {
  const edit = suppression(article, fault);
  if (!edit) return undefined;
  const before = diagnose(article, settings);
  const after = diagnose(withEdits(article, [edit]), settings);
  return isMended(fault.code, before, after) && after.length < before.length ? edit : undefined;
}

function suppression(
  article: Article,
  { start: offset, code }: { readonly start: number; readonly code: string },
): TextEdit | undefined {
  const { text } = article;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const above = suppressionsOf(article).find(
    ({ kind, codes, end }) =>
      kind === 'disable-next-line' &&
      codes.length > 0 &&
      /^[^\S\n]*\r?\n$/.test(text.slice(end, line)),
  );
  const last = above?.codes.at(-1);
  if (last) return { start: last.end, end: last.end, newText: ` ${code}` };
  if (!canCommentAt(article, line)) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    start: line,
    end: line,
    newText: `<!-- wikiwright-disable-next-line ${code} -->${newline}`,
  };
}

function canCommentAt(article: Article, line: number): boolean {
  if (/^\s*#redirect/i.test(article.page.slice(line, line + 100)) && line === 0) return false;
  const block = blockAt(article, line);
  const at = line - block.start;
  return nodesAt(block.facts.root, at).every(
    (node) => node.start >= at || node.end <= at || takesComment(node),
  );
}

function takesComment({ type, name }: SyntaxNode): boolean {
  if (type === 'ext') return name === 'ref' || name === 'references';
  return type !== 'comment' && type !== 'ext-attrs' && type !== 'include';
}
