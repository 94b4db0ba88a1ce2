/**
 * What makes two citations cite one source: its DOI, its ISBN, or its address without what does not
 * matter in it.
 * @param row which parameter it is, by its row of aliases: `url`, `DOI`, `ISBN`
 * @returns undefined for a value that names no source
 */
export function sourceKey(row: string, value: string): string | undefined {
  // What holds a template or comment is not known here.
  if (!value || /\{\{|<!--|\s/.test(value)) return undefined;
  if (row === 'DOI') return doiKey(value);
  if (row === 'ISBN') return isbnKey(value);
  return row === 'url' || row === 'chapterUrl' ? addressKey(value) : undefined;
}

function doiKey(value: string): string | undefined {
  const [doi] = /10\.\d{4,}\/\S+$/.exec(value) ?? [];
  return doi && `doi ${doi.toLowerCase()}`;
}

/** An ISBN of ten digits names the same book as that of thirteen, but for the check digit. */
function isbnKey(value: string): string | undefined {
  const digits = value.replace(/[^\dXx]/g, '');
  if (digits.length === 10) return `isbn ${digits.slice(0, 9)}`;
  if (digits.length !== 13) return undefined;
  return `isbn ${digits.startsWith('978') ? digits.slice(3, 12) : digits.slice(0, 12)}`;
}

function addressKey(value: string): string | undefined {
  const original = value.replace(/^https?:\/\/web\.archive\.org\/web\/\d+\w*\//i, '');
  const [, host, path = ''] = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)([^#]*)/i.exec(original) ?? [];
  if (!host) return undefined;
  if (/^(?:dx\.)?doi\.org$/i.test(host)) return doiKey(decoded(path));
  // Campaigns count their visitors; the page is the same.
  const [page = '', query = ''] = path.split(/\?(.*)/s);
  const parts = query.split('&').filter((part) => part && !/^(?:utm_\w+|fbclid|gclid)=/.test(part));
  const rest = parts.length > 0 ? `?${parts.join('&')}` : '';
  return `url ${host.toLowerCase()}${page.replace(/\/+$/, '')}${rest}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
