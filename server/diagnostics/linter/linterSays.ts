import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import type { LintReport } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import { findTemplateArgsInTags } from './templateArgInExtensionTag.ts';
import { findWikilinksInExtlinks } from './wikilinkInExtlink.ts';
import { onceFor } from '../../text/memory.ts';

/** Whether a category of the Linter says what the parser reports, by MediaWiki's own definition. */
export function linterSays(report: LintReport, facts: BlockFacts, site: Site): boolean {
  switch (report.rule) {
    case 'nested-link':
    case 'no-arg':
      return placesOf(facts, site).has(key(report));
    case 'no-duplicate':
      return /^(?:duplicate|conflicting) image /.test(report.message);
    case 'invalid-gallery':
      return report.message === 'invalid image parameter';
    default:
      return false;
  }
}

const placesOf = onceFor((facts: BlockFacts, site: Site): ReadonlySet<string> => {
  const findings = [
    ...findWikilinksInExtlinks(facts, site),
    ...findTemplateArgsInTags(facts, site),
  ];
  return new Set(findings.map(key));
});

function key({ start, end }: TextRange): string {
  return `${start} ${end}`;
}
