import type { BlockFacts } from '../../facts/blockFacts.ts';
import { askCitations, valueOf, wholeCitations } from '../../facts/citations.ts';
import { dateUses } from '../../dates/cs1/citationDates.ts';
import { isValid } from '../../dates/cs1/isDate.ts';
import type { DateOrder } from '../../dates/dateLanguage.ts';
import { dateLanguage } from '../../dates/dateLanguages.ts';
import { readDate, type DateValue } from '../../dates/readDate.ts';
import type { Site } from '../../wikis/site.ts';
import { moved, type TextRange } from '../../text/range.ts';
import { onceFor } from '../../text/memory.ts';

/** A date with a day in a citation; its offsets are relative to the block. */
export interface WrittenDate extends TextRange {
  readonly value: DateValue;
  readonly order: DateOrder;
}

/** The valid dates of a block's citations, but for those of a citation with a `df` of its own. */
export const writtenDates = onceFor((facts: BlockFacts, site: Site): readonly WrittenDate[] =>
  wholeCitations(facts).flatMap((citation) =>
    datesOf(citation, site).map((date) => ({ ...date, ...moved(date, citation.start) })),
  ),
);

const datesOf = askCitations((citation, site): readonly WrittenDate[] => {
  if (valueOf(citation, 'df', site)) return [];
  return dateParameters.flatMap((parameter) => {
    const date = valueOf(citation, parameter, site);
    const value = date && !date.dynamic && readDate(date.value, dateLanguage(site));
    const order = value && value.form.order;
    if (!order || !isValid(value, dateUses[parameter], site)) return [];
    return [{ ...moved(date.valueRange, 0 - citation.start), value, order }];
  });
});

const dateParameters = [
  'date',
  'publicationDate',
  'accessDate',
  'archiveDate',
  'doiBroken',
] as const;
