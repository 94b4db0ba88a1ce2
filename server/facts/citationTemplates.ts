import { knownTemplate, type CitationKind } from '../site/citationStyle.ts';
import { templateName, type Site } from '../site/site.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { TextRange } from '../text/range.ts';
import type { AttributeFact, BlockFacts } from './blockFacts.ts';
import { liveTemplates } from './liveTemplates.ts';
import { readParameters, type Parameters } from './readParameters.ts';

/** A citation in a block; its offsets count from the block's start. */
export interface CitationTemplate extends TextRange {
  readonly kind: CitationKind;
  readonly node: SyntaxNode;
  /** `{{` with the name: what a report about all of it underlines. */
  readonly opening: TextRange;
  readonly parameters: Parameters;
  /** The node that it stands in. */
  readonly parent: SyntaxNode;
}

/** The citation templates of a block that MediaWiki renders, in the order of the text. */
export function citationTemplates(facts: BlockFacts, site: Site): readonly CitationTemplate[] {
  let found = known.get(facts);
  if (!found) {
    found = liveTemplates(facts).flatMap(
      ({ node, parent }) => citationOf(node, parent, facts.text, site) ?? [],
    );
    known.set(facts, found);
  }
  return found;
}

/**
 * The value of a parameter under any of its names.
 * @param parameter as the site's data call it: `archiveUrl`
 */
export function valueOf(
  { parameters }: CitationTemplate,
  parameter: string,
  site: Site,
): AttributeFact | undefined {
  return parameters.first(site.citations.parameters[parameter] ?? []);
}

const known = new WeakMap<BlockFacts, readonly CitationTemplate[]>();

function citationOf(
  node: SyntaxNode,
  parent: SyntaxNode,
  source: string,
  site: Site,
): CitationTemplate | undefined {
  const name = childOf(node, 'template-name');
  if (!name) return undefined;
  const written = source.slice(name.start, name.end);
  const template = knownTemplate(templateName(written, site), site.citations);
  // What a wrapper sets by itself does not stand on the page.
  if (template?.is !== 'citation' || template.wrapper) return undefined;
  const { start, end } = node;
  const opening = { start, end: name.start + written.trimEnd().length };
  const parameters = readParameters(node, source);
  return { start, end, kind: template.kind, node, parent, opening, parameters };
}
