/** Answers to the commands that write and show references. */
import { insertCitation } from '../features/editing/insertCitation.ts';
import { referenceName } from '../features/navigation/referenceName.ts';
import { referenceRanges } from '../features/symbols/referenceRanges.ts';
import { reuseReference } from '../features/editing/reuseReference.ts';
import type { Snapshot } from './documentStore.ts';
import { toProtocolEdit, toRange } from './positions.ts';
import type {
  InsertCitationParams,
  InsertCitationResult,
  ReferenceNameParams,
  ReferenceNameResult,
  ReferenceRangesResult,
  ReuseReferenceParams,
  ReuseReferenceResult,
} from './referenceMessages.ts';

export function answerReferenceRanges(
  _: unknown,
  { document, article }: Snapshot,
): ReferenceRangesResult {
  const ranges: number[] = [];
  for (const range of referenceRanges(article)) {
    const { start, end } = toRange(range, document);
    ranges.push(start.line, start.character, end.line, end.character);
  }
  return { version: document.version, ranges };
}

export function answerReuseReference(
  { version, position, reference }: ReuseReferenceParams,
  { document, article }: Snapshot,
): ReuseReferenceResult {
  if (version !== document.version) return null;
  const place = document.offsetAt(reference);
  const reuse = reuseReference(article, place, document.offsetAt(position));
  if (!reuse || 'refusal' in reuse) return reuse ?? null;
  const { insertion, naming } = reuse;
  return {
    insertion: toProtocolEdit(insertion, document),
    ...(naming && { naming: toProtocolEdit(naming, document) }),
  };
}

export function answerInsertCitation(
  { position }: InsertCitationParams,
  { document, article }: Snapshot,
): InsertCitationResult {
  const { at, citations } = insertCitation(article, document.offsetAt(position), new Date());
  return { version: document.version, position: document.positionAt(at), citations };
}

export function answerReferenceName(
  { position }: ReferenceNameParams,
  { document, article }: Snapshot,
): ReferenceNameResult {
  const found = referenceName(article, document.offsetAt(position));
  return found ? toRange(found, document) : null;
}
