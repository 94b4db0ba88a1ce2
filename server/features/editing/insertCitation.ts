import { blockAt, type Article } from '../../article/article.ts';
import { citationAt } from '../../facts/citations.ts';
import { knownTemplate } from '../../wikis/citationStyle.ts';
import { templateName } from '../../wikis/templateNames.ts';
import { citationSnippet, usualFields } from '../../citations/write/citationSnippet.ts';
import { pageValues } from '../../citations/write/pageValues.ts';
import {
  openConstructs,
  type OpenConstruct,
  type OpenTemplate,
} from '../completion/openConstructs.ts';
import { parameterPlace, roleOf } from '../completion/templatePlace.ts';
import { placeForText } from './insertionPlace.ts';

/** A kind of source that could be cited at the cursor. */
export interface InsertableCitation {
  /** The template's name, `cite web`; empty for a reference without any. */
  readonly template: string;
  /** What it cites: `Web page`. */
  readonly about: string;
  /** How many citations of the page are of this kind. */
  readonly uses: number;
  /** What is inserted, as LSP writes snippets. */
  readonly snippet: string;
}

export interface CitationInsertion {
  /** Where to insert it. */
  readonly at: number;
  /** The most used first. */
  readonly citations: readonly InsertableCitation[];
}

/**
 * The citations that could be inserted at the cursor, each with the usual parameters of its kind to fill
 * in, and in `<ref>…</ref>` where it does not stand in a reference already.
 * @param offset UTF-16 offset in the page
 * @param today the day of writing, in UTC
 */
export function insertCitation(article: Article, offset: number, today: Date): CitationInsertion {
  const at = placeForText(article, offset);
  const surroundings = surroundingsAt(article, at);
  const { citationTemplates } = article.site.citations;
  const { kinds } = pageValues(article);
  const { kinds: about, snippets } = article.site.citationHelp;
  const names = [...new Set([...Object.keys(snippets), ...Object.keys(citationTemplates)])];
  const firstStop = surroundings === 'list' ? 2 : 1;
  const citations = names.map((name): InsertableCitation => {
    const kind = citationTemplates[name] ?? '';
    const template = name.charAt(0).toLowerCase() + name.slice(1);
    const fields = usualFields(name, kind, article.site);
    const call = `{{${citationSnippet(article, template, fields, today, firstStop)}}}`;
    const snippet = wrapped(call, surroundings);
    return { template, about: about[kind] ?? '', uses: kinds.get(kind) ?? 0, snippet };
  });
  citations.sort((a, b) => b.uses - a.uses);
  if (surroundings === 'source') return { at, citations };
  const plain = wrapped(`$${firstStop}`, surroundings);
  return { at, citations: [...citations, { template: '', about: '', uses: 0, snippet: plain }] };
}

/** What a citation at the cursor would stand in: a source needs no reference around it. */
type Surroundings = 'text' | 'list' | 'source';

function wrapped(content: string, surroundings: Surroundings): string {
  if (surroundings === 'source') return `${content}$0`;
  // What a list defines is used by its name.
  const name = surroundings === 'list' ? ' name="$1"' : '';
  return `<ref${name}>${content}</ref>$0`;
}

function surroundingsAt(article: Article, offset: number): Surroundings {
  const { start } = blockAt(article, Math.max(0, offset - 1));
  const open = openConstructs(article, start, offset)?.open ?? [];
  for (const construct of open.toReversed()) {
    const found = surroundingsIn(construct, article, offset);
    if (found) return found;
  }
  return isAmongSources(article, offset) ? 'source' : 'text';
}

function surroundingsIn(
  construct: OpenConstruct,
  article: Article,
  offset: number,
): Surroundings | undefined {
  if (construct.kind === 'extension') {
    if (construct.name === 'ref') return 'source';
    return construct.name === 'references' ? 'list' : undefined;
  }
  return construct.kind === 'template' ? inTemplate(construct, article, offset) : undefined;
}

function inTemplate(
  template: OpenTemplate,
  { page, site }: Article,
  offset: number,
): Surroundings | undefined {
  const place = parameterPlace(page, template, offset, site);
  if (!place) return undefined;
  const name = page.slice(template.start + 2, template.parameters[0]!.start - 1);
  if (knownTemplate(templateName(name, site), site.citations)?.is === 'citation') return 'source';
  const role = roleOf(place.template, site);
  if (role?.makes === 'reference') return role.content.includes(place.key) ? 'source' : undefined;
  return role?.makes === 'list' && role.refs.includes(place.key) ? 'list' : undefined;
}

const listItem = /^[*#:;]+[ \t]*/;

/** Whether the cursor is in an empty item of a list whose other items are citations: of a bibliography. */
function isAmongSources(article: Article, offset: number): boolean {
  const { page } = article;
  const start = page.lastIndexOf('\n', offset - 1) + 1;
  const end = lineEnd(article, offset);
  if (listItem.exec(page.slice(start, end))?.[0].length !== end - start) return false;
  const above = start > 0 ? page.lastIndexOf('\n', start - 2) + 1 : -1;
  const below = end < page.length ? page.indexOf('\n', end) + 1 : -1;
  return [above, below].some((lineStart) => lineStart >= 0 && isSource(article, lineStart));
}

/** `* {{cite book|…}}` */
function isSource(article: Article, lineStart: number): boolean {
  const line = article.page.slice(lineStart, lineEnd(article, lineStart));
  const prefix = listItem.exec(line)?.[0];
  if (prefix === undefined) return false;
  const at = lineStart + prefix.length;
  const block = blockAt(article, at);
  return citationAt(block.facts, at - block.start)?.start === at - block.start;
}

/** Before `\n` or `\r\n`. */
function lineEnd({ page }: Article, offset: number): number {
  const found = page.indexOf('\n', offset);
  const end = found < 0 ? page.length : found;
  return end > offset && page.slice(end - 1, end) === '\r' ? end - 1 : end;
}
