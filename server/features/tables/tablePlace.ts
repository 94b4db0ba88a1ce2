import { blockAt, type Article } from '../../article/article.ts';
import { CallArgument } from '../../facts/callArguments.ts';
import { nodesAt } from '../../syntax/nodeAt.ts';
import type { SyntaxNode, SyntaxType } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import { isInArgument } from './readTable.ts';
import type { Refusal } from './table.ts';
import type { TableStyle } from './writeTable.ts';

/** A place at which a table may be written. */
export interface TablePlace extends TableStyle {
  /** What must come before the table and after it, so that it has its lines for itself. */
  readonly before: string;
  readonly after: string;
  /** Whether it is in a cell of another table. */
  readonly inTable: boolean;
}

/**
 * How a table is to be written in place of a range of the page, or why none can stand there.
 * @param range UTF-16 offsets; where it is empty, the table is inserted
 */
export function tablePlace(article: Article, { start, end }: TextRange): TablePlace | Refusal {
  const { page } = article;
  const block = blockAt(article, start);
  const at = start - block.start;
  const { root, text } = block.facts;
  const around = nodesAt(root, at).filter((node) => surrounds(node, at, text));
  const obstacle = around.findLast((node) => isObstacle(node, article.site.wikitextTags));
  if (obstacle) return { refusal: 'No table can be written here.' };
  const call = around.findLast(({ type }) => type === 'template' || type === 'ext');
  if (call?.type === 'template' && !isNamed(call, at, text)) {
    return {
      refusal:
        'Name this argument of the template first, as in “1=”: the table holds an equals sign.',
    };
  }
  const newline = page.charAt(page.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
  const lineBefore = page.slice(page.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = page.indexOf('\n', end);
  const lineAfter = page.slice(end, lineEnd < 0 ? page.length : lineEnd);
  return {
    newline,
    marks: isInArgument(root, at) ? escapedMarks : plainMarks,
    before: start > 0 && lineBefore.trim() !== '' ? newline : '',
    after: lineAfter.trim() !== '' ? newline : '',
    inTable: around.some(({ type }) => type === 'table'),
  };
}

const plainMarks = { pipe: '|', inline: '||', row: '|-' } as const;
const escapedMarks = { pipe: '{{!}}', inline: '{{!}}{{!}}', row: '{{!}}-' } as const;

/** An unclosed comment goes on behind its last character. */
function surrounds({ type, start, end }: SyntaxNode, at: number, text: string): boolean {
  if (start >= at) return false;
  return at < end || (at === end && type === 'comment' && !text.slice(start, end).endsWith('-->'));
}

function isObstacle({ type, name }: SyntaxNode, wikitextTags: ReadonlySet<string>): boolean {
  return obstacles.has(type) || (type === 'ext' && !wikitextTags.has(name));
}

/** What a table would break, or what would show it as it is written. */
const obstacles: ReadonlySet<SyntaxType> = new Set([
  'comment',
  'link',
  'file',
  'category',
  'ext-link',
  'free-ext-link',
  'heading',
  'html',
  'ext-attrs',
  'table-attrs',
  'table-syntax',
  'template-name',
  'magic-word-name',
  'parameter-key',
  'arg',
  'converter',
]);

/** `class="wikitable"` in an argument without a name would give it the name `{{{!}} class`. */
function isNamed({ children }: SyntaxNode, at: number, source: string): boolean {
  const parameter = children.findLast(({ type, start }) => type === 'parameter' && start <= at);
  if (!parameter) return false;
  const { positional, valueRange } = new CallArgument(parameter, source);
  return !positional && valueRange.start <= at;
}
