import type { TextRange } from '../text/range.ts';
import { cutBlocks } from './cutBlocks.ts';
import { parameterValues } from './parameterValues.ts';
import { referenceContents } from './referenceContents.ts';

/** A part of a block that parses by itself as it does in its place, given what must stand around it. */
export interface SeparablePart extends TextRange {
  readonly before: string;
  readonly after: string;
}

/**
 * The parts of a block that need not be parsed with it: values of big templates, and the contents of
 * references outside those. They are in the order of the text and do not overlap.
 * @param text the block's wikitext
 * @param extensionTags the site's extension tags, lower case
 */
export function separableParts(text: string, extensionTags: ReadonlySet<string>): SeparablePart[] {
  const values = parameterValues(text, extensionTags).map(({ start, end, named }) => ({
    start,
    end,
    before: named ? '{{x|a=' : '{{x|',
    after: '}}',
  }));
  const contents = referenceContents(text, extensionTags).filter(
    (content) => !values.some(({ start, end }) => start <= content.start && content.end <= end),
  );
  return [...values, ...contents].sort((a, b) => a.start - b.start);
}

/** Shorter values cost less to parse at once. */
const longValue = 800;
/** Lines are taken together up to this length. */
const lineGroup = 300;

/**
 * The groups of lines of a long value, such as the list in `|battles=`, that parse by themselves.
 * @returns nothing where a tag might reach from one line to another
 */
export function valueLines(value: string, extensionTags: ReadonlySet<string>): string[] {
  if (value.length < longValue || pairedTag.test(value)) return [];
  const groups: string[] = [];
  let start = 0;
  for (const cut of cutBlocks(value, extensionTags)) {
    if (cut - start < lineGroup) continue;
    groups.push(value.slice(start, cut));
    start = cut;
  }
  return [...groups, value.slice(start)];
}

/** Any tag but a reference, or one without end. */
const pairedTag = /<\/?(?!ref[\s/>]|br\s*\/?>|!--)[a-z]/i;
