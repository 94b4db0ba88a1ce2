import { citationCalls, type CitationCall } from '../facts/citations.ts';
import type { CitationStyle } from '../wikis/citationStyle.ts';
import { sourceRole } from '../wikis/sourceWords.ts';
import { plainText } from '../syntax/plainText.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { TextRange } from '../text/range.ts';
import type { Article } from '../article/article.ts';
import type { ReferenceNode } from './cites.ts';

/**
 * A name that tells an editor which source a reference cites: `Filkins 2013` from author and year,
 * `nytimes.com 2020` from site and year, else from the title or the first words.
 * It may be taken already; see `uniqueName`.
 */
export function readableName({ site }: Article, { fact, block }: ReferenceNode): string {
  const { content } = fact;
  if (!content) return fallback;
  const call = citationCalls(block.facts).find(
    ({ start, end }) => content.start <= start && end <= content.end,
  );
  const name = call
    ? fromCitation(call, site.citations)
    : fromText(nodesIn(block.facts.root, content), block.facts.text, content);
  return /[^\d\s]/.test(name) ? name : `${fallback} ${name}`.trim();
}

const fallback = 'source';

function fromCitation(call: CitationCall, style: CitationStyle): string {
  const value = (parameter: string) => valueOf(call, namesIn(call, style, parameter));
  const [year = ''] = yearIn.exec(value('date') || value('year') || value('publicationDate')) ?? [];
  const title = value('title') || value('chapter');
  const who =
    familyName(value('authorListLast') || value('vauthors') || value('authors')) ||
    hostOf(value('url')) ||
    shortened(value('periodical') || value('publisherName') || value('editorListLast'));
  if (!who) return shortened(`${shortened(title)} ${year}`);
  return shortened(`${who} ${year || firstWord(title)}`);
}

/** The plain text of the first of some arguments that is not blank. */
function valueOf(call: CitationCall, names: readonly string[]): string {
  for (const name of names) {
    const argument = call.argument(name);
    const text = argument?.text.trim();
    if (argument && text) return plainText(argument.value.children, call.source) || text;
  }
  return '';
}

/** Of a template that no data know, the names that mean the same elsewhere. */
function namesIn(call: CitationCall, style: CitationStyle, parameter: string): string[] {
  if (call.citation.style !== 'generic') return aliases(style, parameter);
  const names = call.arguments.map(({ name }) => name);
  return names.filter((name) => sourceRole(name, style.sourceWords) === parameter);
}

/** Of a numbered parameter the first number counts: `last#` is `last` or `last1`. */
function aliases(style: CitationStyle, parameter: string): string[] {
  const names = style.parameters[parameter] ?? [];
  return names.flatMap((name) =>
    name.includes('#') ? [name.replace('#', ''), name.replace('#', '1')] : [name],
  );
}

const yearIn = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;

/** `Smith, John` gives `Smith`; a name without a comma may be that of an institution. */
function familyName(author: string): string {
  const [first = ''] = author.split(/[,;]/);
  return shortened(first);
}

function fromText(nodes: readonly SyntaxNode[], source: string, content: TextRange): string {
  // The words of `http://www.bbc.co.uk/news/1` say no more than its host.
  const shown = plainText(nodes, source)
    .replace(/\S+/g, (word) => (word.includes('//') ? ' ' : word))
    .trim();
  const [year = ''] = yearIn.exec(shown) ?? [];
  const host = hostOf(source.slice(content.start, content.end));
  if (host) return `${host} ${year || firstWord(shown)}`.trim();
  const beginning = shown.split(/[,.;:(]/)[0]!.replace(yearIn, '');
  return shortened(`${shortened(beginning)} ${year}`);
}

function hostOf(url: string): string {
  const pattern = /(?:https?:|^|[\s[])\/\/(?:www\d?\.|m\.)?([\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+)/iu;
  const [, host = ''] = pattern.exec(url) ?? [];
  return host
    .toLowerCase()
    .replace(/[.-]+$/, '')
    .slice(0, 40);
}

function firstWord(title: string): string {
  return shortened(title.split(/\s+/).find((word) => /\p{L}{4}/u.test(word)) ?? '');
}

/** Without what needs escapes somewhere, and not longer than two dozen letters, at whole words. */
function shortened(text: string): string {
  const plain = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}.’'-]+/gu, ' ');
  const words: string[] = [];
  for (const word of plain.replace(/^[.'’ -]+|[.'’ -]+$/g, '').split(' ')) {
    if (words.join(' ').length + word.length > 28 && words.length > 0) break;
    words.push(word.slice(0, 28));
  }
  return words.join(' ');
}

/** The outermost nodes that lie in a range. */
function nodesIn(node: SyntaxNode, range: TextRange): readonly SyntaxNode[] {
  return node.children.flatMap((child) => {
    if (child.start >= range.start && child.end <= range.end) return [child];
    return child.end > range.start && child.start < range.end ? nodesIn(child, range) : [];
  });
}
