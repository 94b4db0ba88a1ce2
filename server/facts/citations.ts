import type { Site } from '../wikis/site.ts';
import { onceFor } from '../text/memory.ts';
import { ownCopy } from '../text/ownCopy.ts';
import type { AttributeFact, BlockFacts } from './blockFacts.ts';
import { firstAttribute } from './callValues.ts';
import type { CitationRule, TemplateCall } from './templateCall.ts';

/** A call of a citation template, or of one that fills one in. */
export interface CitationCall extends TemplateCall {
  readonly citation: CitationRule;
}

/** Whether a call is a citation. */
export function isCitation(call: TemplateCall): call is CitationCall {
  return call.citation !== undefined;
}

/** Whether a call is a citation of Module:Citation/CS1, whose parameters the site's data know. */
export function isCs1(call: TemplateCall): call is CitationCall {
  return call.citation?.style === 'cs1';
}

/** The citations of a block in the order of the text, also those that nobody sees. */
export const citationCalls = onceFor(({ calls }: BlockFacts): readonly CitationCall[] =>
  calls.filter(isCitation),
);

/**
 * The citations of Module:Citation/CS1 in a block that MediaWiki renders and of which all arguments
 * stand on the page: what a template that fills in another one sets by itself does not.
 */
export const wholeCitations = onceFor((facts: BlockFacts): readonly CitationCall[] =>
  citationCalls(facts).filter((call) => call.live && isCs1(call) && !call.citation.wrapper),
);

/** The innermost citation that an offset in the block stands in. */
export function citationAt(facts: BlockFacts, offset: number): CitationCall | undefined {
  return citationCalls(facts).findLast(({ start, end }) => start <= offset && offset < end);
}

/**
 * The value of a parameter under any of its names.
 * @param parameter as the site's data call it: `archiveUrl`
 */
export function valueOf(
  call: TemplateCall,
  parameter: string,
  site: Site,
): AttributeFact | undefined {
  return firstAttribute(call, site.citations.parameters[parameter] ?? []);
}

/**
 * Asks each citation a question once, and remembers the answer by its wikitext: an edit touches one
 * citation of a paragraph, and the ten beside it say what they said before.
 * @param tell depends on the citation's wikitext and the site only; offsets count from its start
 */
export function askCitations<Told>(
  tell: (citation: CitationCall, site: Site) => Told,
): (citation: CitationCall, site: Site) => Told {
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
