/** Every feature, as the fuzzer calls it. A new feature is one row more. */
import type { Article } from '../../server/article/article.ts';
import { isReference } from '../../server/references/cites.ts';
import { resolveCites } from '../../server/references/resolveCites.ts';
import { adjacentReference } from '../../server/features/symbols/adjacentReference.ts';
import { citationText } from '../../server/features/symbols/citationText.ts';
import {
  completeCitations,
  describeCitationParameter,
} from '../../server/features/completion/completeCitations.ts';
import {
  completeReferences,
  describeCompletion,
} from '../../server/features/completion/completeReferences.ts';
import { diagnose } from '../../server/features/diagnose/diagnose.ts';
import { documentLinks } from '../../server/features/navigation/documentLinks.ts';
import { editingPlace } from '../../server/features/editing/editingPlace.ts';
import { pasteUrl } from '../../server/features/editing/pasteUrl.ts';
import { enclosingConstruct } from '../../server/features/navigation/enclosingConstruct.ts';
import { findDefinition } from '../../server/features/navigation/findDefinition.ts';
import { findReferences } from '../../server/features/navigation/findReferences.ts';
import { sectionAt } from '../../server/features/navigation/findSection.ts';
import { fixAll } from '../../server/features/fixes/fixAll.ts';
import { fixCategories } from '../../server/features/fixes/fixCategories.ts';
import { foldingRanges } from '../../server/features/symbols/foldingRanges.ts';
import { highlight } from '../../server/features/navigation/highlight.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { insertCitation } from '../../server/features/editing/insertCitation.ts';
import {
  listReferences,
  renderedReferences,
} from '../../server/features/symbols/listReferences.ts';
import { matchingEnd, matchingEndTarget } from '../../server/features/navigation/matchingEnd.ts';
import { outline } from '../../server/features/symbols/outline.ts';
import { parameterHints } from '../../server/features/completion/parameterHints.ts';
import { quickFixes } from '../../server/features/fixes/quickFixes.ts';
import { findRefactorings } from '../../server/features/refactor/findRefactorings.ts';
import { mendingRefactorings } from '../../server/features/refactor/mendingRefactorings.ts';
import { referenceHints } from '../../server/features/symbols/referenceHints.ts';
import { referenceName } from '../../server/features/navigation/referenceName.ts';
import { referenceProblems } from '../../server/features/diagnose/referenceProblems.ts';
import { referenceRanges } from '../../server/features/symbols/referenceRanges.ts';
import {
  nameless,
  renameReference,
  unrenamable,
} from '../../server/features/navigation/renameReference.ts';
import { renameTarget } from '../../server/features/navigation/renameTarget.ts';
import { reuseReference } from '../../server/features/editing/reuseReference.ts';
import { shownDiagnoses } from '../../server/features/hover/shownDiagnoses.ts';
import { signatureHelp } from '../../server/features/completion/signatureHelp.ts';
import { suppressFault } from '../../server/features/fixes/suppressFault.ts';
import { editTable, tableActions } from '../../server/features/tables/editTable.ts';
import { makeTable } from '../../server/features/tables/makeTable.ts';
import { tableAsCsv } from '../../server/features/tables/tableAsCsv.ts';
import type { TextEdit } from '../../server/text/range.ts';
import { Fault } from './fault.ts';

/** The day on which the fuzzer says that it is, so that a run can be repeated. */
const now = new Date('2026-01-02T00:00:00Z');

/** Plain data about the whole page. */
export const pageFeatures: Readonly<Record<string, (article: Article) => unknown>> = {
  diagnose: (article) =>
    diagnose(article).map(({ start, end, code, severity, message, related, fixes }) => ({
      start,
      end,
      code,
      severity,
      message,
      related,
      fixes,
    })),
  shownDiagnoses: (article) => shownDiagnoses(diagnose(article)).length,
  outline,
  foldingRanges,
  documentLinks,
  referenceHints: (article) => referenceHints(article, { start: 0, end: article.text.length }),
  parameterHints: (article) => parameterHints(article, { start: 0, end: article.text.length }),
  listReferences: (article) => listReferences(article, referenceProblems(article)),
  referenceRanges,
  renderedReferences: (article) => renderedReferences(article).length,
  citationText: (article) =>
    resolveCites(article)
      .nodes.filter(isReference)
      .map((node) => citationText(article, node)),
};

/** What a signature says; its ranges are those of its own label. @throws {Fault} where they are not */
function checkedSignatures(article: Article, offset: number): unknown {
  const help = signatureHelp(article, offset);
  for (const { label, parameters } of help?.signatures ?? []) {
    const outside = parameters.find(({ start, end }) => start > end || end > label.length);
    if (outside) throw new Fault('a parameter outside its label', { label, outside });
  }
  if (help && !help.signatures[help.active]) throw new Fault('no active signature', help);
  return help?.about;
}

