import { blockAt, type Article, type Block, inPage } from '../../article/article.ts';

import { trimmedRange } from '../../facts/callArguments.ts';
import { citationAt } from '../../facts/citations.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import { webCitation } from '../../citations/write/webCitation.ts';
import { editingPlace, enclosing } from './editingPlace.ts';

/** What an address becomes that is pasted over a range. */
export interface PastedUrl {
  /** An external link around the range, or a citation in its place, whose title is to be written. */
  readonly kind: 'link' | 'citation';
  readonly range: TextRange;
  readonly before: string;
  readonly after: string;
}

/**
 * What to write for an address that is pasted: `[https://example.org text]` over text, a citation to fill
 * in within an empty reference. Wherever the address alone may be meant there is nothing to say.
 * @param range what is selected, as UTF-16 offsets in the page
 * @param now the day of access, in UTC
 */
export function pasteUrl(
  article: Article,
  range: TextRange,
  url: string,
  now: Date,
): PastedUrl | undefined {
  if (!/^(?:https?:)?\/\/[^\s/]\S*$/i.test(url)) return undefined;
  const block = blockAt(article, range.start);
  if (block !== blockAt(article, Math.max(range.start, range.end - 1))) return undefined;
  const path = enclosing(block, range);
  return (
    citationInEmptyReference(article, block, path, url, now) ??
    linkAround(article, block, path, range, url)
  );
}

function citationInEmptyReference(
  article: Article,
  block: Block,
  path: readonly SyntaxNode[],
  url: string,
  now: Date,
): PastedUrl | undefined {
  const content = path.at(-1)!;
  const isEmptyReference =
    content.type === 'ext-inner' &&
    content.name === 'ref' &&
    block.facts.text.slice(content.start, content.end).trim() === '';
  const citation = isEmptyReference && webCitation(article, escaped(url), now);
  if (!citation) return undefined;
  const { before, after } = citation;
  return { kind: 'citation', range: inPage(content, block), before, after };
}

function linkAround(
  article: Article,
  block: Block,
  path: readonly SyntaxNode[],
  range: TextRange,
  url: string,
): PastedUrl | undefined {
  const { text } = block.facts;
  const own = trimmedRange(
    { start: range.start - block.start, end: range.end - block.start },
    text,
  );
  const isFit =
    isProse(text.slice(own.start, own.end)) &&
    !cuts(block, own, path.at(-1)!) &&
    editingPlace(article, range).kind === 'text' &&
    isPlaceForLink(block, path, own, url);
  if (!isFit) return undefined;
  return { kind: 'link', range: inPage(own, block), before: `[${escaped(url)} `, after: ']' };
}

/** Words of one line, without links, tags, addresses and names of sites or files. */
function isProse(text: string): boolean {
  const isName = /^\S+\.\p{L}{2,}(?:\/\S*)?$/u.test(text);
  return /[\p{L}\p{N}]/u.test(text) && !isName && !/[[\]<>|\r\n]|\/\//.test(text);
}

/** Whether a construct begins or ends within a range, or quotes lose their partner. */
function cuts(block: Block, { start, end }: TextRange, around: SyntaxNode): boolean {
  const innermost = (at: number) =>
    enclosing(block, { start: at + block.start, end: at + block.start }).at(-1);
  const quotes = around.children.filter(
    (node) => node.type === 'quote' && start <= node.start && node.end <= end,
  );
  return innermost(start) !== around || innermost(end) !== around || quotes.length % 2 === 1;
}

/**
 * No link stands in a link, in what a function takes, or in a citation; and what is all of an argument is
 * as likely to be replaced by the address. `=` in an address would name an argument without a name.
 */
function isPlaceForLink(
  block: Block,
  path: readonly SyntaxNode[],
  range: TextRange,
  url: string,
): boolean {
  if (path.some(({ type }) => type === 'link' || type === 'ext-link' || type === 'magic-word')) {
    return false;
  }
  if (citationAt(block.facts, range.start)) return false;
  const value = path.findLast(({ type }) => type === 'parameter-value');
  if (!value) return true;
  const parameter = path.findLast(({ type }) => type === 'parameter')!;
  const isNamed = block.facts.text.slice(parameter.start, value.start).includes('=');
  const whole = trimmedRange(value, block.facts.text);
  const isAll = range.start <= whole.start && whole.end <= range.end;
  return !isAll && (isNamed || !url.includes('='));
}

/** What would end a link or argument, or begin something, is written as the percent escape that stands for it. */
function escaped(url: string): string {
  return url
    .replace(/[[\]{}|<>"]/g, (character) => escapes[character]!)
    .replace(/'{2,}/g, (run) => '%27'.repeat(run.length));
}

const escapes: Readonly<Record<string, string>> = {
  '[': '%5B',
  ']': '%5D',
  '{': '%7B',
  '}': '%7D',
  '|': '%7C',
  '<': '%3C',
  '>': '%3E',
  '"': '%22',
};
