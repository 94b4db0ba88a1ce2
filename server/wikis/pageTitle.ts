/**
 * The title that a page has on its wiki, by the address of its file: `Template:Box.wikitext`,
 * `Vorlage/Box.wiki`, `Foo%2Fbar.mediawiki`.
 * @param uri an address with percent signs: `file:///home/a/Template/Box.wikitext`
 * @param isNamespace whether a word names a namespace of the wiki; such a folder is part of the title
 * @returns undefined where the address says nothing, as that of an unsaved page does
 */
export function pageTitle(uri: string, isNamespace: (word: string) => boolean): string | undefined {
  const path = /^[a-z][\w+.-]*:(?:\/\/[^/]*)?\/([^?#]*)/i.exec(uri)?.[1];
  if (path === undefined) return undefined;
  const parts = path.split('/').filter(Boolean).map(decoded);
  const name = parts.at(-1)?.replace(extension, '');
  if (!name) return undefined;
  // A folder that names a namespace, and those below it: `Template/Box/doc.wikitext`.
  const folder = parts.slice(0, -1).findIndex((part) => isNamespace(part.toLowerCase()));
  if (folder < 0) return tidy(name);
  const title = [...parts.slice(folder + 1, -1), name].join('/');
  return tidy(`${parts[folder]!}:${title}`);
}

/** Endings of files that hold wikitext. */
const extension = /\.(?:wikitext|mediawiki|wiki|mw|txt)$/i;

function decoded(part: string): string {
  // Twice, as programs that keep titles as names of files encode `/` and `:` once more.
  const once = decodeOnce(part);
  return decodeOnce(once);
}

function decodeOnce(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // `100% wool` is a title as it stands.
    return part;
  }
}

function tidy(title: string): string {
  return title.replace(/_/g, ' ').replace(/ +/g, ' ').trim();
}
