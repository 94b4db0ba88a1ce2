import { type Article, inPage } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';

import type { BlockFacts, KeyFact } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { Finding } from '../../problems/finding.ts';
import { inArguments } from './pageFacts.ts';
import { repeated } from './repeated.ts';
import { wholeLine } from './wholeLine.ts';

/** Links to the page in another language, of which MediaWiki takes the first for each language. */
export function findDuplicateLanguageLinks(article: Article): Finding[] {
  const links = prefixedLinks(article).flatMap(({ block, told }) =>
    told
      .filter(({ key }) => isLanguage(key, article.site))
      .map((link) => ({ ...link, ...inPage(link, block) })),
  );
  return repeated(links).flatMap(([first, ...others]) =>
    others.map(({ start, end, key, target }): Finding => ({
      start,
      end,
      values: { language: key },
      related: [{ start: first!.start, end: first!.end, message: 'This one counts.' }],
      fixes: [
        {
          title: 'Remove this link',
          edits: [{ ...wholeLine(article.text, { start, end }), newText: '' }],
          preferred: target === first!.target,
        },
      ],
    })),
  );
}

function isLanguage(prefix: string, { languageLinks }: Site): boolean {
  return languageLinks.includes(prefix);
}

interface PrefixedLink extends KeyFact {
  readonly target: string;
}

/** `[[fr:Titre]]`, not `[[:fr:Titre]]`, which is a link in the text. */
const prefixedLinks = askForLists((facts: BlockFacts): readonly PrefixedLink[] => {
  const { root, text } = facts;
  if (!/\[\[\s*[a-z-]+\s*:/i.test(text)) return [];
  const places = inArguments(facts);
  return nodesOfType(root, 'link').flatMap((link): PrefixedLink[] => {
    const target = childOf(link, 'link-target');
    const written = target ? text.slice(target.start, target.end).trim() : '';
    const prefix = /^([a-z-]+)\s*:/i.exec(written)?.[1];
    if (!prefix || places.has(link.start)) return [];
    const { start, end } = link;
    return [{ start, end, key: prefix.toLowerCase(), target: written.replaceAll('_', ' ') }];
  });
});
