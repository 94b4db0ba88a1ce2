/** Answers for the client's editing commands. */
import { editingPlace } from '../features/editing/editingPlace.ts';
import { pasteUrl } from '../features/editing/pasteUrl.ts';
import type { Snapshot } from './documentStore.ts';
import type {
  EditingPlaceAnswer,
  EditingPlacesParams,
  PastedUrlAnswer,
  PasteUrlParams,
  PasteUrlResult,
} from './messages.ts';
import { toRange, toTextRange } from './positions.ts';

/** What each range stands in. */
export function answerEditingPlaces(
  { ranges }: EditingPlacesParams,
  { document, article }: Snapshot,
): EditingPlaceAnswer[] {
  return ranges.map((range) => {
    const place = editingPlace(article, toTextRange(range, document));
    const { kind, comment, link, address, isBlankArgument = false } = place;
    return {
      kind,
      isBlankArgument,
      ...(comment && { comment: toRange(comment, document) }),
      ...(link && {
        link: { range: toRange(link.range, document), shown: toRange(link.shown, document) },
      }),
      ...(address && { address: toRange(address, document) }),
    };
  });
}

/** What becomes of a pasted address, if it becomes the same kind of thing at every range. */
export function answerPasteUrl(
  { ranges, url }: PasteUrlParams,
  { document, article }: Snapshot,
): PasteUrlResult {
  const now = new Date();
  const pasted = ranges.flatMap((range): PastedUrlAnswer[] => {
    const found = pasteUrl(article, toTextRange(range, document), url, now);
    return found ? [{ ...found, range: toRange(found.range, document) }] : [];
  });
  const isAlike = pasted.every(({ kind }) => kind === pasted[0]!.kind);
  return pasted.length === ranges.length && pasted.length > 0 && isAlike ? pasted : null;
}
