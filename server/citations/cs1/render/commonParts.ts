import { type Inline, isBlank, text, textOf } from '../../../render/inline.ts';
import type { Scope } from '../../../render/scope.ts';
import type { CitationArguments } from './arguments.ts';
import type { Draft } from './draft.ts';
import {
  part,
  showConference,
  showEdition,
  showLanguage,
  showOthers,
  showPeriodical,
  showPublisher,
  showType,
} from './fields.ts';
import { joinParts } from './join.ts';
import { showVolumeAndIssue } from './locators.ts';
import { type PartName, orderOf } from './order.ts';
import { type TitleStyle, hasTitle, noTitle, showFormat, showTitle } from './titles.ts';

/** The middle of a citation: the title and what describes the work. */
export interface CommonParts {
  readonly chapter: Inline[];
  readonly title: Inline[];
  /** Of a foreword, the part behind the author of the work. */
  readonly rest: Inline[];
}

/** Whether volume, issue and pages are written as in a journal. */
export function isJournal(draft: Draft, args: CitationArguments): boolean {
  if (draft.kind === 'journal') return true;
  return (
    ['citation', 'map', 'interview'].includes(draft.kind) &&
    args.findNamed(['journal']) !== undefined
  );
}

export function commonParts(draft: Draft, args: CitationArguments, scope: Scope): CommonParts {
  const order = orderOf(draft, hasContributors(args));
  const values = describe(draft, args, scope);
  const join = (names: readonly PartName[]) =>
    joinParts(
      names.map((name) => values[name]),
      draft.separator,
    );
  return {
    chapter: showChapter(draft, hasContributors(args), scope),
    title: join(order.title),
    rest: join(order.rest ?? []),
  };
}

function describe(draft: Draft, args: CitationArguments, scope: Scope): Record<PartName, Inline[]> {
  const isSpeech = draft.kind === 'speech';
  const cartography = args.inline('cartography');
  const by = draft.separator === ',' ? 'cartography by ' : 'Cartography by ';
  return {
    title:
      hasTitle(draft.title) || draft.title.translated.length > 0
        ? showTitle(draft.title, titleStyle(draft), scope)
        : [],
    // The type of a speech stands before the event, and takes the place of a note.
    note: isSpeech ? showType(draft, scope) : part(draft.titleNote, draft),
    conference: showConference(draft, scope),
    periodical: showPeriodical(draft, scope),
    format: draft.title.url ? [] : showFormat(draft.title),
    type: isSpeech ? [] : showType(draft, scope),
    series: part(draft.series, draft),
    language: showLanguage(args, scope),
    edition: showEdition(args),
    publisher: showPublisher(draft),
    agency: part(args.inline('agency'), draft),
    volume: showVolumeAndIssue(draft, isJournal(draft, args)),
    others: showOthers(draft, args, scope),
    scale: part(args.inline('scale'), draft),
    cartography: isBlank(cartography) ? [] : part([text(by), ...cartography], draft),
  };
}

/** Contributors count only where their contribution is named. */
export function hasContributors(args: CitationArguments): boolean {
  const isNamed = args.findNamed(['contribution']) && args.findNumbered('authorListLast', 1);
  return Boolean(isNamed && args.findNumbered('contributorListLast', 1));
}

const quotedKinds = new Set(
  'web news journal magazine pressrelease podcast newsgroup mailinglist interview arxiv biorxiv medrxiv citeseerx ssrn'.split(
    ' ',
  ),
);

/** Articles stand in quotes, works in italics, reports as they are. */
function titleStyle(draft: Draft): TitleStyle {
  if (draft.kind === 'report') return 'plain';
  if (quotedKinds.has(draft.kind)) return 'quoted';
  const isPart = draft.kind === 'citation' || draft.kind === 'map';
  return isPart && hasTitle(draft.periodical) && isBlank(draft.encyclopedia) ? 'quoted' : 'italic';
}

/** `"Chapter". `; untitled, its bare address. */
function showChapter(draft: Draft, contributed: boolean, scope: Scope): Inline[] {
  const { chapter } = draft;
  if (!hasTitle(chapter) && isBlank(chapter.translated) && !chapter.url) return [];
  const named =
    hasTitle(chapter) || chapter.url ? chapter : { ...noTitle, translated: chapter.translated };
  const type = draft.kind === 'map' ? showType(draft, scope) : [];
  const style = isFrontMatter(chapter.title) && contributed ? 'plain' : 'quoted';
  return [...showTitle(named, style, scope), ...type, text(draft.separator + ' ')];
}

/** A foreword by someone else is no title of its own. */
function isFrontMatter(title: readonly Inline[]): boolean {
  return /^(?:afterword|foreword|introduction|preface)$/i.test(textOf(title));
}
