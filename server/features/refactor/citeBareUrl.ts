import { type Article, inPage } from '../../article/article.ts';
import { isReference, type ReferenceNode } from '../../references/cites.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { TextEdit } from '../../text/range.ts';
import { bareUrl } from '../symbols/bareUrl.ts';
import { referenceAt } from '../navigation/queries.ts';
import { webCitation } from '../../citations/write/webCitation.ts';
import type { Refactoring } from './refactoring.ts';

/** Makes a citation to fill in of a mere address: `<ref>https://example.org</ref>`. */
export const citeBareUrl: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.citeBareUrl',
  offer: (article, range) => {
    const node = referenceAt(article, range.start);
    if (!node || !bareUrl(node)) return undefined;
    const title = 'Make a citation of this bare URL';
    return { title, leaves: untitled, edits: ({ now }) => cite(article, [node], now) };
  },
};

/** The same for all of the page. */
export const citeAllBareUrls: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.citeAllBareUrls',
  offer: (article) => {
    const nodes = resolveCites(article).nodes.filter(isReference);
    const bare = nodes.filter((node) => bareUrl(node));
    if (bare.length < 2) return undefined;
    const title = `Make citations of all ${bare.length} bare URLs`;
    return { title, leaves: untitled, edits: ({ now }) => cite(article, bare, now) };
  },
};

const untitled: readonly string[] = ['cs1/citation-missing-title'];

function cite(article: Article, nodes: readonly ReferenceNode[], now: Date): TextEdit[] {
  return nodes.flatMap((node) => {
    const url = bareUrl(node);
    const citation = url && webCitation(article, url, now);
    if (!citation || !node.fact.content) return [];
    const { before, after } = citation;
    // `|title= |` needs no more than one space.
    const newText = (/^\s/.test(after) ? before.trimEnd() : before) + after;
    return [{ ...inPage(node.fact.content, node.block), newText }];
  });
}
