import identifierRows from '../../wikis/identifiers.json';
import type { LayoutTemplate } from '../../wikis/layoutData.ts';
import { identifierLink } from '../../render/identifierLink.ts';
import { append } from '../../text/append.ts';
import type { IdentifierStyle } from '../../wikis/citationStyle.ts';
import { hostOf } from '../../wikis/webArchives.ts';
import type { Argument } from '../../render/argument.ts';
import { isLinkable } from '../../render/urls.ts';
import { type Inline, isBlank, text, textNodes, textOf } from '../../render/inline.ts';
import { pageLink, typedLink } from '../../render/links.ts';
import type { Scope } from '../../render/scope.ts';
import type { LayoutArguments } from './layoutArguments.ts';
import { showDate, showDay } from './dates.ts';
import { showNames } from './names.ts';
import type { Place } from './readPattern.ts';

/**
 * What stands in a place of a pattern; empty where nothing is given for it.
 * @param used the roles that have been shown: an identifier is not shown among the others again
 */
export function showRole(
  place: Place,
  used: ReadonlySet<string>,
  args: LayoutArguments,
  wiki: LayoutTemplate['wiki'],
  scope: Scope,
): Inline[] {
  const { role, links, label, around } = place;
  if (role === 'ids') return showIdentifiers(label ?? ', ', used, args, wiki, scope);
  if (label !== undefined) return showLink(args.find(role), label);
  const isBare = around !== undefined && role === 'pages';
  const shown = isBare ? pageNumbers(args) : valueOf(role, args, wiki, scope);
  const url = links.map((link) => args.text(link)).find(isLinkable);
  if (isBlank(shown)) return [];
  if (url) return typedLink(url, shown);
  return around === undefined ? shown : showAround(around, shown);
}

function valueOf(
  role: string,
  args: LayoutArguments,
  wiki: LayoutTemplate['wiki'],
  scope: Scope,
): Inline[] {
  switch (role) {
    case 'authors':
    case 'editors':
    case 'translators':
      return showNames(role.slice(0, -1), args, wiki.names, scope);
    case 'date':
      return showDate(args, wiki.dates);
    case 'accessDate':
    case 'archiveDate':
      return showDay(role, args, wiki.dates);
    case 'pages':
      return showPages(args, wiki);
    case 'language':
      return showLanguage(args, wiki);
    case 'title':
      return showTitle(args, scope);
    case 'url':
    case 'archiveUrl':
      return args.text(role) ? typedLink(args.text(role), []) : [];
    default:
      return identifiers.has(role)
        ? showIdentifier(identifiers.get(role)!, args, wiki, scope)
        : [...(args.find(role)?.inline ?? [])];
  }
}

/** A word, or the host, that links an address; a link in brackets is shown as it is. */
function showLink(address: Argument | undefined, label: string): Inline[] {
  if (!address) return [];
  if (!isLinkable(address.text)) return [...address.inline];
  const word = label === '$host' ? hostOf(address.text).replace(/^www\./, '') : label;
  return typedLink(address.text, textNodes(word));
}

/** `Vol. $1` around a number; any other value is shown as it is. */
function showAround(around: string, shown: readonly Inline[]): Inline[] {
  const value = textOf(shown);
  if (!/^[\p{Nd}IVXLCM]/u.test(value)) return [...shown];
  const [before = '', after = ''] = around.split('$1');
  // `2.`, `3., revised`: the full stop of an ordinal stands after a number alone.
  const rest = /\D$/.test(value) && after.startsWith('.') ? after.slice(1) : after;
  return [...textNodes(before), ...shown, ...textNodes(rest)];
}

/** A title with the page that it leads to, where it has no address. */
function showTitle(args: LayoutArguments, scope: Scope): Inline[] {
  const title = args.find('title')?.inline ?? [];
  const page = args.text('titleLink');
  return page && !isBlank(title) && !args.text('url') ? pageLink(page, title, scope) : [...title];
}

function pageNumbers(args: LayoutArguments): Inline[] {
  return [...((args.find('page') ?? args.find('pages'))?.inline ?? [])];
}

/** `12` is one page, `12–14` several; what has no number is shown as it is. */
function showPages(args: LayoutArguments, { pages }: LayoutTemplate['wiki']): Inline[] {
  const single = args.find('page');
  const value = single ?? args.find('pages');
  if (!value) return [];
  // `S. 12`, `ff.`: the label is written already, or nothing that has one.
  if (!/^[\p{Nd}IVXLCMivxlcm]/u.test(value.text)) return [...value.inline];
  const several = !single && /[-–—,;]/.test(value.text);
  const [before = '', after = ''] = (several ? pages.many : pages.one).split('$1');
  return [...textNodes(before), ...value.inline, ...textNodes(after)];
}

/** The wiki's own language goes without saying. */
function showLanguage(
  args: LayoutArguments,
  { language, languages = {} }: LayoutTemplate['wiki'],
): Inline[] {
  const value = args.find('language');
  const code = value?.text.toLowerCase() ?? '';
  if (!value || code === language) return [];
  if (languages[language] !== undefined && code === languages[language].toLowerCase()) return [];
  return Object.hasOwn(languages, code) ? textNodes(languages[code]!) : [...value.inline];
}

type Identifier = Omit<IdentifierStyle, 'parameters'>;

const identifiers: ReadonlyMap<string, Identifier> = new Map(
  identifierRows.map((row) => [row.key, row]),
);

function showIdentifiers(
  separator: string,
  used: ReadonlySet<string>,
  args: LayoutArguments,
  wiki: LayoutTemplate['wiki'],
  scope: Scope,
): Inline[] {
  const shown: Inline[] = [];
  for (const row of identifierRows) {
    const nodes = used.has(row.key) ? [] : showIdentifier(row, args, wiki, scope);
    if (shown.length > 0 && nodes.length > 0) shown.push(text(separator));
    append(shown, nodes);
  }
  return shown;
}

function showIdentifier(
  row: Identifier,
  args: LayoutArguments,
  { labels = {} }: LayoutTemplate['wiki'],
  scope: Scope,
): Inline[] {
  const value = args.text(row.key);
  if (!value) return [];
  const label = labels[row.key] ?? row.label + row.separator;
  return [text(label), ...identifierLink({ ...row, parameters: [] }, value, scope)];
}
