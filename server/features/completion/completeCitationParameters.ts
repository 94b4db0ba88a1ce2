import type { Article } from '../../article/article.ts';
import { knownParameter, type KnownParameter } from '../../wikis/citationHelp.ts';
import type { Site } from '../../wikis/site.ts';
import { isRead } from '../../citations/write/isRead.ts';
import { pageValues } from '../../citations/write/pageValues.ts';
import type { CitationPlace } from './citationPlace.ts';
import type { Completion } from './completion.ts';
import type { TextView } from '../../text/pageText.ts';

/**
 * The names of parameters that a citation could have besides those it has: what the others call for
 * first, then what is usual for its kind of source, then all others that its template reads. Aliases
 * are one choice, by the name that is usual or that the page uses most.
 */
export function completeCitationParameters(article: Article, place: CitationPlace): Completion[] {
  const { site, page } = article;
  const { wrapper, others } = place;
  const own = (wrapper?.consumes ?? []).filter((name) => !others.has(name));
  const present = presentParameters(others, site);
  const offered = [...rowsReadBy(place, site).values()]
    .flatMap((row) => offersOfRow(row, article, place, present))
    .filter(({ name }) => !own.includes(name) && !wrapper?.sets[name])
    .sort((a, b) => a.rank - b.rank);
  const all = [...own.map((name): Offer => ({ name, aliases: [], rank: 0 })), ...offered];
  return all.map(({ name, aliases }) => ({
    kind: 'attribute',
    start: place.start,
    end: place.end,
    label: name,
    newText: writtenName(name, place, page),
    detail: '',
    // Whoever types an alias finds the parameter, too.
    filter: [name, ...aliases.filter((alias) => alias !== name)].join(' '),
    id: name,
  }));
}

interface Offer {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The least comes first. */
  readonly rank: number;
}

/** What a citation has. */
interface Present {
  /** `row number`; of names without a number, 1. */
  readonly rows: ReadonlySet<string>;
  /** Rows of which something else is given that excludes them. */
  readonly excluded: ReadonlySet<string>;
  /** What the given parameters call for, as `pattern number`. */
  readonly calledFor: ReadonlySet<string>;
  /** Rows that have a name with the number 1 in it. */
  readonly numbered: ReadonlySet<string>;
}

function presentParameters(others: ReadonlyMap<string, string>, site: Site): Present {
  const { byPattern, exclusive, follows } = site.citationHelp;
  const written = [...others.keys()].flatMap((key) => knownParameter(key, site.citationHelp) ?? []);
  const given = new Set(written.map(({ known }) => known.row));
  const rowOf = (pattern: string) => byPattern.get(pattern)?.row ?? pattern;
  const excluded = exclusive.flatMap((patterns) => {
    const ofList = patterns.map(rowOf);
    const has = ofList.find((row) => given.has(row));
    return has === undefined ? [] : ofList.filter((row) => row !== has);
  });
  const calledFor = written.flatMap(({ known, number }) =>
    (follows[known.pattern] ?? []).map(
      (pattern) => `${pattern} ${pattern.includes('#') ? number || '1' : '1'}`,
    ),
  );
  const first = written.filter(({ number }) => number === '1');
  return {
    rows: new Set(written.map(({ known, number }) => `${known.row} ${number || '1'}`)),
    excluded: new Set(excluded),
    calledFor: new Set(calledFor),
    numbered: new Set(first.map(({ known }) => known.belongsTo ?? known.row)),
  };
}

function rowsReadBy({ kind }: CitationPlace, site: Site): Map<string, KnownParameter[]> {
  const rows = new Map<string, KnownParameter[]>();
  for (const known of site.citationHelp.byPattern.values()) {
    if (!isRead(known.pattern, kind, site)) continue;
    const row = rows.get(known.row);
    if (row) row.push(known);
    else rows.set(known.row, [known]);
  }
  return rows;
}

/** The names by which one row of aliases is offered; none where the citation has it already. */
function offersOfRow(
  row: readonly KnownParameter[],
  article: Article,
  place: CitationPlace,
  present: Present,
): Offer[] {
  const [first] = row as [KnownParameter];
  const number = nextNumber(first, present);
  if (number === undefined || present.excluded.has(first.row)) return [];
  const usual = article.site.citationHelp.usual[place.kind] ?? [];
  return chosenNames(row, usual, article, place).map((known) => {
    const { pattern, order } = known;
    // The page's favourite takes the place of the usual name.
    const own = usual.includes(pattern)
      ? known
      : row.find((other) => usual.includes(other.pattern));
    const place = own ? usual.indexOf(own.pattern) : -1;
    const later = place < 0 ? 2000 + order : number > 1 ? 1000 + place : place;
    const isCalledFor = present.calledFor.has(`${pattern} ${number}`);
    const written = (alias: string) => withNumber(alias, number, known, present);
    return {
      name: written(pattern),
      aliases: known.aliases.map(written),
      rank: isCalledFor ? order / 1000 - 1 : later,
    };
  });
}

/** The usual names of a row, or the one that the page's citations of this kind have in their place. */
function chosenNames(
  row: readonly KnownParameter[],
  usual: readonly string[],
  article: Article,
  { kind }: CitationPlace,
): readonly KnownParameter[] {
  const ofKind = row.filter(({ pattern }) => usual.includes(pattern));
  const { names } = pageValues(article);
  const uses = ({ pattern }: KnownParameter) => names.get(`${kind} ${pattern}`) ?? 0;
  const favourite = row.reduce((best, other) => (uses(other) > uses(best) ? other : best));
  if (uses(favourite) > 0 && !ofKind.includes(favourite)) return [favourite];
  return ofKind.length > 0 ? ofKind : row.slice(0, 1);
}

/** The first number that a row does not have; undefined where it can have no more. */
function nextNumber({ pattern, row, belongsTo }: KnownParameter, present: Present) {
  if (!pattern.includes('#')) return present.rows.has(`${row} 1`) ? undefined : 1;
  let number = 1;
  while (present.rows.has(`${row} ${number}`)) number++;
  const needs = belongsTo && `${belongsTo} ${number}`;
  return !needs || number === 1 || present.rows.has(needs) ? number : undefined;
}

/** `last` for the first, unless the citation has `first1`. */
function withNumber(alias: string, number: number, known: KnownParameter, present: Present) {
  const isNumbered = number > 1 || present.numbered.has(known.belongsTo ?? known.row);
  return alias.replace('#', isNumbered ? String(number) : '');
}

/**
 * The name of a parameter as the page spaces it, with the `=` that it lacks.
 * @param text the page
 */
export function writtenName(
  name: string,
  { start, spacing, hasEquals }: CitationPlace,
  text: TextView,
): string {
  const blank = text.charAt(start - 1) === '|' ? spacing.afterPipe : '';
  return blank + name + (hasEquals ? '' : `${spacing.beforeEquals}=${spacing.afterEquals}`);
}
