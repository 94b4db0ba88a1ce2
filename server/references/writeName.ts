import { decodeEntities } from '../text/decodeEntities.ts';

/** A name or group written as wikitext, or why it cannot be written there. */
export type Written =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** A quote that stands around a value already, or none. */
export type Quote = '"' | "'" | '';

/**
 * The form in which MediaWiki compares a name that a person gave: white space collapsed and trimmed,
 * NFC. What looks like an entity stays as it is, for a person means what they see.
 */
export function plainName(given: string): string {
  return given
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .normalize('NFC');
}

/**
 * Why no attribute of a tag can have this value, if so: `<ref name="a>b">` ends at the first `>`.
 * @param what what it is, for the message: `name` or `group`
 */
export function unwritable(value: string, what: 'name' | 'group'): string | undefined {
  if (plainName(value) === '') return `A ${what} cannot be empty.`;
  if (value.includes('>')) return `A ${what} cannot contain “>”: it would end the tag.`;
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\0-\x1f\x7f]/.test(value)) return `A ${what} cannot contain line breaks or tabs.`;
  if (what === 'name' && /^[0-9]+$/.test(plainName(value))) {
    return 'MediaWiki does not allow a name that is a plain number.';
  }
  return undefined;
}

/**
 * A value for an attribute of an extension tag, without the quotes that it has already.
 * With none, quotes are added where the value needs them: `name=a` becomes `name="a b"`.
 * @param value a value that is not {@link unwritable}
 * @param quote the quote around the place
 */
export function writeTagValue(value: string, quote: Quote): string {
  // What MediaWiki would decode must be told apart from what it says.
  const safe = decodeEntities(value) === value ? value : value.replaceAll('&', '&amp;');
  const text = safe.replaceAll('<', '&lt;');
  if (quote === '"') return text.replaceAll('"', '&quot;');
  if (quote === "'") return text.replaceAll("'", '&#39;');
  if (/^[\p{L}\p{M}\p{N}_.:-]+$/u.test(text)) return text;
  return `"${text.replaceAll('"', '&quot;')}"`;
}

/**
 * A value for a parameter of a template or of `{{#tag:ref}}`, where nothing can be escaped.
 * @param value a value that is not {@link unwritable}
 * @param quote the quote around the place, which `#tag` takes off
 */
export function writeParameterValue(value: string, quote: Quote): Written {
  const mark = /\||\{\{|\}\}|\[\[|\]\]|</.exec(value)?.[0];
  if (mark !== undefined) return { ok: false, reason: `it contains “${mark}”` };
  // `{{refn|name=a}}}` would end one brace too early, and `{{r|{a}}` reads as well as not.
  const isBare = quote === '';
  if (isBare && /\}$/.test(value)) return { ok: false, reason: 'it ends with “}”' };
  const [brace] = /^[{}]/.exec(value) ?? [];
  if (isBare && brace) return { ok: false, reason: `it begins with “${brace}”` };
  // Entities stay as they are here: `#tag` does not decode them.
  const stripped = quote === '' && /^["'].*["']$/s.test(value);
  return { ok: true, text: stripped ? `"${value}"` : value };
}
