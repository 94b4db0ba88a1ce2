import type { Article } from '../../article/article.ts';
import type { Site } from '../../wikis/site.ts';
import type { Completion } from './completion.ts';
import type { CursorPlace, OpenConstruct, OpenTag } from './openConstructs.ts';
import { append } from '../../text/append.ts';

/**
 * The ends of the tags that are open at `</`, the innermost first. HTML does not close out of an
 * extension tag: in `<div><ref>a</` only the reference can end.
 * @param blockStart where the cursor's block begins, for HTML that an earlier block opened
 */
export function closingTags(
  article: Article,
  { open }: CursorPlace,
  offset: number,
  blockStart: number,
): Completion[] {
  const { page, site } = article;
  const written = /<\/[a-z0-9]*$/i.exec(page.slice(Math.max(0, offset - longestName), offset));
  if (!written) return [];
  const names: string[] = [];
  for (const { kind, name } of open.toReversed().filter(isTag)) {
    // What stands in nowiki is no tag.
    if (kind === 'extension' && !holdsTags(name, site)) names.length = 0;
    names.push(name);
    if (kind === 'extension') break;
  }
  if (!open.some(({ kind }) => kind === 'extension')) {
    append(names, openAbove(article, blockStart).reverse());
  }
  const start = offset - written[0].length;
  const end =
    offset + (/^[a-z0-9]*>/i.exec(page.slice(offset, offset + longestName))?.[0].length ?? 0);
  return [...new Set(names)].map((name) => {
    const newText = `</${name}>`;
    return { kind: 'tag', start, end, newText, label: newText, filter: newText, detail: '' };
  });
}

function holdsTags(name: string, site: Site): boolean {
  return name === 'includeonly' || site.wikitextTags.has(name);
}

function isTag(construct: OpenConstruct): construct is OpenTag {
  return construct.kind === 'html' || construct.kind === 'extension';
}

const longestName = 40;

/** The HTML tags that blocks above leave open, the outermost first. */
function openAbove({ blocks }: Article, blockStart: number): string[] {
  const names: string[] = [];
  for (const block of blocks) {
    if (block.start >= blockStart) break;
    for (const { name, closing, paired } of block.facts.topTags) {
      if (paired === 'never') continue;
      const index = closing ? names.lastIndexOf(name) : -1;
      if (!closing) names.push(name);
      else if (index >= 0) names.length = index;
    }
  }
  return names;
}
