import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { LintReport } from '../../syntax/syntaxNode.ts';
import type { Site } from '../../wikis/site.ts';
import { matchesInText } from '../wiki/matchesInText.ts';

/**
 * `<ref/ >`: to MediaWiki's preprocessor a tag's name ends at white space, `>` or `/>`, so this is none. The
 * parser says nothing of it.
 */
export function slashedTags(facts: BlockFacts, site: Site): LintReport[] {
  if (!mark.test(facts.text)) return [];
  return matchesInText(facts, site, marks).flatMap(({ start, match: [written, name = ''] }) => {
    if (!site.extensionTags.has(name.toLowerCase())) return [];
    const end = start + written.length;
    const newText = `<${name}/>`;
    const fix = { start, end, newText, title: `Write “${newText}”` };
    const said = { rule: 'tag-like', message: 'lonely "<"', severity: 'error' } as const;
    return [{ ...said, start, end, suggestions: [fix] }];
  });
}

const mark = /\/\s+>/;
const marks = /<([a-z]+)\/\s+>/gi;
