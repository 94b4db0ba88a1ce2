import type { IdentifierStyle } from '../wikis/citationStyle.ts';
import { type Inline, link, text, textNodes } from './inline.ts';
import { identifierUrl, typedLink } from './links.ts';
import type { Scope } from './scope.ts';

/** The value of an identifier, linked where the site knows an address for it. */
export function identifierLink(style: IdentifierStyle, written: string, scope: Scope): Inline[] {
  const value = normalise(style, withoutParentheses(written));
  const address = linkable(style, value) ? addressPart(style, value) : undefined;
  if (address === undefined) return textNodes(value);
  const url = identifierUrl(style.url, address, scope);
  // The module does not encode these, so a space ends their address as it does any other.
  if (url && style.unencoded) return typedLink(url, [text(value)]);
  return link(url, [text(value)]);
}

function withoutParentheses(written: string): string {
  return /^\(\((.*)\)\)$/.exec(written)?.[1] ?? written;
}

/** The value as it is shown. */
function normalise(style: IdentifierStyle, value: string): string {
  switch (style.key) {
    case 'ISSN':
    case 'EISSN':
      return value.replace(/^(\d{4})[-–]?(\d{3}[\dX])$/, '$1-$2');
    case 'PMC': {
      const bare = value.replace(/^PMC(?=\d+$)/, '');
      return isWithinLimit(style, bare) ? bare : value;
    }
    case 'MR':
      return /^(?:MR)?\d{1,7}$/.test(value) ? value.replace(/^MR/, '').padStart(7, '0') : value;
    case 'OCLC':
      return value.replace(/^(?:\(OCoLC\)|OCLC|oc[mn]|on)\s*(?=\d)/, '');
    case 'OL':
      return value.replace(/^OL(?=\d+[AMW]$)/, '');
    default:
      return value;
  }
}

function linkable(style: IdentifierStyle, value: string): boolean {
  if (!style.url) return false;
  if (style.limit !== undefined && /^\d+$/.test(value)) return isWithinLimit(style, value);
  return style.key !== 'OL' || /^\d+[AMW]$/.test(value);
}

function isWithinLimit(style: IdentifierStyle, value: string): boolean {
  return /^\d+$/.test(value) && Number(value) <= (style.limit ?? Infinity);
}

const openLibraryFolders: Readonly<Record<string, string>> = {
  A: 'authors/OL',
  M: 'books/OL',
  W: 'works/OL',
};

/** What is appended to the address of the identifier. */
function addressPart(style: IdentifierStyle, value: string): string {
  if (style.key === 'OL') return (openLibraryFolders[value.slice(-1)] ?? '') + value;
  if (style.key === 'LCCN') return value.replace(/\s+/g, '');
  return value;
}
