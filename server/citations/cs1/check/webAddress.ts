/** Addresses as Module:Citation/CS1 reads them; all in time linear in their length. */

/** Whether a value can be linked to: no white space, a scheme or `//`, and a host. */
export function isWebAddress(url: string): boolean {
  if (/\s/.test(url)) return false;
  const { scheme, host } = splitAddress(url);
  if (scheme === 'news:') {
    return /^[A-Za-z\d+\-_]+\.[A-Za-z\d+\-_.]*$/.test(host) && !host.endsWith('.');
  }
  return isAddress(scheme, host);
}

/** Whether a text holds an address, bare or in a link: `[https://example.org label]`. */
export function holdsAddress(value: string): boolean {
  const found = bracketed(value) ?? bare(value);
  if (!found) return false;
  const { scheme, host } = splitAddress(found);
  return isAddress(scheme, host);
}

/** Whether a title of a page is written where one is wanted: no markup, and no address. */
export function isPageTitle(value: string): boolean {
  if (/[<>[\]|{}]/.test(value)) return false;
  const { scheme, host } = splitAddress(value);
  return !isAddress(scheme, host);
}

interface Address {
  /** With its colon; empty where none is given. */
  readonly scheme: string;
  readonly host: string;
}

/** Cuts off path, query, fragment and port. */
function splitAddress(written: string): Address {
  const path = /[A-Za-z\d]\.?[/?#]/.exec(written);
  const url = path ? written.slice(0, path.index + 1) : written;
  if (url.startsWith('//')) return { scheme: '', host: /^\S*/.exec(url.slice(2))![0] };
  const word = url.split(/\s+/).find((candidate) => {
    const colon = candidate.indexOf(':');
    return colon >= 0 && colon < candidate.length - 1;
  });
  if (!word) return { scheme: '', host: '' };
  const colon = word.indexOf(':');
  const scheme = word.slice(0, colon + 1);
  const rest = word.slice(colon + 1);
  const [slashes] = /^\/*/.exec(rest)!;
  const needsNone = scheme.startsWith('news:') && slashes === '';
  if (slashes.length !== 2 && !needsNone) return { scheme, host: '' };
  return { scheme, host: rest.slice(slashes.length).replace(/([A-Za-z]):\d+/g, '$1') };
}

function isAddress(scheme: string, host: string): boolean {
  return (scheme === '' || /^[A-Za-z][A-Za-z\d+.-]*:/.test(scheme)) && isHost(host);
}

function isHost(written: string): boolean {
  const host = written.replace(/^\/\//, '');
  if (!/^[A-Za-z\d]/.test(host) || /^[A-Za-z]+:/.test(host)) return false;
  if (/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/.test(host)) return true;
  if (/(?<![A-Za-z\d])[A-Za-z\d]\.(?:cash|company|today|org)/.test(host)) return true;
  const dot = host.lastIndexOf('.');
  const domain = dot < 0 ? '' : host.slice(dot + 1);
  // What stands before the dot, back to the last character that a name cannot hold.
  let from = Math.max(dot, 0);
  while (from > 0 && /[A-Za-z\d-]/.test(host.charAt(from - 1))) from--;
  const label = host.slice(from, Math.max(dot, 0)).replace(/^-+/, '');
  if (!/[A-Za-z\d]$/.test(label)) return false;
  if (label.length >= 3) {
    return /^[A-Za-z]{2,}$/.test(domain) || /^xn--[A-Za-z\d]+$/.test(domain);
  }
  const short = /[A-Za-z\d]+$/.exec(label)![0];
  if (short.length === 2) return /^[A-Za-z]{2,}$/.test(domain);
  if (short.length !== 1) return false;
  return /^[A-Za-z]{2}$/.test(domain) || /^[qxz]\.com$|^[iq]\.net$/.test(`${short}.${domain}`);
}

/** A link's address, where a link with one stands anywhere in the value. */
function bracketed(value: string): string | undefined {
  const end = value.lastIndexOf(']');
  const within = value.slice(0, Math.max(end, 0));
  for (const { index } of within.matchAll(/(?<!\[)\[/g)) {
    const from = value.slice(index + 1, index + 1 + longest);
    const [found] = /^(?:[A-Za-z]\S*?:\S+|\/\/\S+)/.exec(from) ?? [];
    if (found) return found;
  }
  return undefined;
}

/** The first word with a colon in it, from its first letter. */
function bare(value: string): string | undefined {
  for (const [word] of value.matchAll(/\S+/g)) {
    const letter = word.search(/[A-Za-z]/);
    const colon = letter < 0 ? -1 : word.indexOf(':', letter + 1);
    if (colon > 0 && colon < word.length - 1) return word.slice(letter);
  }
  return /\/\/\S+/.exec(value)?.[0];
}

/** Nothing of an address behind this many characters tells what it is. */
const longest = 300;
