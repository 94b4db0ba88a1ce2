import type { TextRange } from '../text/range.ts';
import { isSpan, TagScanner } from './tagScanner.ts';

/** The content of a `<ref>`, and what must stand around it so that it parses as it does in its place. */
export interface ReferenceContent extends TextRange {
  readonly before: string;
  readonly after: string;
}

/** Shorter contents cost less to parse in place. */
const worthwhile = 24;

/**
 * The contents of a block's references that can be parsed by themselves.
 * @param text the block's wikitext
 * @param extensionTags the site's extension tags, lower case
 */
export function referenceContents(
  text: string,
  extensionTags: ReadonlySet<string>,
): ReferenceContent[] {
  if (!/<ref[\s>]/i.test(text)) return [];
  const contents: ReferenceContent[] = [];
  const scanner = new TagScanner(text, extensionTags);
  let listEnd = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const found = scanner.at(at);
    if (!found || !isSpan(found)) {
      at = found?.end ?? at + 1;
      continue;
    }
    if (at < listEnd && found.end > listEnd) {
      // What begins in a list's content ends there: `<references><ref></references></ref>`.
      at = found.kind === 'comment' ? listEnd : at + 1;
      continue;
    }
    if (found.name === 'references') {
      listEnd = found.contentEnd;
      at = found.contentStart;
      continue;
    }
    const { name, contentStart: start, contentEnd: end } = found;
    if (name === 'ref' && end - start >= worthwhile)
      contents.push({ start, end, ...around(at < listEnd) });
    at = found.end;
  }
  return contents;
}

/** Inside a list the parser knows no headings. */
function around(inList: boolean): { readonly before: string; readonly after: string } {
  return inList
    ? { before: '<references><ref>', after: '</ref></references>' }
    : { before: '<ref>', after: '</ref>' };
}
