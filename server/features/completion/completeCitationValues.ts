import type { Article } from '../../article/article.ts';
import { dayExists } from '../../dates/calendar.ts';
import { snapshotDay } from '../../dates/snapshotDay.ts';
import { knownParameter } from '../../wikis/citationHelp.ts';
import { pageDate } from '../../citations/write/pageDate.ts';
import { pageValues } from '../../citations/write/pageValues.ts';
import type { CitationPlace } from './citationPlace.ts';
import type { TextRange } from '../../text/range.ts';
import type { Completion } from './completion.ts';
import type { TextView } from '../../text/pageText.ts';

/**
 * The values that a parameter of a citation could have: all of a closed set, languages, days as the
 * page writes them, and what the page's other citations have in the same parameter, the most used first.
 *
 * On a line of its own a value ends with the line: so that Enter does not take what merely begins
 * like a text of the editor's own, such as a publisher, that is offered there before anything is typed,
 * or when it is asked for.
 * @param offset the cursor
 * @param today the day of writing, in UTC
 * @param asked the editor asks for what could stand here, and is not just typing
 */
export function completeCitationValues(
  article: Article,
  place: CitationPlace,
  offset: number,
  today: Date,
  asked: boolean,
): Completion[] {
  const parameter = knownParameter(place.key, article.site.citationHelp);
  if (!parameter) return [];
  const { help, row } = parameter.known;
  const values = Object.entries(help.values ?? {}).map(([value, about]) => ({ value, about }));
  const days = daysFor(help.value, article, place, today);
  const fromPage = help.fromPage ? usedOnPage(article, place, row) : [];
  const listed = help.value === 'language' ? languages(article, row) : [];
  const scripts = help.value === 'script' ? scriptCodes(article) : [];
  const part = help.value === 'language' ? itemAt(article.page, place, offset) : place;
  const untilTyped = place.onLine && !asked;
  const isBegun = place.start < offset;
  const texts = untilTyped && isBegun ? [] : [...days, ...fromPage];
  const free = texts.map((text) => ({ ...text, untilTyped }));
  const all: readonly OfferedValue[] = [...values, ...free, ...listed, ...scripts];
  return all.map(({ value, about, ...more }) => ({
    ...more,
    kind: 'value',
    start: part.start,
    end: part.end,
    newText: value,
    label: value,
    detail: about,
    // A language is found by its name as well as by its code.
    filter: help.value === 'language' || help.value === 'script' ? `${value} ${about}` : value,
  }));
}

interface OfferedValue {
  readonly value: string;
  /** A word on it. */
  readonly about: string;
  readonly untilTyped?: boolean;
}

/** More than these would be read by nobody. */
const mostValues = 200;

function usedOnPage(article: Article, place: CitationPlace, row: string): OfferedValue[] {
  return counted(article, place, row)
    .slice(0, mostValues)
    .map(([value, count]) => ({ value, about: `${count}×` }));
}

/** How often other citations have each value, the most used first. */
function counted(
  article: Article,
  { written }: Pick<CitationPlace, 'written'>,
  row: string,
): [string, number][] {
  const counts = [...(pageValues(article).values.get(row) ?? [])];
  return counts
    .map(([value, count]): [string, number] => [value, value === written ? count - 1 : count])
    .filter(([, count]) => count > 0)
    .sort(([a, uses], [b, others]) => others - uses || (a < b ? -1 : 1));
}

/** Every language by its code, those of the page's citations first. */
function languages(article: Article, row: string): OfferedValue[] {
  const { languages: names, localLanguage } = article.site.citations;
  const codes = Object.entries(names);
  const uses = new Map(
    counted(article, { written: '' }, row).map(([value, count]) => [value.toLowerCase(), count]),
  );
  const usesOf = ([code, name]: [string, string]) =>
    (uses.get(code) ?? 0) + (uses.get(name.toLowerCase()) ?? 0);
  return codes
    .filter(([code]) => code !== localLanguage)
    .sort((a, b) => usesOf(b) - usesOf(a))
    .map(([value, about]) => ({ value, about }));
}

function scriptCodes({ site: { citations } }: Article): OfferedValue[] {
  return citations.scriptLanguages.map((code) => ({
    value: `${code}:`,
    about: citations.languages[code] ?? '',
  }));
}

/** `language=fr, d, en`: the languages before the cursor stay, and those behind it. */
function itemAt(text: TextView, { start, end }: CitationPlace, offset: number): TextRange {
  const written = text.slice(start, offset);
  const before = written.slice(written.lastIndexOf(',') + 1).trimStart();
  const [behind] = text
    .slice(offset, end)
    .split(',', 1)
    .map((item) => item.trimEnd()) as [string];
  return { start: offset - before.length, end: offset + behind.length };
}

function daysFor(
  value: string | undefined,
  article: Article,
  { others }: CitationPlace,
  today: Date,
): OfferedValue[] {
  const now = { day: today, about: 'today' };
  const of = value === 'date' ? 'publication' : 'access';
  const days =
    value === 'today'
      ? [now]
      : value === 'archive-date'
        ? [...archived(others), now]
        : value === 'date'
          ? [...inAddress(others), now]
          : [];
  const written = days.map(({ day, about }) => ({ value: pageDate(article, day, of), about }));
  return written.filter(
    (day, index) => written.findIndex((other) => other.value === day.value) === index,
  );
}

/** The address of a copy tells its day: `https://web.archive.org/web/20200503123456/https://…`. */
function archived(others: ReadonlyMap<string, string>) {
  const url = others.get('archive-url') ?? others.get('archiveurl') ?? '';
  const [year, month, day] = snapshotDay(url)?.split('-') ?? [];
  return dayOf(year, month, day, 'of the archived copy');
}

/** News sites write the day into their addresses: `https://example.org/2020/05/03/title`. */
function inAddress(others: ReadonlyMap<string, string>) {
  const url = others.get('url') ?? '';
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?!\d)/.exec(url) ?? [];
  return dayOf(year, month, day, 'in the address');
}

function dayOf(year?: string, month?: string, date?: string, about = '') {
  if (!year || !month || !date) return [];
  if (!dayExists(Number(year), Number(month), Number(date))) return [];
  return [{ day: new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))), about }];
}
