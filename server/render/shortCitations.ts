import type { ShortCitationForm } from '../wikis/citationStyle.ts';
import { type Inline, textNodes } from './inline.ts';
import type { Argument } from './argument.ts';

type Given = ReadonlyMap<string, Argument>;

/** `{{harvnb|Smith|Jones|2001|p=4}}` and its kin: "Smith & Jones 2001, p. 4". */
export function shortCitation(form: ShortCitationForm, given: Given): Inline[] {
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
  return textNodes(write(form, joinAuthors(positional), year, location(given, '')));
}

/**
 * The text of the reference that `{{sfn|Smith|2001|p=4}}` makes: "Smith 2001, p. 4.". A shortened
 * footnote of several sources (`{{sfnm|1a1=Smith|1y=2001|2a1=…}}`) parts them by semicolons.
 */
export function shortenedFootnote(form: ShortCitationForm, given: Given): Inline[] {
  const sources = numberedSources(given).map((source) =>
    write(form, joinAuthors(source.authors), source.year, source.location),
  );
  const content = sources.length > 0 ? textNodes(sources.join('; ')) : shortCitation(form, given);
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

function numberedSources(given: Given): Source[] {
  const sources: Source[] = [];
  for (let number = 1; ; number++) {
    const value = (name: string) => given.get(`${String(number)}${name}`)?.text ?? '';
    const authors = ['a1', 'a2', 'a3', 'a4'].map(value).filter(Boolean);
    const first = authors.length > 0 ? authors : [value('a')].filter(Boolean);
    if (first.length === 0 && !value('y')) return sources;
    sources.push({ authors: first, year: value('y'), location: location(given, String(number)) });
  }
}

function joinAuthors(names: readonly string[]): string {
  if (names.length > 3) return `${names[0] ?? ''} et al.`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} & ${names[names.length - 1] ?? ''}`;
}

function location(given: Given, prefix: string): string {
  const value = (...names: string[]) =>
    names.map((name) => given.get(prefix + name)?.text).find(Boolean);
  const page = value('p', 'page');
  const pages = value('pp', 'pages');
  const shown = [
    page && `p.\u00a0${page}`,
    pages && `pp.\u00a0${pages.replace(/(\d)-(?=\d)/g, '$1–')}`,
    value('loc', 'at'),
  ].filter(Boolean);
  return shown.length > 0 ? `, ${shown.join(', ')}` : '';
}
