import { knownTemplate, type CitationKind } from '../site/citationStyle.ts';
import { templateName, type Site } from '../site/site.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { ownCopy } from '../text/ownCopy.ts';
import type { TextRange } from '../text/range.ts';
import type { AttributeFact, BlockFacts } from './blockFacts.ts';
import { liveTemplates } from './liveTemplates.ts';
import { readParameters, type Parameters } from './readParameters.ts';
import { onceFor } from '../text/memory.ts';

/** A citation in a block; its offsets count from the block's start. */
export interface CitationTemplate extends TextRange {
  readonly kind: CitationKind;
  readonly node: SyntaxNode;
  /** `{{` with the name: what a report about all of it underlines. */
  readonly opening: TextRange;
  /** Read when first asked for. */
  readonly parameters: Parameters;
  /** Its wikitext. */
  readonly text: string;
  /** The node that it stands in. */
  readonly parent: SyntaxNode;
}

/** The citation templates of a block that MediaWiki renders, in the order of the text. */
export const citationTemplates = onceFor(
  (facts: BlockFacts, site: Site): readonly CitationTemplate[] =>
    liveTemplates(facts).flatMap(
      ({ node, parent }) => citationOf(node, parent, facts.text, site) ?? [],
    ),
);

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

/**
 * Asks each citation a question once, and remembers the answer by its wikitext: an edit touches one
 * citation of a paragraph, and the ten beside it say what they said before.
 * @param tell depends on the citation's wikitext and the site only; offsets count from its start
 */
export function askCitations<Told>(
  tell: (citation: CitationTemplate, site: Site) => Told,
): (citation: CitationTemplate, site: Site) => Told {
  const ofSites = new WeakMap<Site, Map<string, { readonly told: Told }>>();
  return (citation, site) => {
    let answers = ofSites.get(site);
    if (!answers) ofSites.set(site, (answers = new Map()));
    const { text } = citation;
    let answer = answers.get(text);
    if (!answer) {
      answer = { told: tell(citation, site) };
      if (answers.size >= maximumAnswers) answers.clear();
      if (text.length <= longestText) answers.set(ownCopy(text), answer);
    }
    return answer.told;
  };
}

/** What is forgotten is only asked again. */
const maximumAnswers = 5_000;

/** Longer citations, in UTF-16 units, are rare, and cost more to keep than to ask. */
const longestText = 2_000;

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
  const opening = { start: node.start, end: name.start + written.trimEnd().length };
  return new WrittenCitation(node, parent, template.kind, opening, source);
}

/** A class, and no literal with a getter, of which V8 would make a shape for each citation. */
class WrittenCitation implements CitationTemplate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  private read: Parameters | undefined;

  constructor(
    readonly node: SyntaxNode,
    readonly parent: SyntaxNode,
    readonly kind: CitationKind,
    readonly opening: TextRange,
    private readonly source: string,
  ) {
    this.start = node.start;
    this.end = node.end;
    this.text = source.slice(node.start, node.end);
  }

  get parameters(): Parameters {
    return (this.read ??= readParameters(this.node, this.source));
  }
}
