import type { FaultList } from '../citationFault.ts';
import { isKnown, isSet, isSurelySet, type CitationFields, type Field } from '../citationFields.ts';
import { faultsOfIdentifier } from '../identifierForms.ts';
import type { SourceLayout } from '../sourceLayout.ts';
import { isWebAddress } from '../webAddress.ts';
import { checkArchiveUse, type Archive } from './archive.ts';

/** Addresses, what they belong to, and what needs them. */
export function checkAddresses(
  fields: CitationFields,
  layout: SourceLayout,
  archive: Archive,
  faults: FaultList,
): void {
  const automatic = linksByItself(fields, layout);
  checkNeedForUrl(fields, layout, automatic, faults);
  const original = isSet(layout.chapterUrl) ? layout.chapterUrl : layout.url;
  checkArchiveUse(fields, archive, original, faults);
  checkLinked(fields, layout, archive, original, faults);
  checkTitles(fields, layout, automatic, faults);
  checkFormats(fields, layout, archive, automatic, faults);
}

/** The title of a journal's article links to a free full text by itself. */
function linksByItself(
  fields: CitationFields,
  { url, title, titleLink, autoLink }: SourceLayout,
): boolean {
  if (fields.kind !== 'journal' || isSet(url) || isSet(titleLink)) return false;
  if (['none', 'off'].includes(title.text) || autoLink === 'none') return false;
  const isGood = (key: string) => {
    const id = fields.named(fields.site.citations.identifiersByKey.get(key)?.parameters ?? []);
    if (!isSet(id) || !isKnown(id)) return false;
    return !faultsOfIdentifier(key, id.text, fields.site).some((fault) =>
      fault.key.startsWith('bad-'),
    );
  };
  const isFree = fields.named(['doi-access']).text === 'free' && !isSet(fields.get('doiBroken'));
  return (isGood('PMC') && !isSet(fields.get('pmc-embargo-date'))) || (isFree && isGood('DOI'));
}

function checkNeedForUrl(
  fields: CitationFields,
  { url, chapterUrl, periodical, scriptPeriodical }: SourceLayout,
  automatic: boolean,
  faults: FaultList,
): void {
  if (isSet(url)) return;
  const isWebsite = periodical.name === 'website' || scriptPeriodical.name === 'script-website';
  const needsUrl = fields.site.citationRules.kindsWithUrl.includes(fields.kind);
  if (needsUrl || (fields.kind === 'citation' && isWebsite)) faults.add('cite-web-url', undefined);
  const accessDate = fields.get('accessDate');
  if (isSurelySet(accessDate) && (automatic || !isSet(chapterUrl))) {
    faults.add('accessdate-missing-url', accessDate.argument, {}, { part: 'all' });
  }
}

/** The addresses that the citation links to must be addresses. */
function checkLinked(
  fields: CitationFields,
  layout: SourceLayout,
  archive: Archive,
  original: Field,
  faults: FaultList,
): void {
  const linked = new Set([layout.url, fields.get('conferenceUrl'), fields.get('layUrl')]);
  if (hasChapter(fields, layout)) linked.add(layout.chapterUrl);
  if (fields.isOf('audio-visual', 'episode')) linked.add(fields.get('transcriptUrl'));
  if (isSet(archive.url) && isSet(original)) {
    // Of an unfit page, and without a date, the original is not linked; of a living one the copy is not.
    const isUnfit = ['unfit', 'usurped', 'bot: unknown'].includes(archive.status);
    if (archive.status === 'live') {
      if (isSet(archive.date)) linked.add(archive.url);
    } else {
      linked.add(archive.url);
      if (isUnfit || !isSet(archive.date)) linked.delete(original);
    }
  }
  for (const address of linked) {
    if (isSet(address) && isKnown(address) && !isWebAddress(address.text)) {
      faults.add('bad-url', address.argument, { why: '' });
    }
  }
  const group = fields.get('newsgroup');
  if (isSet(group) && isKnown(group) && !isWebAddress(`news:${group.text}`)) {
    faults.add('bad-url', group.argument, { why: '' });
  }
}

