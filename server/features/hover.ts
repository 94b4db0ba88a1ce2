import type { Article } from '../article/article.ts';
import type { ReferenceNode } from '../article/cites.ts';
import type { Note } from '../article/note.ts';
import type { SourceNode } from '../article/shortFootnotes.ts';
import { toMarkdown } from '../render/toMarkdown.ts';
import type { TextRange } from '../text/range.ts';
import { noteOf, referenceAt } from './queries.ts';
import { renderReference } from './renderReference.ts';
import { renderSource } from './renderSource.ts';
import { firstTargets, shortCitationsAt, sourcesIn } from './shortFootnoteAt.ts';

/** What a hover shows, and of what. */
export interface HoverText extends TextRange {
  /**
   * Markdown paragraphs: the label with its uses, then the citation as a reader reads it, then the
   * sources of the short citations in it. Of a short citation outside references, its sources only.
   */
  readonly blocks: readonly string[];
}

/**
 * The citation of the innermost reference at an offset, or the source of a short citation.
 * @param offset UTF-16 offset in the page
 */
export function hover(article: Article, offset: number): HoverText | undefined {
  const reference = referenceAt(article, offset);
  if (!reference) return shortCitationHover(article, offset);
  const { start, end } = reference;
  const note = noteOf(article, reference);
  const definition = note?.definitions[0] ?? reference;
  const citation = toMarkdown(renderReference(article, definition)) || missingText(reference);
  const sources = renderedSources(article, sourcesIn(article, definition));
  return { start, end, blocks: [labelBlock(note), citation, ...sources] };
}

/** `{{harvnb|Smith|2001}}` in the text itself, or in a table or note that is no reference. */
function shortCitationHover(article: Article, offset: number): HoverText | undefined {
  const citations = shortCitationsAt(article, offset);
  const [first] = citations;
  const blocks = renderedSources(article, firstTargets(article, citations));
  return first && blocks.length > 0 ? { start: first.start, end: first.end, blocks } : undefined;
}

function renderedSources(article: Article, sources: readonly SourceNode[]): string[] {
  return sources.map((source) => toMarkdown(renderSource(article, source))).filter(Boolean);
}

function labelBlock(note: Note | undefined): string {
  if (!note) return '**Not shown** · MediaWiki does not number this reference';
  return `**[${note.label}]** · used ${note.uses.length}×`;
}

function missingText({ fact }: ReferenceNode): string {
  return fact.name
    ? '*No text: nothing on this page defines this reference.*'
    : '*No text: this reference is empty.*';
}
