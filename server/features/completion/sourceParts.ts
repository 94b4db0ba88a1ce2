import type { Article } from '../../article/article.ts';
import { isKnown, linkShortFootnotes, type SourceNode } from '../../references/shortFootnotes.ts';
import { writeParameterValue } from '../../references/writeName.ts';
import type { TextRange } from '../../text/range.ts';
import type { Completion } from './completion.ts';
import type { OpenTemplate } from './openConstructs.ts';
import { parameterPlace, restOfValue } from './templatePlace.ts';
import type { TextView } from '../../text/pageText.ts';

/**
 * What is missing of a short citation, by the sources of the page that fit what is written: behind
 * `{{sfn|` names and year, behind `{{sfn|Smith|` the years of Smith's works. The most cited come first.
 * @param offset the cursor
 */
export function sourceParts(
  article: Article,
  template: OpenTemplate,
  offset: number,
): Completion[] | undefined {
  const { page, site } = article;
  const place = parameterPlace(page, template, offset, site);
  if (!place?.positional) return undefined;
  const { shortCitations } = site.shortFootnotes;
  const known = shortCitations[place.template];
  if (!known?.parts.some((aliases) => aliases.includes(place.key))) return undefined;
  const before = positionalBefore(page, template);
  const { end, finished } = restOfValue(page, offset, '');
  const range = { start: place.valueStart, end };
  const ending = finished ? '' : '}}';
  const goesOn = /^\s*\|\s*[^|=}\s][^|=}]*(?:\||\}\})/.test(page.slice(end, end + 200));
  const offered = fittingSources(article, before).flatMap((source) => {
    const missing = partsOf(source).slice(before.length);
    return offer(source, goesOn ? missing.slice(0, 1) : missing, range, ending);
  });
  // Works of the same authors are one choice where only an author is wanted.
  return [...new Map(offered.toReversed().map((item) => [item.newText, item])).values()].reverse();
}

function positionalBefore(text: TextView, { parameters }: OpenTemplate): string[] {
  return parameters.slice(0, -1).flatMap(({ start, equals }, index) => {
    const end = parameters[index + 1]!.start - 1;
    return equals < 0 ? [text.slice(start, end).trim()] : [];
  });
}

function fittingSources(article: Article, before: readonly string[]): SourceNode[] {
  const footnotes = linkShortFootnotes(article);
  return footnotes.sources
    .filter((source) => source.fact.kind === 'source' && isKnown(source))
    .filter((source) => {
      const parts = partsOf(source);
      return parts.length > before.length && before.every((part, index) => part === parts[index]);
    })
    .map((source) => ({ source, uses: footnotes.citationsTo(source.fact.anchor).length }))
    .sort((a, b) => b.uses - a.uses)
    .map(({ source }) => source);
}

/** The positional parameters that link to a source. */
function partsOf({ fact: { names, year } }: SourceNode): string[] {
  return year ? [...names, year] : [...names];
}

/** Nothing where a part would be read as something else, as `a=b` would. */
function offer(
  { fact }: SourceNode,
  missing: readonly string[],
  range: TextRange,
  ending: string,
): Completion[] {
  const isWritable = (part: string) => !part.includes('=') && writeParameterValue(part, '').ok;
  if (missing.length === 0 || !missing.every(isWritable)) return [];
  const names = fact.year && missing.at(-1) === fact.year ? missing.slice(0, -1) : missing;
  const [label, detail] =
    names.length > 0 ? [names.join(' & '), fact.year] : [fact.year, fact.names.join(' & ')];
  const written = missing.join('|');
  const filter = missing.join(' ');
  const item = { kind: 'source', ...range, label, detail, filter, id: fact.anchor } as const;
  if (!ending) return [{ ...item, newText: written }];
  // A page number comes before the end, if there is one.
  const snippet = `${written.replace(/[\\$}]/g, '\\$&')}$0${ending}`;
  return [{ ...item, newText: written + ending, snippet }];
}
