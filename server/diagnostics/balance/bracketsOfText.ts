import { blockAt, type Article } from '../../article/article.ts';
import type { BalanceFault } from '../../balance/balanceFault.ts';
import type { Site } from '../../wikis/site.ts';
import { nodesAt } from '../../syntax/nodeAt.ts';
import { bracketPartners } from './bracketPartners.ts';

/** Whether what looks broken is text: code, or brackets that have their partners as text. */
export function isOfText({ kind, range }: BalanceFault, article: Article): boolean {
  if (!bracketKinds.has(kind)) return false;
  // Of `{{((}}a}}` the search may take the first `}}` for the one too many.
  const before = article.page.slice(Math.max(0, range.start - 10), range.start);
  if (/\{\{\s*(?:\({1,3}|!\()\s*$/.test(before)) return true;
  return (
    hasPartners(range.start, article) ||
    isInCodeTag(range.start, article) ||
    isInCodeLine(range.start, article)
  );
}

/**
 * Whether a single bracket is text that nobody need hear of.
 * @param at UTF-16 offset in the page
 */
export function isLoneBracketOfText(at: number, article: Article): boolean {
  return (
    bracketPartners(article).of(at) !== undefined ||
    isPreformatted(at, article) ||
    isInCodeTag(at, article)
  );
}

const bracketKinds: ReadonlySet<BalanceFault['kind']> = new Set([
  'unclosed-template',
  'stray-template-end',
  'unclosed-link',
  'stray-link-end',
]);

/** Whether each bracket of the run that starts here has a partner, and so has the run that it ends with. */
function hasPartners(start: number, article: Article): boolean {
  const { page } = article;
  const partners = bracketPartners(article);
  const run = /^(?:\{+|\}+|\[+|\]+)/.exec(page.slice(start, start + longestRun))?.[0] ?? '';
  const all = [...run].map((_, index) => partners.of(start + index));
  if (run === '' || all.includes(undefined)) return false;
  if (run.length > 1) {
    // `{{a` and `b}}` were meant as one template.
    const ends = all as number[];
    return !ends.some((end, index) => ends[index + 1] === end - 1 && !partners.isEscaped(end));
  }
  // `[Foo]]`: its second `]` has none.
  const last = all[0]!;
  return page.charAt(last + 1) !== page.charAt(last) || partners.of(last + 1) !== undefined;
}

const longestRun = 40;

/**
 * Whether an offset stands between `<code>` and `</code>`, or between two tags of a name that is none of
 * HTML's or of the site's extensions, and so may be one of another extension: `<electowidget>{"a": 1}</electowidget>`.
 */
function isInCodeTag(at: number, { page, site }: Article): boolean {
  const before = page.slice(Math.max(0, at - longestCode), at);
  const opening = [...before.matchAll(tag)].findLast(([, name]) => mayHoldCode(name!, site));
  if (!opening || opening[0].startsWith('</')) return false;
  const end = new RegExp(`</${opening[1]!}\\s*>`, 'i');
  return end.test(page.slice(at, at + longestCode));
}

const tag = /<\/?([a-z][\w-]*)(?:\s[^<>]*)?(?<!\/)>/gi;

/** How far the tags around an offset are looked for, in UTF-16 units. */
const longestCode = 3000;

const codeTags: ReadonlySet<string> = new Set(['code', 'tt', 'kbd', 'samp', 'var']);
const includeTags: ReadonlySet<string> = new Set(['noinclude', 'includeonly', 'onlyinclude']);

function mayHoldCode(written: string, site: Site): boolean {
  const name = written.toLowerCase();
  const isKnown =
    includeTags.has(name) ||
    site.extensionTags.has(name) ||
    site.wikitextTags.has(name) ||
    site.parser.html.some((names) => names.includes(name));
  return codeTags.has(name) || !isKnown;
}

/**
 * A bracket after other text of such a line: ` if [[ -f a ]; then`. What it begins with may be a template
 * that somebody has indented.
 */
function isInCodeLine(at: number, article: Article): boolean {
  const before = article.page.slice(Math.max(0, at - longestRun), at);
  return /[^\s{}[\]][^\n]*$/.test(before) && isPreformatted(at, article);
}

/** A line that begins with a space and stands in nothing is shown as it is written. */
function isPreformatted(at: number, article: Article): boolean {
  const { start, facts } = blockAt(article, at);
  const { root, text } = facts;
  const lineStart = text.lastIndexOf('\n', at - start - 1) + 1;
  if (text.charAt(lineStart) !== ' ' || /^\s*[|!]/.test(text.slice(lineStart, at - start)))
    return false;
  return !nodesAt(root, at - start).some(({ type }) => enclosing.has(type));
}

const enclosing: ReadonlySet<string> = new Set(['parameter', 'arg-default', 'table', 'td', 'ext']);
