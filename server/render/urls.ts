/** URLs: which ones MediaWiki links, and how they are written so that no output breaks on them. */

import { decodeEntities } from '../text/decodeEntities.ts';

const linkable =
  /^(?:(?:(?:https?|ftps?|sftp|ssh|ircs?|gopher|telnet|nntp|worldwind|svn|git|mms|redis):)?\/\/[^\s/?#]|(?:bitcoin|geo|magnet|mailto|matrix|news|sips?|sms|tel|urn|xmpp):\S)/i;

/** Whether MediaWiki makes a link of it: a known scheme, or `//host`. */
export function isLinkable(url: string): boolean {
  return linkable.test(url);
}

/** Percent-encodes what could end or bend a link in Markdown, HTML or plain text. */
export function encodeUrl(url: string): string {
  const whole = url.startsWith('//') ? 'https:' + url : url;
  return whole
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[^!#$%&+,\-./0-9:;=?@A-Z_a-z~]/gu, (character) => percentEncode(character));
}

/**
 * The address of a page: `[[Foo bar#Baz]]` gives `…/wiki/Foo_bar#Baz`.
 * @param pattern the wiki's addresses, with `$1` for the title
 * @param capital whether titles begin with a capital letter there
 */
export function articleUrl(title: string, pattern: string, capital: boolean): string {
  const plain = title
    .replace(/^\s*:/, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
  const hash = plain.indexOf('#');
  const page = (hash < 0 ? plain : plain.slice(0, hash)).trim();
  const fragment = hash < 0 ? '' : '#' + encodeTitle(plain.slice(hash + 1).trim());
  const encoded = encodeTitle(capital ? page.charAt(0).toUpperCase() + page.slice(1) : page);
  return pattern.replace('$1', () => encoded) + fragment;
}

/**
 * The title that the target of a link means: MediaWiki decodes percent signs (`Parser::handleInternalLinks2`),
 * then character references (`Title::newFromText`).
 */
export function decodeTarget(written: string): string {
  return decodeEntities(written.replace(/(?:%[\da-f]{2})+/gi, decodePercents));
}

function decodePercents(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function encodeTitle(title: string): string {
  return title
    .replace(/ /g, '_')
    .replace(/[^!$,\-./0-9:;@A-Z_a-z~*]/gu, (character) => percentEncode(character));
}

function percentEncode(character: string): string {
  if (/^[\ud800-\udfff]$/.test(character)) return '%EF%BF%BD';
  return encodeURIComponent(character).replace(
    /[!'()*]/g,
    (byte) => '%' + byte.charCodeAt(0).toString(16).toUpperCase(),
  );
}
