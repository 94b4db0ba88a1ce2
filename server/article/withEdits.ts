import { applyEdits } from '../text/applyEdits.ts';
import type { TextEdit } from '../text/range.ts';
import type { Article } from './article.ts';
import { editArticle } from './editArticle.ts';

/** The page after several edits; blocks that stay as they are are found by their text. */
export function withEdits(article: Article, edits: readonly TextEdit[]): Article {
  if (edits.length === 0) return article;
  const start = edits.reduce((least, edit) => Math.min(least, edit.start), article.page.length);
  const end = edits.reduce((most, edit) => Math.max(most, edit.end), 0);
  const within = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  const newText = applyEdits(article.page.slice(start, end), within);
  return editArticle(article, { start, end, newText });
}
