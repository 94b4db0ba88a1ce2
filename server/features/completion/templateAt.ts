import { blockAt, type Article } from '../../article/article.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import { openConstructs, type OpenTemplate } from './openConstructs.ts';

/** The template whose name or parameters the cursor stands among, by the text before it. */
export function templateAt(article: Article, offset: number): OpenTemplate | undefined {
  const start = startOfTemplate(article, offset);
  const cursor = openConstructs(article, start, offset);
  if (!cursor || cursor.tag || cursor.raw) return undefined;
  const innermost = cursor.open.findLast(({ kind }) => kind !== 'html');
  return innermost?.kind === 'template' ? innermost : undefined;
}

/** An unfinished template with more lines of parameters than these is none. */
const mostLines = 60;

/**
 * Where nothing is open: the start of the cursor's block. A template without its end does not hold
 * its lines together, so from a line that begins with `|` the way goes up to the one that opens it.
 */
function startOfTemplate(article: Article, offset: number): number {
  const { page } = article;
  let { start } = blockAt(article, Math.max(0, offset - 1));
  for (let lines = 0; lines < mostLines && start > 0; lines++) {
    if (!/^[ \t]*\|(?![-}])/.test(page.slice(start, start + longestIndent))) break;
    start = blockAt(article, start - 1).start;
  }
  return start;
}

/** In UTF-16 units. */
const longestIndent = 40;

/** The same template as the parser reads it; undefined where it does not end. */
export function callOfTemplate(
  article: Article,
  { start }: Pick<OpenTemplate, 'start'>,
): TemplateCall | undefined {
  const block = blockAt(article, start);
  return block.facts.calls.find((call) => call.isTemplate && call.start === start - block.start);
}
