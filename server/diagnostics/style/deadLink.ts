import type { BlockFacts } from '../../facts/blockFacts.ts';
import { citationTemplates, valueOf } from '../../facts/citationTemplates.ts';
import { readParameters } from '../../facts/readParameters.ts';
import { knownTemplate } from '../../site/citationStyle.ts';
import { templateName, type Site } from '../../site/site.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { BlockFinding } from '../finding.ts';

/** `{{cite web |url=… |title=T}}{{dead link}}`: nobody can read the source any more. */
export function findDeadLinks(facts: BlockFacts, site: Site): BlockFinding[] {
  return citationTemplates(facts, site).flatMap((citation) => {
    const siblings = citation.parent.children;
    const place = siblings.indexOf(citation.node);
    const behind = siblings.slice(place + 1).find((node) => !isBlank(node, facts.text));
    if (!behind || roleOf(behind, facts.text, site) !== 'dead-link') return [];
    if (valueOf(citation, 'archiveUrl', site) || isGivenUp(behind, facts.text)) return [];
    if (siblings.some((node) => roleOf(node, facts.text, site) === 'web-archive')) return [];
    return [{ start: behind.start, end: behind.end }];
  });
}

/** `{{dead link|fix-attempted=yes}}`: somebody has looked for a copy, and there is none. */
function isGivenUp(mark: SyntaxNode, source: string): boolean {
  const { expanded } = readParameters(mark, source).get('fix-attempted') ?? {};
  return (
    /^y/i.test(expanded ?? '') || /^\{\{\s*permanent/i.test(source.slice(mark.start, mark.end))
  );
}

function isBlank(node: SyntaxNode, source: string): boolean {
  return (
    node.type === 'comment' || (node.type === 'text' && !source.slice(node.start, node.end).trim())
  );
}

function roleOf(node: SyntaxNode, source: string, site: Site): string | undefined {
  const name = node.type === 'template' ? childOf(node, 'template-name') : undefined;
  if (!name) return undefined;
  const written = source.slice(name.start, name.end);
  const template = knownTemplate(templateName(written, site), site.citations);
  return template?.is === 'inline' ? template.rule.renders : undefined;
}
