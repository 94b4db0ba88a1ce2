import type { ShortCitationNode, SourceNode } from '../../references/shortFootnotes.ts';
import { namedAnchor } from '../../facts/anchorOfValue.ts';
import type { Site } from '../../wikis/site.ts';

/** `Smith & Jones 2001`, for messages. */
export function describeSource({ fact }: SourceNode): string {
  return join(fact.names, fact.year) || fact.anchor;
}

/** The same of a short citation; of one that gives its anchor itself, what stands behind the prefix. */
export function describeCitation({ fact }: ShortCitationNode, site: Site): string {
  const named = join(fact.names, fact.year);
  if (named && namedAnchor(fact, site) === fact.anchor) return named;
  return fact.anchor.slice(site.shortFootnotes.anchorPrefix.length).replace(/_/g, ' ');
}

function join(names: readonly string[], year: string): string {
  const authors = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' & ');
  return [authors, year].filter(Boolean).join(' ');
}
