/** A line of wikitext, with a gap where a caption is to be written. */
export interface FileLine {
  readonly before: string;
  readonly after: string;
  readonly kind: 'media' | 'page';
}

/** Where files are dropped: `argument` is one of a template that has no value yet. */
export type DropPlace = 'text' | 'gallery' | 'argument';

/**
 * What a file becomes that is dropped into a page: `[[File:A.jpg|thumb|]]` of a picture, a sound, a film or
 * a PDF, `[[A]]` of a page; in a gallery `File:A.jpg|`, and `A.jpg` as the value of an argument, where
 * templates for pictures want no more.
 * @param name the name of the file, without its folder
 * @returns undefined for other files, and for names that no page can have
 */
export function fileLine(name: string, place: DropPlace): FileLine | undefined {
  const [, title = '', extension = ''] = /^(.+)\.([^.]+)$/.exec(name) ?? [];
  if (mediaExtensions.has(extension.toLowerCase())) {
    if (forbidden.test(name)) return undefined;
    const file = `File:${name}|`;
    if (place === 'argument') return { before: name, after: '', kind: 'media' };
    return place === 'gallery'
      ? { before: file, after: '', kind: 'media' }
      : { before: `[[${file}thumb|`, after: ']]', kind: 'media' };
  }
  const page = pageTitle(title);
  if (!pageExtensions.has(extension.toLowerCase()) || place === 'gallery' || !page)
    return undefined;
  // The page of a category or file is linked, where it would else be put into the category or shown.
  const colon = /^[^\s:]+:\S/.test(page) ? ':' : '';
  return { before: `[[${colon}${page}`, after: ']]', kind: 'page' };
}

/** What MediaWiki's File namespace may hold, here or on Wikimedia Commons. */
const mediaExtensions: ReadonlySet<string> = new Set(
  'apng avif djvu flac gif jpeg jpg mid mp3 mpeg mpg oga ogg ogv opus pdf png svg tif tiff wav webm webp xcf'.split(
    ' ',
  ),
);

/** As the language is registered with. */
const pageExtensions: ReadonlySet<string> = new Set(['wikitext', 'wiki', 'mediawiki', 'mw', 'wt']);

/** What no title holds; MediaWiki takes `%5B` in a link for `[`. */
const forbidden = /[#<>[\]|{}]|%[\da-f]{2}/i;

/** A file's name may have the escapes of what file systems do not take: `AC%2FDC.wiki`. */
function pageTitle(name: string): string | undefined {
  const decoded = name.replace(/%(?:2F|3A|3F|2A|22|5C)/gi, decodeURIComponent);
  const title = decoded.replaceAll('_', ' ').trim();
  return forbidden.test(title) ? undefined : title;
}

/** Where a line of a gallery goes, and the line breaks that part it from what is there. */
export interface GalleryGap {
  /** The offset in the line. */
  readonly at: number;
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
}

/**
 * Finds the place for a new entry at an offset of a gallery's line: before the line, or after what stands
 * there, but never in it.
 */
export function galleryGap(line: string, offset: number): GalleryGap {
  const isBefore = line.slice(0, offset).trim() === '';
  const end = line.slice(offset).search(/<\/gallery/i);
  const at = isBefore ? offset : end < 0 ? line.length : offset + end;
  return {
    at,
    breakBefore: line.slice(0, at).trim() !== '',
    breakAfter: line.slice(at).trim() !== '',
  };
}
