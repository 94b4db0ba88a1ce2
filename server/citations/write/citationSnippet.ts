import type { Article } from '../../article/article.ts';
import type { CitationKind } from '../../wikis/citationStyle.ts';
import type { LayoutTemplate } from '../../wikis/layoutData.ts';
import type { Site } from '../../wikis/site.ts';
import { pageDate } from './pageDate.ts';
import { pageSpacing } from './spacing.ts';

/**
 * A citation to fill in, without its braces, as LSP writes snippets: `cite web |url=$1 |title=$2`, spaced
 * as the page does it, with the day of access as the page writes days.
 * @param name the template's name as it is to be written
 * @param fields the names of its parameters
 * @param today the day of writing, in UTC
 * @param firstStop the number of the first place to fill in
 */
export function citationSnippet(
  article: Article,
  name: string,
  fields: readonly string[],
  today: Date,
  firstStop = 1,
): string {
  const { beforePipe, afterPipe, beforeEquals, afterEquals } = pageSpacing(article).inline;
  const written = fields.map((field, index) => {
    const stop = firstStop + index;
    const value = field === 'access-date' ? pageDate(article, today, 'access') : '';
    const place = value ? `\${${stop}:${value}}` : `$${stop}`;
    return `${beforePipe}|${afterPipe}${field}${beforeEquals}=${afterEquals}${place}`;
  });
  return name + written.join('');
}

/** No more of the usual parameters than fit on a line. */
const mostFields = 7;

/** What a source is found by, in the order in which people write it. */
const usualRoles =
  'authorListLast authorListFirst authors title url periodical publisherName place date year ISBN pages accessDate'.split(
    ' ',
  );

/** The first name of each parameter that a template has; of two that say the same, the first. */
function layoutFields({ names }: LayoutTemplate): readonly string[] {
  const roles = usualRoles.filter(
    (role) =>
      names[role] !== undefined &&
      !(role === 'authors' && names.authorListLast) &&
      !(role === 'year' && names.date),
  );
  return roles.map((role) => names[role]![0]!.replace('#', ''));
}

/** The parameters that a new citation is given: those that editors fill in, or the first usual ones of its kind. */
export function usualFields(name: string, kind: CitationKind, site: Site): readonly string[] {
  const { snippets, usual, byPattern, exclusive } = site.citationHelp;
  if (snippets[name]) return snippets[name];
  const known = site.citations.templates.get(name);
  if (known?.is === 'citation' && known.style === 'layout') return layoutFields(known.template);
  const rowOf = (pattern: string) => byPattern.get(pattern)?.row ?? pattern;
  const taken = new Set<string>();
  const fields = (usual[kind] ?? []).filter((pattern) => {
    const row = rowOf(pattern);
    if (taken.has(row)) return false;
    const others = exclusive.filter((patterns) => patterns.some((other) => rowOf(other) === row));
    for (const other of [row, ...others.flat().map(rowOf)]) taken.add(other);
    return true;
  });
  return fields.slice(0, mostFields).map((pattern) => pattern.replace('#', ''));
}
