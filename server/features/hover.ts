import type { Article } from '../article/article.ts';
import type { ReferenceNode } from '../article/cites.ts';
import type { Note } from '../article/resolveCites.ts';
import { toMarkdown } from '../render/toMarkdown.ts';
import type { TextRange } from '../text/range.ts';
import { noteOf, referenceAt } from './queries.ts';
import { renderReference } from './renderReference.ts';

/** What a hover shows, and of what. */
export interface HoverText extends TextRange {
  /** Markdown paragraphs: the label with its uses, then the citation as a reader reads it. */
  readonly blocks: readonly string[];
}

/**
 * The citation of the innermost reference at an offset.
 * @param offset UTF-16 offset in the page
 */
export function hover(article: Article, offset: number): HoverText | undefined {
  const reference = referenceAt(article, offset);
  if (!reference) return undefined;
  const { start, end } = reference;
  const note = noteOf(article, reference);
  const citation = toMarkdown(renderReference(article, note?.definitions[0] ?? reference));
  return { start, end, blocks: [labelBlock(note), citation || missingText(reference)] };
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
