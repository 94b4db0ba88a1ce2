import type { BlockFacts } from '../../facts/blockFacts.ts';
import { callValues } from '../../facts/callValues.ts';
import { valueOf, wholeCitations } from '../../facts/citations.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import type { Site } from '../../wikis/site.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { BlockFinding } from '../../problems/finding.ts';

/** `{{cite web |url=… |title=T}}{{dead link}}`: nobody can read the source any more. */
export function findDeadLinks(facts: BlockFacts, site: Site): BlockFinding[] {
  return wholeCitations(facts).flatMap((citation) => {
    const siblings = citation.parent?.children ?? [];
    const place = siblings.indexOf(citation.node);
    const next = siblings.slice(place + 1).find((node) => !isBlank(node, facts.text));
    const mark = next && callOf(next, facts);
    if (!mark || !renders(mark, 'dead-link')) return [];
    if (valueOf(citation, 'archiveUrl', site) || isGivenUp(mark)) return [];
    const isArchived = siblings.some((node) => {
      const call = callOf(node, facts);
      return call && renders(call, 'web-archive');
    });
    return isArchived ? [] : [{ start: mark.start, end: mark.end }];
  });
}

/** `{{dead link|fix-attempted=yes}}`: somebody has looked for a copy, and there is none. */
function isGivenUp(mark: TemplateCall): boolean {
  const { expanded = '' } = callValues(mark).get('fix-attempted') ?? {};
  return /^y/i.test(expanded) || /^permanent/i.test(mark.name);
}

function isBlank(node: SyntaxNode, source: string): boolean {
  return (
    node.type === 'comment' || (node.type === 'text' && !source.slice(node.start, node.end).trim())
  );
}

function callOf(node: SyntaxNode, { calls }: BlockFacts): TemplateCall | undefined {
  return node.type === 'template' ? calls.find((call) => call.node === node) : undefined;
}

function renders({ known }: TemplateCall, what: string): boolean {
  return known?.is === 'inline' && known.rule.renders === what;
}
