import type { Site } from '../wikis/site.ts';
import { PageText } from '../text/pageText.ts';
import type { TextEdit } from '../text/range.ts';
import { articleOf, type Article } from './article.ts';
import { ArticleBuilder, type FactsByText } from './articleBuilder.ts';

/** Reads a page from its text. */
export function openArticle(text: string, site: Site): Article {
  const edit = { start: 0, end: 0, newText: text };
  return startEdit(emptyArticle(site), edit, nothing, PageText.of(text)).finish();
}

/**
 * The page after an edit; only blocks whose text is new are parsed.
 * @param edit a range of the old text in UTF-16 offsets, and what stands there now
 */
export function editArticle(article: Article, edit: TextEdit): Article {
  return startEdit(article, edit).finish();
}

/**
 * Begins to read the page after an edit, for whoever must not wait for all of it.
 * @param spare facts of blocks that the page had before, or may have, by their text
 * @param page the page after the edit, where it is at hand
 */
export function startEdit(
  article: Article,
  edit: TextEdit,
  spare: FactsByText = nothing,
  page = article.page.replace(edit),
): ArticleBuilder {
  return new ArticleBuilder(article, edit, page, spare);
}

const nothing: FactsByText = { get: () => undefined };

/** A page of which nothing has been read. */
export function emptyArticle(site: Site): Article {
  return articleOf(PageText.of(''), site, [], undefined);
}
