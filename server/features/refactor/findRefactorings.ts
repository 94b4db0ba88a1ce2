import { blockAt, type Article } from '../../article/article.ts';
import { isList } from '../../references/cites.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import { touches, type TextRange } from '../../text/range.ts';
import { citationAt } from '../../facts/citations.ts';
import { broughtFaults } from '../fixes/broughtFaults.ts';
import { referenceAt } from '../navigation/queries.ts';
import { citeAllBareUrls, citeBareUrl } from './citeBareUrl.ts';
import { mergeReferences } from './mergeReferences.ts';
import { mergeSameSource } from './mergeSameSource.ts';
import { moveAllFromLists, moveFromList } from './moveFromList.ts';
import { moveAllToLists, moveToList } from './moveToList.ts';
import { nameReference } from './nameReference.ts';
import { oneDateStyle } from './oneDateStyle.ts';
import type { Offer, Refactoring } from './refactoring.ts';
import { citationInOrder, citationOnLines, citationOnOneLine } from './reformatCitation.ts';
import { replaceGenericNames } from './replaceGenericNames.ts';
import { usualParameterNames } from './usualParameterNames.ts';

/** In the order in which an editor sees them. */
const atReference: readonly Refactoring[] = [
  nameReference,
  citeBareUrl,
  mergeSameSource,
  moveToList,
  moveFromList,
];

const atCitation: readonly Refactoring[] = [citationOnLines, citationOnOneLine, citationInOrder];

const ofPage: readonly Refactoring[] = [
  mergeReferences,
  replaceGenericNames,
  citeAllBareUrls,
  oneDateStyle,
  usualParameterNames,
  moveAllToLists,
  moveAllFromLists,
];

/** A refactoring that has something to do. */
export interface OfferedRefactoring extends Offer {
  readonly kind: Refactoring['kind'];
}

/**
 * The refactorings that are possible at a place; making the edits is left for when one is chosen.
 * They are tried on the page then: what would bring a fault makes no edits.
 * @param range the selection, as UTF-16 offsets
 * @param wanted whether a kind is asked for
 * @param asked the user asked for refactorings, so those of the page are wanted wherever the cursor is
 */
export function findRefactorings(
  article: Article,
  range: TextRange,
  wanted: (kind: string) => boolean,
  asked: boolean,
): OfferedRefactoring[] {
  const { start } = range;
  const block = blockAt(article, start);
  const onReference = onCite(article, start);
  const candidates = [
    ...(onReference ? atReference : []),
    ...(citationAt(block.facts, start - block.start) ? atCitation : []),
    ...(onReference || asked ? ofPage : []),
  ];
  return candidates
    .filter(({ kind }) => wanted(kind))
    .flatMap(({ kind, offer }) => {
      const found = offer(article, range);
      return found ? [{ kind, ...tried(article, found) }] : [];
    });
}

/** `{{cite web|=|} }}` with a line for each parameter would have one that ends a table. */
function tried(article: Article, offer: Offer): Offer {
  const edits: Offer['edits'] = (context) => {
    const made = offer.edits(context);
    const brought = broughtFaults(article, made);
    return brought.every((code) => offer.leaves?.includes(code)) ? made : [];
  };
  return { ...offer, edits };
}

function onCite(article: Article, offset: number): boolean {
  if (referenceAt(article, offset)) return true;
  return resolveCites(article).nodes.some((node) => isList(node) && touches(node, offset));
}
