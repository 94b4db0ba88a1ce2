import { isSet, type CitationFields } from '../citationFields.ts';
import type { SourceLayout } from '../sourceLayout.ts';
import { hasChapter } from './addresses.ts';

/** Whether a citation shows nothing at all, so that the module says that alone of it. */
export function isEmptyCitation(fields: CitationFields, layout: SourceLayout): boolean {
  if (isSet(layout.url) || isSet(layout.title) || isSet(layout.periodical)) return false;
  if (Object.hasOwn(fields.site.citations.titleTypes, fields.kind)) return false;
  if (fields.site.citations.identifiers.some(({ parameters }) => isSet(fields.named(parameters))))
    return false;
  const { citations } = fields.site;
  const shown = [...always];
  if (hasChapter(fields, layout))
    shown.push('chapter', 'scriptChapter', 'transChapter', 'chapterUrl');
  if (!citations.kindsWithoutPages.includes(fields.kind)) shown.push('page', 'pages', 'at');
  if (citations.kindsWithVolume.includes(fields.kind)) shown.push('volume');
  if (citations.kindsWithIssue.includes(fields.kind)) shown.push('issue');
  if (fields.isOf('conference', 'speech')) shown.push('conference', 'conferenceUrl');
  if (fields.isOf('audio-visual', 'episode')) shown.push('transcript', 'transcriptUrl');
  return !shown.some((key) => isSet(fields.get(key))) && !hasNames(fields);
}

/** Parameters that every kind of citation shows by themselves. */
const always: readonly string[] = (
  'date year publicationDate scriptTitle transTitle scriptPeriodical transPeriodical series edition ' +
  'publisherName place publicationPlace agency others language via quote transQuote scriptQuote ' +
  'minutes time vauthors veditors authors titleType titleNote id layUrl network station ' +
  'format archiveFormat docket sheet sheets cartography scale newsgroup map'
).split(' ');

function hasNames(fields: CitationFields): boolean {
  const lists = ['author', 'editor', 'translator', 'interviewer'];
  return lists.some((list) =>
    [1, 2].some((number) => isSet(fields.numbered(`${list}ListLast`, number))),
  );
}
