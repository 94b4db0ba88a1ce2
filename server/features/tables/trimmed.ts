/** What PHP's `trim` takes from the ends of a text, by which MediaWiki reads tables: no-break spaces stay. */
const spaces: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n', '\v', '\0']);

/** A text without the white space that MediaWiki takes from the ends of cells and attributes. */
export function trimmed(text: string): string {
  return trimmedStart(trimmedEnd(text));
}

export function trimmedStart(text: string): string {
  let start = 0;
  while (start < text.length && spaces.has(text[start]!)) start++;
  return text.slice(start);
}

export function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && spaces.has(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** A text without the spaces at its end; line ends stay. */
export function trimmedSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}
