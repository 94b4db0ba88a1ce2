/** Answers of the features that show and move; each turns offsets into LSP's positions and no more. */
import {
  DocumentHighlightKind,
  FoldingRangeKind,
  SymbolKind,
  type DefinitionLink,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type Range,
  type ReferenceParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { CiteNode } from '../references/cites.ts';
import { adjacentReference } from '../features/symbols/adjacentReference.ts';
import type { RuleSettings } from '../features/diagnose/diagnose.ts';
import { documentLinks } from '../features/navigation/documentLinks.ts';
import { enclosingConstruct } from '../features/navigation/enclosingConstruct.ts';
import { findDefinition } from '../features/navigation/findDefinition.ts';
import { findReferences } from '../features/navigation/findReferences.ts';
import { foldingRanges, type FoldingStretch } from '../features/symbols/foldingRanges.ts';
import { highlight, type HighlightedPlace } from '../features/navigation/highlight.ts';
import { matchingEndTarget } from '../features/navigation/matchingEnd.ts';
import { outline, type OutlineItem } from '../features/symbols/outline.ts';
import { referenceProblems } from '../features/diagnose/referenceProblems.ts';
import type {
  AdjacentReferenceParams,
  EnclosingConstructsParams,
  EnclosingConstructsResult,
  MatchingEndParams,
  MatchingEndResult,
} from './messages.ts';
import type { Snapshot } from './documentStore.ts';
import { toRange } from './positions.ts';

export function answerDefinition(
  params: TextDocumentPositionParams,
  { document, article }: Snapshot,
  links: boolean,
): Location[] | DefinitionLink[] {
  const definitions = findDefinition(article, document.offsetAt(params.position));
  const { uri } = document;
  if (!links)
    return definitions.map(({ selection }) => ({ uri, range: toRange(selection, document) }));
  return definitions.map(({ target, selection }) => ({
    targetUri: uri,
    targetRange: toRange(target, document),
    targetSelectionRange: toRange(selection, document),
  }));
}

export function answerReferences(params: ReferenceParams, snapshot: Snapshot): Location[] {
  const { document, article } = snapshot;
  const offset = document.offsetAt(params.position);
  const places = findReferences(article, offset, params.context.includeDeclaration);
  return places.map((place) => ({ uri: document.uri, range: toRange(place, document) }));
}

export function answerHighlights(
  params: TextDocumentPositionParams,
  { document, article }: Snapshot,
): DocumentHighlight[] {
  return highlight(article, document.offsetAt(params.position)).map((place) => ({
    range: toRange(place, document),
    kind: highlightKinds[place.kind],
  }));
}

const highlightKinds: Readonly<Record<HighlightedPlace['kind'], DocumentHighlightKind>> = {
  definition: DocumentHighlightKind.Write,
  use: DocumentHighlightKind.Read,
  delimiter: DocumentHighlightKind.Text,
};

export function answerMatchingEnd(
  params: MatchingEndParams,
  { document, article }: Snapshot,
): MatchingEndResult {
  const target = matchingEndTarget(article, document.offsetAt(params.position));
  return target === undefined ? null : document.positionAt(target);
}

export function answerEnclosingConstructs(
  { positions }: EnclosingConstructsParams,
  { document, article }: Snapshot,
): EnclosingConstructsResult {
  const ranges = positions.map((position) =>
    toRange(enclosingConstruct(article, document.offsetAt(position)), document),
  );
  return { version: document.version, ranges };
}

export function answerDocumentSymbols(
  _: unknown,
  { document, article }: Snapshot,
): DocumentSymbol[] {
  const symbol = (item: OutlineItem): DocumentSymbol => ({
    name: item.name,
    detail: item.detail,
    kind: symbolKinds[item.kind],
    range: toRange(item, document),
    selectionRange: toRange(item.selection, document),
    children: item.children.map(symbol),
  });
  return outline(article).map(symbol);
}

const symbolKinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  section: SymbolKind.Class,
  infobox: SymbolKind.Struct,
  table: SymbolKind.Array,
  file: SymbolKind.File,
};

export function answerFoldingRanges(_: unknown, { document, article }: Snapshot): FoldingRange[] {
  return foldingRanges(article)
    .map((stretch) => ({
      startLine: document.positionAt(stretch.start).line,
      endLine: document.positionAt(stretch.end).line,
      ...foldingKind(stretch),
    }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}

function foldingKind({ kind }: FoldingStretch): Pick<FoldingRange, 'kind'> {
  return kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {};
}

export function answerDocumentLinks(_: unknown, { document, article }: Snapshot): DocumentLink[] {
  return documentLinks(article).map((link) => ({
    range: toRange(link, document),
    target: link.url,
  }));
}

export function answerAdjacentReference(
  params: AdjacentReferenceParams,
  { document, article }: Snapshot,
  settings: RuleSettings,
): Range | null {
  const problems = params.problemsOnly ? referenceProblems(article, settings) : undefined;
  const offset = document.offsetAt(params.position);
  const wanted = problems && ((node: CiteNode) => problems.has(node));
  const found = adjacentReference(article, offset, params.direction, wanted);
  return found ? toRange(found, document) : null;
}
