import type { BlockFacts } from '../../facts/blockFacts.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { TextRange } from '../../text/range.ts';
import { RangeSet } from '../../text/rangeSet.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { onceFor } from '../../text/memory.ts';

/**
 * Attributes in quotes that are none to MediaWiki: `<ref name=“a b”>`. Its Sanitizer knows `"` and
 * `'` only, so the quotes count as letters, and the value ends at its first space.
 */
export function findTypographicQuotes(facts: BlockFacts): BlockFinding[] {
  return quotedValues(facts).map(({ start, end }) => {
    const newText = `"${facts.text.slice(start + 1, end - 1)}"`;
    return {
      start,
      end,
      values: { value: facts.text.slice(start, end) },
      fixes: newText.slice(1, -1).includes('"')
        ? []
        : [{ title: 'Write straight quotes', edits: [{ start, end, newText }], preferred: true }],
    };
  });
}

/** Whether a range of a block touches such a value: what else is said of it comes of the quotes. */
export function touchesTypographicQuotes(facts: BlockFacts, range: TextRange): boolean {
  return rangesOfValues(facts).touches(range);
}

const rangesOfValues = onceFor((facts: BlockFacts) => new RangeSet(quotedValues(facts)));

const typographic = /[“”„‟«»‘’‚‛]/;

function quotedValues({ root, text }: BlockFacts): TextRange[] {
  if (!typographic.test(text)) return [];
  const attributes = (['ext-attrs', 'html-attrs', 'table-attrs'] as const).flatMap((type) =>
    nodesOfType(root, type),
  );
  return attributes.flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    // Most attributes have none, and looking for values costs more.
    if (!typographic.test(written)) return [];
    return [...written.matchAll(values)].flatMap(({ index, groups, 0: whole }) => {
      const value = groups?.value;
      if (!value) return [];
      const behind = start + index + whole.length;
      return [{ start: behind - value.length, end: behind }];
    });
  });
}

/**
 * Values in straight quotes are passed over; those in others end with any quote that a space, or
 * the tag, follows. One quote has to be typographic on either side, for `name=’tis` is sound.
 */
const values =
  /=\s*(?:"[^"]*"|'[^']*'|(?<value>(?:[“”„‟«»‘’‚‛][^“”„‟«»"<>=]*?[“”„‟«»‘’‚‛"']|["'][^"'<>=]*?[“”„‟«»‘’‚‛])(?=[\s/]|$)))/g;