/** An address needs a title that can carry the link: a text without a link of its own. */
function checkTitles(
  fields: CitationFields,
  layout: SourceLayout,
  automatic: boolean,
  faults: FaultList,
): void {
  const { title, scriptTitle, transTitle, titleLink, url, chapter, scriptChapter, chapterUrl } =
    layout;
  const shown = isShownTitle(title, fields, layout) ? [title, scriptTitle] : [scriptTitle];
  const conference = fields.isOf('conference', 'speech') ? [fields.get('conference')] : [];
  const pairs: (readonly [readonly Field[], Field])[] = [
    [shown, url],
    [conference, fields.get('conferenceUrl')],
  ];
  if (hasChapter(fields, layout)) pairs.push([[chapter, scriptChapter], chapterUrl]);
  if (fields.isOf('audio-visual', 'episode')) {
    pairs.push([[fields.get('transcript')], fields.get('transcriptUrl')]);
  }
  const isMissing = ![title, scriptTitle, transTitle].some(isSet);
  for (const [titles, address] of pairs) {
    if (!isSet(address) && !(automatic && titles === shown)) continue;
    const linked = titles.find(holdsLink);
    const other = address.argument;
    if (linked) faults.add('wikilink-in-url', linked.argument, {}, { other });
    // One message of a missing title is enough.
    if (!titles.some(isSet) && !isMissing && isSet(address)) {
      faults.add('bare-url-missing-title', address.argument, {}, { part: 'all' });
    }
  }
  if (shown.some(isSet) && isSet(titleLink) && isSurelySet(url)) {
    faults.add('wikilink-in-url', titleLink.argument, {}, { part: 'all', other: url.argument });
  }
}

/** `[[…]]`, found in one pass. */
function holdsLink({ text }: Field): boolean {
  const start = text.indexOf('[[');
  return start >= 0 && text.includes(']]', start + 2);
}

/** `title=none` shows no title for an article of a journal. */
function isShownTitle(title: Field, fields: CitationFields, layout: SourceLayout): boolean {
  return !isUntitled(title, fields, layout);
}

/** Whether an article of a journal says that it has no title. */
export function isUntitled(
  { text }: Field,
  fields: CitationFields,
  { periodical, scriptPeriodical }: SourceLayout,
): boolean {
  const isJournal = periodical.name === 'journal' || scriptPeriodical.name === 'script-journal';
  return ['none', 'off'].includes(text) && fields.isOf('journal', 'citation') && isJournal;
}

/** What says the form of a document needs its address. */
function checkFormats(
  fields: CitationFields,
  layout: SourceLayout,
  archive: Archive,
  automatic: boolean,
  faults: FaultList,
): void {
  const pairs: (readonly [Field, Field, string])[] = [
    [fields.get('archiveFormat'), archive.url, 'archive-url'],
    [fields.get('conferenceFormat'), fields.get('conferenceUrl'), 'conference-url'],
    [fields.get('layFormat'), fields.get('layUrl'), 'lay-url'],
    [fields.get('transcriptFormat'), fields.get('transcriptUrl'), 'transcript-url'],
  ];
  if (!automatic) pairs.push([layout.format, layout.url, 'url']);
  if (hasChapter(fields, layout))
    pairs.push([layout.chapterFormat, layout.chapterUrl, 'chapter-url']);
  for (const [format, address, required] of pairs) {
    if (!isSurelySet(format) || isSet(address)) continue;
    faults.add('format-missing-url', format.argument, { required }, { part: 'all' });
  }
}

/** Whether a kind of citation shows chapters: articles in periodicals have none. */
export function hasChapter(
  { kind, site }: CitationFields,
  { periodical, scriptPeriodical, encyclopedia }: SourceLayout,
): boolean {
  if (site.citationRules.kindsWithoutChapter.includes(kind)) return false;
  const inPeriodical = isSet(periodical) || isSet(scriptPeriodical);
  return !(kind === 'citation' && inPeriodical && !isSet(encyclopedia));
}
