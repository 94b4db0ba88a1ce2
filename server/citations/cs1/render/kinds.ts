import { type Inline, isBlank, link, text } from '../../../render/inline.ts';
import { pageLink } from '../../../render/links.ts';
import type { Scope } from '../../../render/scope.ts';
import type { CitationArguments } from './arguments.ts';
import type { Draft } from './draft.ts';
import { joinParts } from './join.ts';
import { hasTitle, noTitle, readTitle } from './titles.ts';

/** Moves the fields of kinds of citation that name things their own way to where they are shown. */
export function applyKind(draft: Draft, args: CitationArguments, scope: Scope): void {
  const apply = rules[draft.kind];
  if (apply) apply(draft, args, scope);
  if (draft.kind !== 'encyclopaedia' && draft.kind !== 'citation') draft.encyclopedia = [];
  if (hidesChapter(draft)) draft.chapter = noTitle;
  if (isUntitled(draft)) draft.title = { ...draft.title, title: [] };
}

type Rule = (draft: Draft, args: CitationArguments, scope: Scope) => void;

const rules: Readonly<Record<string, Rule>> = {
  encyclopaedia: entryOfEncyclopedia,
  citation: entryOfEncyclopedia,
  conference: paperInProceedings,
  episode,
  serial,
  map: mapInWork,
  report: docket,
  thesis,
  techreport: numberedReport,
  mailinglist: mailingList,
  newsgroup,
};

const kindsWithoutChapter = new Set(
  'web news journal magazine pressrelease podcast newsgroup mailinglist arxiv biorxiv medrxiv citeseerx ssrn'.split(
    ' ',
  ),
);

function hidesChapter(draft: Draft): boolean {
  if (kindsWithoutChapter.has(draft.kind)) return true;
  return draft.kind === 'citation' && hasTitle(draft.periodical) && isBlank(draft.encyclopedia);
}

/** `title=none` leaves the title of an article out. */
function isUntitled(draft: Draft): boolean {
  const [only] = draft.title.title;
  const isNone = draft.title.title.length === 1 && only?.type === 'text' && only.text === 'none';
  return (
    isNone && (['journal', 'magazine', 'news'].includes(draft.kind) || hasTitle(draft.periodical))
  );
}

/** With an encyclopedia, `title` is the entry's and the encyclopedia is the work. */
function entryOfEncyclopedia(draft: Draft): void {
  if (draft.kind === 'encyclopaedia' && isBlank(draft.encyclopedia)) {
    draft.encyclopedia = draft.periodical.title;
  }
  if (isBlank(draft.encyclopedia)) return;
  const work = { ...noTitle, title: draft.encyclopedia };
  if (!hasTitle(draft.chapter)) draft.chapter = draft.title;
  draft.title = work;
  draft.periodical = noTitle;
}

/** With `book-title`, `title` is that of the paper. */
function paperInProceedings(draft: Draft, args: CitationArguments): void {
  const book = args.inline('bookTitle');
  if (isBlank(book)) return;
  draft.chapter = draft.title;
  draft.title = { ...noTitle, title: book };
}

/** The series is the work, and the episode's title stands before it in quotes. */
function episode(draft: Draft, args: CitationArguments, scope: Scope): void {
  const counts: [string, readonly Inline[]][] = [
    ['Season ', args.inline('season')],
    ['Series ', args.inline('seriesNumber')],
    ['Episode ', args.inline('issue')],
  ];
  const word = (label: string) => (draft.separator === ',' ? label.toLowerCase() : label);
  const numbers = counts.flatMap(([label, value]) =>
    isBlank(value) ? [] : [[text(word(label)), ...value]],
  );
  draft.chapter = draft.title;
  draft.title = { ...noTitle, title: draft.series, link: args.text('seriesLink') };
  draft.series = separated(numbers, draft);
  draft.issue = [];
  broadcaster(draft, args);
  if (draft.chapter.url && draft.chapter.link) {
    draft.series = pageLink(draft.chapter.link, draft.series, scope);
    draft.chapter = { ...draft.chapter, link: '' };
  }
}

function serial(draft: Draft, args: CitationArguments, scope: Scope): void {
  draft.issue = [];
  draft.series = pageLink(args.text('titleLink'), args.inline('episode'), scope);
  broadcaster(draft, args);
}

/** Network and station stand where the identifiers do. */
function broadcaster(draft: Draft, args: CitationArguments): void {
  const names = [args.inline('network'), args.inline('station')].filter((name) => !isBlank(name));
  draft.id = separated(names, draft);
}

/** `map` is a map in the work of the title. */
function mapInWork(draft: Draft, args: CitationArguments, scope: Scope): void {
  draft.chapter = readTitle('map', args, scope);
}

function docket(draft: Draft, args: CitationArguments): void {
  const number = args.inline('docket');
  if (!isBlank(number)) draft.id = [text('Docket '), ...number];
}

function thesis(draft: Draft, args: CitationArguments): void {
  const degree = args.inline('degree');
  if (!isBlank(degree)) draft.titleType ??= [...degree, text(' thesis')];
  docket(draft, args);
}

/** The number of a report identifies it. */
function numberedReport(draft: Draft, args: CitationArguments): void {
  if (isBlank(draft.id)) draft.id = args.inline('number');
  draft.issue = [];
}

function mailingList(draft: Draft, args: CitationArguments): void {
  const list = args.inline('mailingList');
  if (!isBlank(list)) draft.periodical = { ...noTitle, title: list };
}

function newsgroup(draft: Draft, args: CitationArguments): void {
  const name = args.text('newsgroup');
  if (!name) return;
  draft.publisher = [text('Newsgroup:\u00a0'), ...link(`news:${name}`, [text(name)])];
}

function separated(parts: readonly (readonly Inline[])[], draft: Draft): Inline[] {
  const spaced = parts.map((part, index) =>
    index > 0 ? [text(draft.separator + ' '), ...part] : part,
  );
  return joinParts(spaced, draft.separator);
}
