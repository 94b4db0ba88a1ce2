import type { Article, Block } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';
import { moved } from '../../text/range.ts';
import type { Finding, Fix } from '../../problems/finding.ts';
import { partnerOf } from './partners.ts';
import { replaceTag } from './replaceTag.ts';
import { shownConstructs, type Placed } from './shownConstructs.ts';

/** Tags that HTML has given up and the Linter lists: each where it opens. */
export function findObsoleteTags(article: Article): Finding[] {
  return openings(article).flatMap(({ block, told }) =>
    told.map((tag): Finding => {
      const range = moved(tag.node, block.start);
      const { name } = tag.node;
      return {
        start: range.start,
        end: range.end,
        values: { name, instead: insteadOf[name] ?? 'a style' },
        fixes: () => fixesOf(article, block, tag),
      };
    }),
  );
}

const insteadOf: Readonly<Record<string, string>> = {
  center: 'text-align:center',
  font: 'a <span> with a style',
  strike: '<s>',
  tt: '<code>',
};

const openings = askForLists((facts, site) =>
  shownConstructs(facts, site).tags.filter(
    ({ node }) => site.obsoleteTags.has(node.name) && facts.text[node.start + 1] !== '/',
  ),
);

function fixesOf(article: Article, block: Block, tag: Placed): Fix[] {
  const partner = partnerOf(article, block, tag);
  return partner ? replaceTag(article.text, moved(tag.node, block.start), partner) : [];
}