/** What a table is made of. */
const cells = 'a,"b|c\nd",[[e|f]]\n-1,{{g,|}\n';

/** Plain data about a place of the page. */
export const placeFeatures: Readonly<
  Record<string, (article: Article, offset: number) => unknown>
> = {
  hover,
  findDefinition,
  findReferences: (article, offset) => findReferences(article, offset, true),
  highlight,
  matchingEnd,
  matchingEndTarget: (article, offset) => ({ offset: matchingEndTarget(article, offset) }),
  editingPlace: (article, offset) => editingPlace(article, { start: offset, end: offset }),
  pasteUrl: (article, offset) => {
    const range = { start: offset, end: Math.min(article.page.length, offset + 6) };
    return pasteUrl(article, range, 'https://example.org', now)?.range;
  },
  enclosingConstruct,
  signatureHelp: checkedSignatures,
  sectionAt,
  nextReference: (article, offset) => adjacentReference(article, offset, 'next'),
  previousReference: (article, offset) => adjacentReference(article, offset, 'previous'),
  completeReferences: (article, offset) =>
    completeReferences(article, offset)?.map(({ newText, start, end, id }) => {
      const about = id === undefined ? undefined : describeCompletion(article, offset, id);
      return { newText, start, end, about };
    }),
  completeCitations: (article, offset) =>
    completeCitations(article, offset, now)?.map(({ newText, start, end, id }) => {
      const about = id === undefined ? undefined : describeCitationParameter(article, offset, id);
      return { newText, start, end, about };
    }),
  editTable: (article, offset) =>
    tableActions.map((action) => {
      const changed = editTable(article, offset, action);
      return 'edits' in changed ? { edits: changed.edits } : changed;
    }),
  tableAsCsv,
  makeTable: (article, offset) =>
    makeTable(article, { start: offset, end: offset }, { kind: 'csv', text: cells, header: true }),
  renameTarget: (article, offset) => {
    const target = renameTarget(article, offset);
    if (!target) return nameless(article, offset);
    return { start: target.start, end: target.end, why: unrenamable(article, target) };
  },
  referenceName,
  insertCitation: (article, offset) => {
    const { at, citations } = insertCitation(article, offset, now);
    return { offset: at, citations };
  },
  reuseReference: (article, offset) =>
    resolveCites(article)
      .nodes.filter(isReference)
      .slice(0, 20)
      .map(({ start }) => reuseReference(article, start, offset)),
};

/** One change of the page that a feature offers. */
export interface Offered {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The code of the fault that it mends, if it mends one. */
  readonly code?: string;
  /** The codes of the faults that its blanks are, until they are filled in. */
  readonly leaves?: readonly string[];
}

const newNames = ['a new name', `a=b|"c" d's>]]}}`];

/** What changes the page, at a place of it. */
export const editFeatures: Readonly<
  Record<string, (article: Article, offset: number) => readonly Offered[]>
> = {
  quickFixes: (article, offset) =>
    quickFixes(article, { start: offset, end: offset }, {}).map(({ fix, diagnosis }) => ({
      title: fix.title,
      edits: fix.edits,
      code: diagnosis.code,
    })),
  fixCategories: (article, offset) => fixCategories(article, { start: offset, end: offset }, {}),
  suppressFault: (article, offset) =>
    diagnose(article)
      .filter(({ start, end, code }) => {
        return start <= offset && offset <= end && code !== 'wiki/unused-suppression';
      })
      .flatMap(({ start, code }) => {
        const edit = suppressFault(article, { start, code });
        return edit ? [{ title: `Suppress ${code}`, edits: [edit], code }] : [];
      }),
  fixAll: (article) => [{ title: 'Fix all', edits: fixAll(article) }],
  findRefactorings: (article, offset) =>
    findRefactorings(article, { start: offset, end: offset }, () => true, true).map(
      ({ title, edits, leaves = [] }) => ({ title, edits: edits({ now }), leaves }),
    ),
  mendingRefactorings: (article, offset) =>
    mendingRefactorings(article, { start: offset, end: offset }, {}).map(({ offer, problem }) => ({
      title: offer.title,
      edits: offer.edits({ now }),
      leaves: offer.leaves ?? [],
      code: problem.code,
    })),
  renameReference: (article, offset) => {
    return newNames.flatMap((name) => {
      const rename = renameReference(article, offset, name);
      return rename && 'edits' in rename
        ? [{ title: `Rename to ${name}`, edits: rename.edits }]
        : [];
    });
  },
};
