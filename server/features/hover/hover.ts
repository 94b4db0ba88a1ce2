import type { HoverText } from './hoverText.ts';
import { blockAt, type Article, inPage } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Note } from '../../references/note.ts';
import type { SourceNode } from '../../references/shortFootnotes.ts';
import { citationAt } from '../../facts/citations.ts';
import { text } from '../../render/inline.ts';
import { renderContent } from '../../render/renderContent.ts';
import { toMarkdown } from '../../render/toMarkdown.ts';
import type { TextRange } from '../../text/range.ts';
import { citationsIn, notesOfSameSource } from '../../citations/write/sources.ts';
import { describeCitation } from './describeCitation.ts';
import { hoverParameter } from './hoverParameter.ts';
import { hoverTemplate } from './hoverTemplate.ts';
import { noteOf, referenceAt } from '../navigation/queries.ts';
import { renderContext, renderReference } from '../symbols/renderReference.ts';
import { renderSource } from '../symbols/renderSource.ts';
import { firstTargets, shortCitationsAt, sourcesIn } from '../navigation/shortFootnoteAt.ts';

/**
 * What is known of what stands at an offset: the parameter of a citation whose name it is on, the
 * citation of the innermost reference, the source of a short citation, a citation by itself, or a
 * template.
 * @param offset UTF-16 offset in the page
 */
export function hover(article: Article, offset: number): HoverText | undefined {
  return (
    hoverParameter(article, offset) ??
    hoverInReference(article, offset) ??
    shortCitationHover(article, offset) ??
    citationHover(article, offset) ??
    hoverTemplate(article, offset)
  );
}

/** The note of the innermost reference at an offset, as a reader sees it, and what is known of its source. */
export function hoverReference(article: Article, offset: number): HoverText | undefined {
  const reference = referenceAt(article, offset);
  if (!reference) return undefined;
  const { start, end } = reference;
  const note = noteOf(article, reference);
  const definition = note?.definitions[0] ?? reference;
  const citation = toMarkdown(renderReference(article, definition)) || missingText(reference);
  const sources = renderedSources(article, sourcesIn(article, definition));
  const kinds = citationsIn(definition)
    .slice(0, mostCitations)
    .map((call) => describeCitation(article, call));
  const others = sameSource(notesOfSameSource(article, definition));
  return {
    start,
    end,
    blocks: [labelBlock(note), citation, ...sources, kinds.join('  \n'), others].filter(Boolean),
    places: definition === reference ? [{ start, end }] : [{ start, end }, rangeOf(definition)],
  };
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** A note with more citations than these is a bibliography. */
const mostCitations = 5;

/** The name of a template in a reference, such as `{{webarchive}}`, is asked for by whoever points at it. */
function hoverInReference(article: Article, offset: number): HoverText | undefined {
  const found = hoverReference(article, offset);
  const template = found && hoverTemplate(article, offset);
  if (!template) return found;
  const block = blockAt(article, offset);
  const call = citationAt(block.facts, offset - block.start);
  const isCited = call?.nameRange.end === template.end - block.start;
  return template.start === found.start || isCited || isCite(article, template) ? found : template;
}

/** A template that makes, reuses or lists references, or cites shortly. */
function isCite(article: Article, { start, end }: TextRange): boolean {
  const block = blockAt(article, start);
  const at = { start: start - block.start, end: end - block.start };
  const template = block.facts.calls.find(
    ({ start: from, nameRange }) => from === at.start && nameRange.end === at.end,
  );
  const { citeTemplates, shortFootnotes } = article.site;
  const name = template?.name ?? '';
  return Object.hasOwn(citeTemplates, name) || Object.hasOwn(shortFootnotes.shortCitations, name);
}

/** `{{harvnb|Smith|2001}}` in the text itself, or in a table or note that is no reference. */
function shortCitationHover(article: Article, offset: number): HoverText | undefined {
  const citations = shortCitationsAt(article, offset);
  const [first] = citations;
  const blocks = renderedSources(article, firstTargets(article, citations));
  return first && blocks.length > 0 ? { start: first.start, end: first.end, blocks } : undefined;
}

/** A citation outside references, as in a bibliography. */
function citationHover(article: Article, offset: number): HoverText | undefined {
  const block = blockAt(article, offset);
  const call = citationAt(block.facts, offset - block.start);
  if (!call) return undefined;
  const rendered = renderContent([call.node], block.facts.text, renderContext(article, block));
  const range = inPage(call, block);
  const blocks = [describeCitation(article, call), toMarkdown(rendered)].filter(Boolean);
  return { ...range, blocks, places: [range] };
}

function renderedSources(article: Article, sources: readonly SourceNode[]): string[] {
  return sources.map((source) => toMarkdown(renderSource(article, source))).filter(Boolean);
}

function labelBlock(note: Note | undefined): string {
  if (!note) return '**Not shown** · MediaWiki does not number this reference';
  return `**[${note.label}]** · used ${note.uses.length}×`;
}

function sameSource(notes: readonly Note[]): string {
  if (notes.length === 0) return '';
  const labels = notes
    .slice(0, mostNotes)
    .map(({ label, name }) => toMarkdown([text(`[${label || name}]`)]));
  const more = notes.length > mostNotes ? ` and ${notes.length - mostNotes} more` : '';
  return `The same source: ${labels.join(', ')}${more}`;
}

const mostNotes = 12;

function missingText({ fact }: ReferenceNode): string {
  return fact.name
    ? '*No text: nothing on this page defines this reference.*'
    : '*No text: this reference is empty.*';
}
