import type { Site } from '../../../wikis/site.ts';
import type { FaultList } from './citationFault.ts';
import {
  isKnown,
  isSet,
  isSurelySet,
  unset,
  type CitationFields,
  type Field,
} from './citationFields.ts';
import { isPageTitle } from './webAddress.ts';

/**
 * The titles and addresses of a citation as the module lays them out: some kinds move them about,
 * so that the title of an article in an encyclopedia, for example, counts as a chapter.
 */
export interface SourceLayout {
  title: Field;
  titleLink: Field;
  /** What `title-link` says instead of a page: `none`, `pmc`, `doi`. */
  autoLink: string;
  scriptTitle: Field;
  transTitle: Field;
  url: Field;
  format: Field;
  chapter: Field;
  scriptChapter: Field;
  transChapter: Field;
  chapterUrl: Field;
  chapterFormat: Field;
  periodical: Field;
  scriptPeriodical: Field;
  encyclopedia: Field;
}

/** Lays a citation out, and reports what its kind cannot place. */
export function layOutSource(fields: CitationFields, faults: FaultList): SourceLayout {
  const layout = readLayout(fields);
  checkTitleLink(layout, faults, fields.site);
  if (fields.kind === 'mailinglist') useMailingList(layout, fields, faults);
  useEncyclopedia(layout, fields, faults);
  if (fields.kind === 'conference' && isSet(fields.get('bookTitle'))) {
    titleToChapter(layout, fields.get('bookTitle'));
    // The module leaves these where they are.
    layout.scriptTitle = fields.get('scriptTitle');
    layout.scriptChapter = fields.get('scriptChapter');
  }
  if (fields.kind === 'map') useMap(layout, fields, faults);
  if (fields.kind === 'episode') useEpisode(layout, fields, faults);
  if (fields.kind === 'serial') {
    checkedLink(fields.get('seriesLink'), fields.get('series'), faults, fields.site);
    layout.chapter = fields.get('episode');
  }
  return layout;
}

/** Reports that of two parameters only one is used. */
export function reportBoth(used: Field, ignored: Field, faults: FaultList): void {
  if (!isSurelySet(used) || !isSurelySet(ignored)) return;
  const { argument: other } = used;
  faults.add('redundant-parameters', ignored.argument, { used: used.name }, { part: 'all', other });
}

function readLayout(fields: CitationFields): SourceLayout {
  return {
    title: fields.get('title'),
    titleLink: fields.get('titleLink'),
    autoLink: '',
    scriptTitle: fields.get('scriptTitle'),
    transTitle: fields.get('transTitle'),
    url: fields.get('url'),
    format: fields.get('format'),
    chapter: fields.get('chapter'),
    scriptChapter: fields.get('scriptChapter'),
    transChapter: fields.get('transChapter'),
    chapterUrl: fields.get('chapterUrl'),
    chapterFormat: fields.get('chapterFormat'),
    periodical: fields.get('periodical'),
    scriptPeriodical: fields.get('scriptPeriodical'),
    encyclopedia: fields.get('encyclopedia'),
  };
}

function checkTitleLink(layout: SourceLayout, faults: FaultList, site: Site): void {
  const { titleLink: link, title } = layout;
  if (['none', 'pmc', 'doi'].includes(link.text)) {
    layout.autoLink = link.text;
    layout.titleLink = unset;
  } else if (isSet(link)) {
    const target = /^\(\(([^]*)\)\)$/.exec(link.text)?.[1] ?? link.text;
    layout.titleLink = checkedLink({ ...link, text: target }, title, faults, site);
  }
}

/**
 * A link to a page: the page's title by itself, beside a title without a link of its own.
 * @returns the link, or nothing where the module drops it
 */
export function checkedLink(link: Field, title: Field, faults: FaultList, site: Site): Field {
  if (!isSet(link) || !isKnown(link)) return link;
  const [, prefix = ''] = /^([A-Za-z]+):/.exec(link.text) ?? [];
  // `fr:Page` without a colon before it would link the whole page to the other wiki.
  const leads = site.citationRules.interwikiLanguages.has(prefix.toLowerCase());
  const isLinked = isKnown(title) && title.text.includes('[[');
  const wrong = !isPageTitle(link.text) ? link : isLinked ? title : leads ? link : undefined;
  if (!wrong) return link;
  faults.add('bad-paramlink', wrong.argument);
  return unset;
}

function useMailingList(layout: SourceLayout, fields: CitationFields, faults: FaultList): void {
  const list = fields.get('mailingList');
  reportBoth(list, layout.periodical, faults);
  layout.periodical = list;
}

/** `encyclopedia` is the title of the work, and the title that of its article. */
function useEncyclopedia(layout: SourceLayout, fields: CitationFields, faults: FaultList): void {
  const { encyclopedia } = layout;
  if (isSet(encyclopedia) && !fields.isOf('encyclopaedia', 'citation')) {
    faults.add(
      'parameter-ignored',
      encyclopedia.argument,
      { hint: 'Only encyclopedias have it.' },
      { part: 'name' },
    );
    layout.encyclopedia = unset;
    return;
  }
  if (!fields.isOf('encyclopaedia') && !isSet(encyclopedia)) return;
  reportBoth(encyclopedia, layout.periodical, faults);
  if (isSet(encyclopedia)) layout.periodical = encyclopedia;
  const { periodical, title, scriptTitle, chapter, scriptChapter } = layout;
  if (!isSet(periodical)) return;
  if (isSet(title) || isSet(scriptTitle)) {
    if (isSet(chapter)) return;
    titleToChapter(layout, periodical);
    layout.titleLink = unset;
    layout.periodical = unset;
  } else if (isSet(chapter) || isSet(scriptChapter)) {
    layout.title = periodical;
    layout.periodical = unset;
  }
}

/** The title becomes that of a chapter, with all that belongs to it. */
function titleToChapter(layout: SourceLayout, title: Field): void {
  Object.assign(layout, {
    chapter: layout.title,
    scriptChapter: layout.scriptTitle,
    transChapter: layout.transTitle,
    chapterUrl: layout.url,
    chapterFormat: layout.format,
    title,
    scriptTitle: unset,
    transTitle: unset,
    url: unset,
    format: unset,
  });
}

/** `map` is the title of a map in a work, and `section` a part of it. */
function useMap(layout: SourceLayout, fields: CitationFields, faults: FaultList): void {
  if (layout.chapter.name !== 'section') {
    reportIgnoredChapter(layout.chapter, faults);
  }
  Object.assign(layout, {
    chapter: fields.get('map'),
    chapterUrl: fields.get('mapUrl'),
    transChapter: fields.get('transMap'),
    scriptChapter: fields.get('scriptMap'),
    chapterFormat: fields.get('mapFormat'),
  });
}

function reportIgnoredChapter(chapter: Field, faults: FaultList): void {
  if (!isSurelySet(chapter)) return;
  faults.add('redundant-parameters', chapter.argument, { used: 'map' }, { part: 'all' });
}

/** An episode is a chapter of its series. */
function useEpisode(layout: SourceLayout, fields: CitationFields, faults: FaultList): void {
  const series = fields.get('series');
  const seriesLink = checkedLink(fields.get('seriesLink'), series, faults, fields.site);
  reportBoth(fields.get('season'), fields.get('seriesNumber'), faults);
  titleToChapter(layout, series);
  layout.titleLink = seriesLink;
}
