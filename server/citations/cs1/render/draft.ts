import { styleDates, type GivenDates } from '../../../dates/cs1/citationDates.ts';
import { workDates, type WorkDate } from '../../../dates/cs1/workDates.ts';
import type { CitationKind } from '../../../wikis/citationStyle.ts';
import type { Inline } from '../../../render/inline.ts';
import type { Scope } from '../../../render/scope.ts';
import type { CitationArguments } from './arguments.ts';
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
  /** In the style of the page, or as written where one of them is not valid; empty where unset. */
  dates: GivenDates;
}

/** Reads the fields of a citation that its kind may move about. */
export function readDraft(kind: CitationKind, args: CitationArguments, scope: Scope): Draft {
  const mode = args.text('mode').toLowerCase();
  const isStyle2 = mode === 'cs2' || (kind === 'citation' && mode !== 'cs1');
  const { kindsWithVolume, kindsWithIssue } = scope.context.site.citations;
  return {
    kind,
    separator: isStyle2 ? ',' : '.',
    title: readTitle('title', args, scope),
    chapter: readTitle('chapter', args, scope),
    periodical: readTitle('periodical', args, scope),
    encyclopedia: args.inline('encyclopedia'),
    conference: readConference(args),
    series: args.inline('series'),
    titleNote: args.inline('titleNote'),
    titleType: args.find('titleType')?.inline,
    volume: kindsWithVolume.includes(kind) ? args.inline('volume') : [],
    issue: kindsWithIssue.includes(kind) ? args.inline('issue') : [],
    ...readPlaces(args),
    publisher: args.inline('publisherName'),
    id: args.inline('id'),
    dates: readDates(args, scope),
  };
}

function readConference(args: CitationArguments): Title {
  return {
    ...noTitle,
    title: args.inline('conference'),
    url: args.text('conferenceUrl'),
    format: args.inline('conferenceFormat'),
  };
}

/** A single place is that of publication; of two different ones the first is where it was written. */
function readPlaces(args: CitationArguments): Pick<Draft, 'place' | 'publicationPlace'> {
  const [place, publicationPlace] = [args.inline('place'), args.inline('publicationPlace')];
  const differ = args.text('place') !== args.text('publicationPlace');
  if (publicationPlace.length > 0) return { place: differ ? place : [], publicationPlace };
  return { place: [], publicationPlace: place };
}

function readDates(args: CitationArguments, scope: Scope): GivenDates {
  const given = {
    date: args.text('date'),
    year: args.text('year'),
    publicationDate: args.text('publicationDate'),
  };
  const source = workDates(given);
  const ofWork = (date: WorkDate) => (source[date] ? given[source[date]] : '');
  const written = {
    date: ofWork('date'),
    year: ofWork('year'),
    publicationDate: ofWork('publicationDate'),
    accessDate: args.text('accessDate'),
    archiveDate: args.text('archiveDate'),
    doiBroken: args.text('doiBroken'),
    layDate: args.text('layDate'),
    'pmc-embargo-date': args.findNamed(['pmc-embargo-date'])?.text ?? '',
  };
  return styleDates(written, args.text('df'), scope.context, scope.context.site);
}
