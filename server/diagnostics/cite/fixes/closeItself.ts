import type { Article } from '../../../article/article.ts';
import { isReference } from '../../../references/cites.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import { parseAttributes } from '../../../facts/parseAttributes.ts';
import { knownTemplates } from '../../../wikis/knownTemplates.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';

/**
 * Gives a `<ref name=a>` the slash that it lost, where the page defines the name in another tag, unless a
 * source follows at once, which is a definition that stands twice.
 * @param opening the tag
 * @param isDefined whether what the tag swallows defines its name
 */
export function closeItself(
  article: Article,
  opening: TextRange,
  isDefined = false,
): Fix | undefined {
  const { text } = article;
  const { start, end } = opening;
  const template = /^\{\{([^|{}<]*)/.exec(text.slice(end, end + 80));
  if (template && isSource(template[1]!, article)) return undefined;
  const name = nameIn(text.slice(start, end));
  if (!name || !(isDefined || isDefinedElsewhere(article, opening, name))) return undefined;
  const slash = /[\s"']/.test(text.charAt(end - 2)) || isGlued(text) ? '/' : ' /';
  const edits = [{ start: end - 1, end: end - 1, newText: slash }];
  return { title: 'Close the tag itself with “/>”, as the name is defined elsewhere', edits };
}

/** The name that a tag gives: `<ref name="a">`. */
export function nameIn(tag: string): string | undefined {
  const attributes = /^<ref(\s[^>]*?)\/?>$/i.exec(tag)?.[1] ?? '';
  return parseAttributes(attributes, 0).findLast(({ key }) => key === 'name')?.value;
}

function groupIn(tag: string): string {
  const attributes = /^<ref(\s[^>]*?)\/?>$/i.exec(tag)?.[1] ?? '';
  return parseAttributes(attributes, 0).findLast(({ key }) => key === 'group')?.value ?? '';
}

/** Whether a template may be the text of a reference, as a citation, but no `{{rp|4}}` or `{{dead link}}`. */
function isSource(name: string, { site }: Article): boolean {
  const templates = knownTemplates(site);
  return templates.isCitation(name) || (!templates.isNote(name) && !templates.has(name));
}

/** Whether the page writes `<ref name=a/>` elsewhere. */
function isGlued(text: string): boolean {
  return /<ref [^<>]*[^\s"'<>]\/>/i.test(text);
}

function isDefinedElsewhere(article: Article, opening: TextRange, name: string): boolean {
  const group = groupIn(article.page.slice(opening.start, opening.end));
  return resolveCites(article).nodes.some(
    (other) =>
      other.start !== opening.start &&
      isReference(other) &&
      other.fact.name?.value === name &&
      other.fact.groupName === group &&
      other.fact.content !== undefined &&
      !other.fact.blank &&
      !other.fact.opensReference,
  );
}
