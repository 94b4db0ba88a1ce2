import type { CitationKind } from '../../site/citationStyle.ts';
import type { Inline } from '../inline.ts';
import type { Scope } from '../scope.ts';
import type { CitationArguments } from './arguments.ts';
import { type Dates, styleDates } from './dateStyles.ts';
import type { Separator } from './join.ts';
import { type Title, noTitle, readTitle } from './titles.ts';

/** A citation between reading and writing: the fields as the module calls them, not yet laid out. */
export interface Draft {
  kind: CitationKind;
  separator: Separator;
  title: Title;
  chapter: Title;
  periodical: Title;
  encyclopedia: readonly Inline[];
  conference: Title;
  series: readonly Inline[];
  titleNote: readonly Inline[];
  /** The type in parentheses; undefined gives the kind's own. */
  titleType: readonly Inline[] | undefined;
  volume: readonly Inline[];
  issue: readonly Inline[];
  place: readonly Inline[];
  publicationPlace: readonly Inline[];
  publisher: readonly Inline[];
  /** Further text at the place of the identifiers. */
  id: readonly Inline[];
  /** In the style of the page. */
  dates: Dates;
}

/** Reads the fields of a citation that its kind may move about. */
export function readDraft(kind: CitationKind, args: CitationArguments, scope: Scope): Draft {
  const mode = args.text('mode').toLowerCase();
  const isStyle2 = mode === 'cs2' || (kind === 'citation' && mode !== 'cs1');
  const place = args.inline('place');
  const publicationPlace = args.inline('publicationPlace');
  const hasOwnPlace =
    publicationPlace.length > 0 && args.text('place') !== args.text('publicationPlace');
  return {
    kind,
    separator: isStyle2 ? ',' : '.',
    title: readTitle('title', args, scope),
    chapter: readTitle('chapter', args, scope),
    periodical: readTitle('periodical', args, scope),
    encyclopedia: args.inline('encyclopedia'),
    conference: {
      ...noTitle,
      title: args.inline('conference'),
      url: args.text('conferenceUrl'),
      format: args.inline('conferenceFormat'),
    },
    series: args.inline('series'),
    titleNote: args.inline('titleNote'),
    titleType: args.find('titleType')?.inline,
    volume: usesVolume(kind, scope) ? args.inline('volume') : [],
    issue: usesIssue(kind, scope) ? args.inline('issue') : [],
    place: hasOwnPlace ? place : [],
    publicationPlace: hasOwnPlace ? publicationPlace : place.length > 0 ? place : publicationPlace,
    publisher: args.inline('publisherName'),
    id: args.inline('id'),
    dates: readDates(args, scope),
  };
}

/** A map or interview in a periodical and a podcast decide by their data like all others. */
function usesVolume(kind: CitationKind, scope: Scope): boolean {
  return scope.context.style.kindsWithVolume.includes(kind);
}

function usesIssue(kind: CitationKind, scope: Scope): boolean {
  return scope.context.style.kindsWithIssue.includes(kind);
}

function readDates(args: CitationArguments, scope: Scope): Dates {
  const written: Dates = {
    date: args.text('date') || args.text('year') || args.text('publicationDate'),
    publicationDate: args.text('publicationDate'),
    accessDate: args.text('accessDate'),
    archiveDate: args.text('archiveDate'),
    doiBroken: args.text('doiBroken'),
  };
  return styleDates(written, args.text('df'), scope.context);
}
