import { sourceRole, type SourceRole, type SourceWords } from '../wikis/sourceWords.ts';
import type { CallArgument } from './callArguments.ts';

/** Where a source may stand: in the text of a reference, or alone in an item of a list. */
export type SourcePlace = 'reference' | 'item';

/**
 * Whether a template that no data know looks like the citation of a source, by the names of its
 * parameters: `{{Zitat Web|titel=A|url=https://a.example}}`. What holds a text of its own, as a box
 * with a quotation does, is none: rendered as a source it would lose its text.
 */
export function looksLikeSource(
  parameters: readonly CallArgument[],
  place: SourcePlace,
  words: SourceWords,
): boolean {
  const roles = new Set<SourceRole>();
  for (const { name, text } of parameters) {
    const value = text.trim();
    if (!value) continue;
    if (/^\p{Nd}+$/u.test(name)) {
      if (isProse(value)) return false;
      continue;
    }
    const role = sourceRole(name, words);
    if (role === 'text') return false;
    if (role && (role !== 'url' || isAddress(value))) roles.add(role);
  }
  return place === 'reference' ? isInReference(roles) : isInList(roles);
}

/**
 * A title says enough, as does an address with anything else. Where neither is found, the title may
 * have a name that is not known, and what is rendered would lack it.
 */
function isInReference(roles: ReadonlySet<SourceRole>): boolean {
  if (roles.has('title') || (roles.has('url') && roles.size > 1)) return true;
  return roles.has('chapter') && isPublished(roles);
}

/** A song in a list has a title, an artist and a year too. */
function isInList(roles: ReadonlySet<SourceRole>): boolean {
  return roles.has('title') && (roles.has('url') || (isNamed(roles) && isPublished(roles)));
}

function isNamed(roles: ReadonlySet<SourceRole>): boolean {
  return (['authors', 'authorListLast', 'editors'] as const).some((role) => roles.has(role));
}

function isPublished(roles: ReadonlySet<SourceRole>): boolean {
  return (['periodical', 'publisherName', 'ISBN', 'ISSN', 'DOI'] as const).some((role) =>
    roles.has(role),
  );
}

/** `{{{url}}}` or a template may be one. */
function isAddress(value: string): boolean {
  return /\/\/|\{\{|^www\./.test(value);
}

/** More than a word or a number: a text that the template shows as it is. */
function isProse(value: string): boolean {
  return /\s\S+\s/.test(value);
}
