import { withoutHidden } from './hiddenText.ts';
import type { PageKind } from './pageKinds.ts';
import type { Site } from './site.ts';

/**
 * What kind of page it is, by its title and by what stands in it.
 * @param title the page's title with its namespace, or undefined where nobody knows it: `Template:Box`
 * @param text the page's text
 */
export function pageKind(title: string | undefined, text: string, site: Site): PageKind {
  if (site.engine === 'github') return 'document';
  const shown = withoutHidden(text.slice(0, longest));
  const namespace = title === undefined ? 0 : namespaceOf(title, site);
  if (isDocumentation(title, shown, namespace)) return 'documentation';
  if (namespace === templateNamespace || (namespace === 0 && isTranscluded(shown))) {
    return 'template';
  }
  return namespace !== undefined && namespace % 2 === 1 ? 'discussion' : 'article';
}

/** Their numbers on every wiki. */
const templateNamespace = 10;

/** `Vorlage:Box` and `Template:Box` on a German wiki, and `Template/Box` in a folder. */
function namespaceOf(title: string, { parser }: Site): number {
  const [, prefix] = /^\s*([^:/]+)[:/]/.exec(title) ?? [];
  const name = prefix?.trim().replace(/_/g, ' ').toLowerCase() ?? '';
  return name && Object.hasOwn(parser.nsid, name) ? parser.nsid[name]! : 0;
}

function isDocumentation(
  title: string | undefined,
  shown: string,
  namespace: number | undefined,
): boolean {
  if (namespace === templateNamespace && title && documentationTitle.test(title)) return true;
  return documentationTemplate.test(shown.slice(0, headLength));
}

/** The subpages by which wikis in some languages document templates. */
const documentationTitle =
  /\/(?:doc|man|Doku|Dokumentation|Documentation|Документация|Документація|使用説明|해설문서|شرح|توضیحات|תיעוד)$/i;

/** `{{Documentation subpage}}`, as the English Wikipedia and all who copied it begin such pages. */
const documentationTemplate = /^\s*(?:<[a-z]+>\s*)*\{\{\s*documentation[ _]subpage/i;

/** In UTF-16 units: such a template stands at the top. */
const headLength = 2_000;

/**
 * Whether the page is written for others to bring in: it says so, or has parameters. Lists of episodes and
 * the like lend a part of themselves to others, and are articles all the same.
 */
function isTranscluded(plain: string): boolean {
  if (/<includeonly\s*>/i.test(plain)) return true;
  const parameters = plain.match(/\{\{\{[^{}|\n]{0,100}[|}]/g)?.length ?? 0;
  const isMarked = /<(?:onlyinclude|noinclude)\s*>/i.test(plain);
  const isRead = ownContent.test(plain.replace(/<noinclude\s*>[^]*?(?:<\/noinclude\s*>|$)/gi, ''));
  if (isMarked) return parameters > 0 || !isRead;
  return parameters > 1 && !isRead;
}

/** A section, or a category at the end of a line. */
const ownContent = /^==[^=].*==[ \t]*$|\[\[\s*[^\s:[\]|]+:[^\][]*\]\][ \t]*$/m;

/** In UTF-16 units: more of a page tells nothing new. */
const longest = 100_000;
