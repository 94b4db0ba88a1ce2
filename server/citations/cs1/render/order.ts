import type { Draft } from './draft.ts';
import { hasTitle } from './titles.ts';

/** The parts of a citation that describe the work. */
export type PartName =
  | 'title'
  | 'note'
  | 'conference'
  | 'periodical'
  | 'format'
  | 'type'
  | 'series'
  | 'language'
  | 'edition'
  | 'publisher'
  | 'agency'
  | 'volume'
  | 'others'
  | 'scale'
  | 'cartography';

export interface Order {
  readonly title: readonly PartName[];
  /** Of a foreword, what follows the author of the work. */
  readonly rest?: readonly PartName[];
}

/** In which order a kind of citation shows its parts. */
export function orderOf(draft: Draft, hasContributors: boolean): Order {
  const hasPeriodical = hasTitle(draft.periodical);
  switch (draft.kind) {
    case 'map':
      return mapOrder(draft, hasPeriodical);
    case 'episode':
      return list('title note type series language edition publisher');
    case 'journal':
      return hasPeriodical ? articleOrder : otherOrder;
    case 'citation':
      return hasPeriodical ? articleOrder : bookOrder(hasContributors);
    case 'book':
      return hasPeriodical ? otherOrder : bookOrder(hasContributors);
    default:
      return otherOrder;
  }
}

const articleOrder = list(
  'title others note conference periodical format type series language edition publisher agency volume',
);

const otherOrder = list(
  'title note conference periodical format type series language volume others edition publisher agency',
);

function bookOrder(hasContributors: boolean): Order {
  const description =
    'conference format type series language volume others edition publisher agency';
  if (!hasContributors) return list(`title note ${description}`);
  return { ...list('title note'), rest: list(description).title };
}

function mapOrder(draft: Draft, hasPeriodical: boolean): Order {
  const description = 'scale series language cartography others publisher';
  if (hasTitle(draft.chapter)) return list(`title format edition ${description} volume`);
  if (hasPeriodical) return list(`title type format periodical ${description} volume`);
  return list(`title type format edition ${description}`);
}

function list(names: string): Order {
  return { title: names.split(' ') as PartName[] };
}
