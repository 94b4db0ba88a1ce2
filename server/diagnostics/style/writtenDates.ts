import type { BlockFacts } from '../../facts/blockFacts.ts';
import { askCitations, citationTemplates, valueOf } from '../../facts/citationTemplates.ts';
import { isValidDate } from '../../render/citation/dates.ts';
import { orderOf, type DateOrder } from '../../render/citation/dateStyles.ts';
import type { Site } from '../../site/site.ts';
import { moved, type TextRange } from '../../text/range.ts';
import { onceFor } from '../../text/memory.ts';

/** A date with a day in a citation; its offsets are relative to the block. */
export interface WrittenDate extends TextRange {
  readonly text: string;
  readonly order: DateOrder;
}

/** The valid dates of a block's citations, but for those of a citation with a `df` of its own. */
export const writtenDates = onceFor((facts: BlockFacts, site: Site): readonly WrittenDate[] =>
  citationTemplates(facts, site).flatMap((citation) =>
    datesOf(citation, site).map((date) => ({ ...date, ...moved(date, citation.start) })),
  ),
);

const datesOf = askCitations((citation, site): readonly WrittenDate[] => {
  if (valueOf(citation, 'df', site)) return [];
  return dateParameters.flatMap((parameter) => {
    const date = valueOf(citation, parameter, site);
    if (!date || date.dynamic || !isValidDate(date.value)) return [];
    const order = orderOf(date.value);
    return order
      ? [{ ...moved(date.valueRange, 0 - citation.start), text: date.value, order }]
      : [];
  });
});

const dateParameters = ['date', 'publicationDate', 'accessDate', 'archiveDate', 'doiBroken'];
