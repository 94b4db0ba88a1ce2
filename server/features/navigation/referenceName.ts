import type { Article } from '../../article/article.ts';
import type { TextRange } from '../../text/range.ts';
import { namePlace, referenceAt } from './queries.ts';

/**
 * Where the name of the reference at the cursor is written, or else the reference's opening, such as
 * `<ref>` or `{{sfn`, where none is.
 * @param offset UTF-16 offset in the page, anywhere in the reference
 * @returns undefined where no reference is at the cursor
 */
export function referenceName(article: Article, offset: number): TextRange | undefined {
  const node = referenceAt(article, offset);
  return node && namePlace(node);
}
