import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { LintReport } from '../../syntax/syntaxNode.ts';
import type { Site } from '../../wikis/site.ts';
import { shownTexts } from '../wiki/textNodes.ts';

/**
 * `<ref/ >`: to MediaWiki's preprocessor a tag's name ends at white space, `>` or `/>`, so this is none. The
 * parser says nothing of it.
 */
export function slashedTags(facts: BlockFacts, site: Site): LintReport[] {
  const { text } = facts;
  if (!mark.test(text)) return [];
  return shownTexts(facts, site).flatMap((node) =>
    [...text.slice(node.start, node.end).matchAll(marks)].flatMap(
      ({ index, 0: written, 1: name }) => {
        if (!site.extensionTags.has(name!.toLowerCase())) return [];
        const start = node.start + index;
        const end = start + written.length;
        const fix = { start, end, newText: `<${name!}/>`, title: `Write “<${name!}/>”` };
        const said = { rule: 'tag-like', message: 'lonely "<"', severity: 'error' } as const;
        return [{ ...said, start, end, suggestions: [fix] }];
      },
    ),
  );
}

const mark = /\/\s+>/;
const marks = /<([a-z]+)\/\s+>/gi;
