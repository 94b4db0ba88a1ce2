import { blockAt, type Article } from '../../article/article.ts';
import type { TextRange } from '../../text/range.ts';
import { constructsAt } from './matchingEnd.ts';

/**
 * The outermost reference, template, link, tag, table or comment that an offset stands in, or the line
 * where it stands in none. What a construct of its block encloses counts; `<div>` around paragraphs does
 * not, for that may be all of the page.
 * @param offset UTF-16 offset in the page; right before and right behind a construct is outside of it
 */
export function enclosingConstruct(article: Article, offset: number): TextRange {
  const block = blockAt(article, offset);
  const at = offset - block.start;
  const around = constructsAt(block, at).find(
    ({ opening, closing }) => opening.start < at && at < closing.end,
  );
  if (around) {
    return { start: block.start + around.opening.start, end: block.start + around.closing.end };
  }
  const { page } = article;
  const end = page.indexOf('\n', offset);
  return { start: page.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? page.length : end };
}
