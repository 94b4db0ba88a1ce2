/** Which references the view shows, and in which order. */
import type { ReferenceGroup, ReferenceList, ReferenceNote } from '../../server/lsp/messages.ts';
import { problemsOf } from './referenceElements.ts';

export type ReferenceFilter = 'all' | 'problems' | 'unnamed' | 'bareUrls';
export type ReferenceSort = 'number' | 'name' | 'uses' | 'place';

export interface ListOptions {
  readonly filter: ReferenceFilter;
  readonly sort: ReferenceSort;
}

/** The groups with the notes that pass the filter, sorted within each group; empty groups are left out. */
export function arrange(
  { groups }: ReferenceList,
  { filter, sort }: ListOptions,
): ReferenceGroup[] {
  return groups
    .map(({ name, notes }) => ({
      name,
      // By number, they come from the server.
      notes: notes.filter(passes[filter]).sort(sort === 'number' ? () => 0 : orders[sort]),
    }))
    .filter(({ notes }) => notes.length > 0);
}

/** What the view says above the list; empty where that goes without saying. */
export function describeOptions({ filter, sort }: ListOptions): string {
  return [filterMessages[filter], sortMessages[sort]].filter(Boolean).join(' ');
}

const filterMessages: Readonly<Record<ReferenceFilter, string>> = {
  all: '',
  problems: 'Only references with problems are shown.',
  unnamed: 'Only unnamed references are shown.',
  bareUrls: 'Only bare URLs are shown.',
};

const sortMessages: Readonly<Record<ReferenceSort, string>> = {
  number: '',
  name: 'Sorted by name.',
  uses: 'Sorted by number of uses.',
  place: 'Sorted by place in the text.',
};

/** What the view says instead of a list where nothing passes the filter. */
export const emptyMessages: Readonly<Record<ReferenceFilter, string>> = {
  all: 'This page has no references.',
  problems: 'No reference of this page has a problem.',
  unnamed: 'Every reference of this page has a name.',
  bareUrls: 'No reference of this page is a bare URL.',
};

const passes: Readonly<Record<ReferenceFilter, (note: ReferenceNote) => boolean>> = {
  all: () => true,
  problems: (note) => problemsOf(note).length > 0,
  unnamed: ({ unnamed }) => unnamed,
  bareUrls: ({ bare }) => bare,
};

const orders: Readonly<
  Record<Exclude<ReferenceSort, 'number'>, (a: ReferenceNote, b: ReferenceNote) => number>
> = {
  // Those without a name come last.
  name: (a, b) => Number(a.name === '') - Number(b.name === '') || names.compare(a.name, b.name),
  uses: (a, b) => b.uses - a.uses,
  place: (a, b) => comparePlaces(a, b),
};

const names = new Intl.Collator(undefined, { numeric: true });

function comparePlaces({ places: [a] }: ReferenceNote, { places: [b] }: ReferenceNote): number {
  const [first, second] = [a!.range.start, b!.range.start];
  return first.line - second.line || first.character - second.character;
}
