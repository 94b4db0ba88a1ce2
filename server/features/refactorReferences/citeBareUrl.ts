import type { Article } from '../../article/article.ts';
import { inPage, isReference, type ReferenceNode } from '../../article/cites.ts';
import { resolveCites } from '../../article/resolveCites.ts';
import { contentText } from '../../article/writeReference.ts';
import type { TextEdit } from '../../text/range.ts';
import { referenceAt } from '../queries.ts';
import { webCitation } from '../citations/webCitation.ts';
import type { Refactoring } from './refactoring.ts';

/** Makes a citation to fill in of a mere address: `<ref>https://example.org</ref>`. */
export const citeBareUrl: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.citeBareUrl',
  offer: (article, range) => {
    const node = referenceAt(article, range.start);
    if (!node || !bareUrl(article, node)) return undefined;
    const title = 'Make a citation of this bare URL';
    return { title, leaves: untitled, edits: ({ now }) => cite(article, [node], now) };
  },
};

/** The same for all of the page. */
export const citeAllBareUrls: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.citeAllBareUrls',
  offer: (article) => {
    const nodes = resolveCites(article).nodes.filter(isReference);
    const bare = nodes.filter((node) => bareUrl(article, node));
    if (bare.length < 2) return undefined;
    const title = `Make citations of all ${bare.length} bare URLs`;
    return { title, leaves: untitled, edits: ({ now }) => cite(article, bare, now) };
  },
};

const untitled: readonly string[] = ['cs1/citation-missing-title'];

/** The address that is all the content of a reference. */
function bareUrl(article: Article, node: ReferenceNode): string | undefined {
  const content = contentText(article, node).trim();
  const [, open = '', url, close = ''] =
    /^(\[?)((?:https?:)?\/\/[^\s[\]<>"{}|]+)(\]?)$/i.exec(content) ?? [];
  return url && open.length === close.length ? url : undefined;
}

function cite(article: Article, nodes: readonly ReferenceNode[], now: Date): TextEdit[] {
  return nodes.flatMap((node) => {
    const url = bareUrl(article, node);
    const citation = url && webCitation(article, url, now);
    if (!citation || !node.fact.content) return [];
    const { before, after } = citation;
    // `|title= |` needs no more than one space.
    const newText = (/^\s/.test(after) ? before.trimEnd() : before) + after;
    return [{ ...inPage(node.fact.content, node.block), newText }];
  });
}
