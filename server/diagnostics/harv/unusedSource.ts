import { type Article, inPage } from '../../article/article.ts';
import { askBlocks } from '../../article/askBlocks.ts';

import { isKnown, linkShortFootnotes, type SourceNode } from '../../references/shortFootnotes.ts';
import type { CitationAnchorFact } from '../../facts/shortFootnoteFacts.ts';
import type { Finding, Fix } from '../../problems/finding.ts';
import { describeSource } from './describe.ts';
import { hasReadableCitations } from './readable.ts';

/** Citations in a list of sources that no short citation of the page leads to. */
export function findUnusedSource(article: Article): Finding[] {
  // Most pages list none, and need not link thousands of citations to see that.
  if (listingBlocks(article).length === 0 || !hasReadableCitations(article)) return [];
  const footnotes = linkShortFootnotes(article);
  const { citations, sources } = footnotes;
  // A short citation of which a part is not known may lead anywhere.
  if (!citations.some(isKnown) || !citations.every(isKnown)) return [];
  return sources
    .filter((source) => isListedSource(article, source))
    .filter(({ fact }) => footnotes.citationsTo(fact.anchor).length === 0)
    .map((source) => ({
      ...inPage(source.fact.opening, source.block),
      values: { name: describeSource(source) },
      fixes: removeAnchor(source),
    }));
}

const listingBlocks = askBlocks(({ citationAnchors }) =>
  citationAnchors.some(mayBeListed) ? true : undefined,
);

function mayBeListed({ kind, listed, conditional }: CitationAnchorFact): boolean {
  return kind === 'source' && listed && !conditional;
}

/** A list of further reading, or of someone's works, is there for its own sake. */
function isListedSource({ site }: Article, source: SourceNode): boolean {
  const { fact, reference, sections } = source;
  const { anchorPrefix, unlinkedSectionPattern } = site.shortFootnotes;
  return (
    mayBeListed(fact) &&
    !reference &&
    isKnown(source) &&
    fact.anchor.startsWith(anchorPrefix) &&
    !sections.some((title) => unlinkedSectionPattern.test(title))
  );
}

/** A citation that is there for its own sake says `ref=none`. */
function removeAnchor({ fact, block, end }: SourceNode): Fix[] {
  const text = block.facts.text.slice(fact.start, fact.end);
  const isPlain = text.endsWith('}}') && !/\|\s*ref\s*=/.test(text);
  if (!isPlain) return [];
  const edits = [{ start: end - 2, end: end - 2, newText: ' |ref=none' }];
  return [{ title: 'Say that no short citation is meant to lead here (ref=none)', edits }];
}
