import type { CitationTemplate } from '../../wikis/citationStyle.ts';
import { sourceRole } from '../../wikis/sourceWords.ts';
import type { Argument } from '../../render/argument.ts';
import type { Inline } from '../../render/inline.ts';
import type { Scope } from '../../render/scope.ts';
import { renderTemplate } from '../layout/renderLayout.ts';

/**
 * Renders a template that no data know and that looks like a source, by what the names of its
 * parameters mean: author, linked title, publication, publisher, date, pages and identifiers. No
 * word is added, as its language is not known.
 */
export function renderGeneric(
  _: Extract<CitationTemplate, { style: 'generic' }>,
  given: ReadonlyMap<string, Argument>,
  scope: Scope,
): Inline[] {
  const names: Record<string, string[]> = {};
  for (const name of given.keys()) {
    const role = sourceRole(name, scope.context.site.citations.sourceWords);
    if (!role) continue;
    const numbered = name.replace(/\p{Nd}+/u, '#');
    const others = (names[role] ??= []);
    if (!others.includes(numbered)) others.push(numbered);
  }
  return renderTemplate({ wiki, pattern, names, roles: new Map() }, given, scope);
}

const wiki = {
  language: '',
  names: { leads: 'last', comma: ', ', separator: '; ', lastSeparator: '; ' },
  pages: { one: 'p.\u00a0$1', many: 'pp.\u00a0$1' },
} as const;

const pattern =
  '<{authors}. |{editors}. >' +
  '<“{chapter@chapterUrl}”. >' +
  "<?periodical “{title@url@archiveUrl}”. |?chapter ''{title@url@archiveUrl}''. |" +
  '{title@url@archiveUrl}. |{url}. >' +
  "<''{periodical}''. >" +
  '<{series}. ><<{volume}><({issue})>. >' +
  '<{edition}. ><<{place}: >{publisherName}. |{place}. >' +
  '<{date}. ><{pages}. |{at}. ><{ids:. }. >' +
  '<“{quote}”>';
