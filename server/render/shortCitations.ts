import type {
  CitationStyle,
  ShortCitationForm,
  ShortCitationWords,
} from '../wikis/citationStyle.ts';
import { type Inline, textNodes } from './inline.ts';
import type { Argument } from './argument.ts';

type Given = ReadonlyMap<string, Argument>;

/** `{{harvnb|Smith|Jones|2001|p=4}}` and its kin: "Smith & Jones 2001, p. 4". */
export function shortCitation(
  form: ShortCitationForm,
  given: Given,
  { shortCitations: words = english }: Pick<CitationStyle, 'shortCitations'>,
): Inline[] {
  const positional: string[] = [];
  for (let index = 1; index <= 5; index++) {
    const value = given.get(String(index))?.text;
    if (!value) break;
    positional.push(value);
  }
  const hasYear = /\d{3,4}|^(?:n\.?d\.?|forthcoming)/i.test(
    positional[positional.length - 1] ?? '',
  );
  const year = hasYear ? (positional.pop() ?? '') : '';
  const where = location(given, '', words);
  return textNodes(write(form, joinAuthors(positional, words), year, where));
}

/**
 * The text of the reference that `{{sfn|Smith|2001|p=4}}` makes: "Smith 2001, p. 4.". A shortened
 * footnote of several sources (`{{sfnm|1a1=Smith|1y=2001|2a1=…}}`) parts them by semicolons.
 */
export function shortenedFootnote(
  form: ShortCitationForm,
  given: Given,
  style: Pick<CitationStyle, 'shortCitations'>,
): Inline[] {
  const words = style.shortCitations ?? english;
  const sources = numberedSources(given, words).map((source) =>
    write(form, joinAuthors(source.authors, words), source.year, source.location),
  );
  const content =
    sources.length > 0 ? textNodes(sources.join('; ')) : shortCitation(form, given, style);
  const end = given.get('ps')?.text ?? given.get('postscript')?.text ?? '.';
  return [...content, ...textNodes(end === 'none' ? '' : end)];
}

function write(form: ShortCitationForm, authors: string, year: string, where: string): string {
  switch (form) {
    case 'parentheses':
      return `(${[authors, year].filter(Boolean).join(' ')}${where})`;
    case 'author-year':
      return `${authors} (${year}${where})`;
    case 'author-year-pages':
      return `${authors} (${year})${where}`;
    case 'bare':
      return [authors, year].filter(Boolean).join(' ') + where;
  }
}

interface Source {
  readonly authors: readonly string[];
  readonly year: string;
  readonly location: string;
}

function numberedSources(given: Given, words: ShortCitationWords): Source[] {
  const sources: Source[] = [];
  for (let number = 1; ; number++) {
    const value = (name: string) => given.get(`${String(number)}${name}`)?.text ?? '';
    const authors = ['a1', 'a2', 'a3', 'a4'].map(value).filter(Boolean);
    const first = authors.length > 0 ? authors : [value('a')].filter(Boolean);
    if (first.length === 0 && !value('y')) return sources;
    const where = location(given, String(number), words);
    sources.push({ authors: first, year: value('y'), location: where });
  }
}

function joinAuthors(names: readonly string[], { and }: ShortCitationWords): string {
  if (names.length > 3) return `${names[0] ?? ''} et al.`;
  if (names.length < 2) return names.join('');
  return names.slice(0, -1).join(', ') + and + (names[names.length - 1] ?? '');
}

const english: ShortCitationWords = {
  and: ' & ',
  page: 'p.\u00a0$1',
  pages: 'pp.\u00a0$1',
  parameters: { page: ['p', 'page'], pages: ['pp', 'pages'], at: ['loc', 'at'] },
};

function location(given: Given, prefix: string, words: ShortCitationWords): string {
  const { parameters } = words;
  const value = (names: readonly string[]) =>
    names.map((name) => given.get(prefix + name)?.text).find(Boolean);
  const page = value(parameters.page);
  const pages = value(parameters.pages)?.replace(/(\d)-(?=\d)/g, '$1–');
  const shown = [
    page && words.page.replace('$1', () => page),
    pages && words.pages.replace('$1', () => pages),
    value(parameters.at),
  ].filter(Boolean);
  return shown.length > 0 ? `, ${shown.join(', ')}` : '';
}
