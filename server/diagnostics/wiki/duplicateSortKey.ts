import { type Article, inPage } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';

import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { TextRange } from '../../text/range.ts';
import type { Finding, Fix } from '../../problems/finding.ts';
import { wholeLine } from './wholeLine.ts';
import { inArguments } from './pageFacts.ts';

/**
 * Default sort keys behind the first one. MediaWiki takes the last, and shows an error where it
 * differs from the one before (`duplicate-defaultsort`), unless told not to.
 */
export function findDuplicateSortKeys(article: Article): Finding[] {
  const keys = sortKeys(article).flatMap(({ block, told }) =>
    told.map((key) => ({ ...key, ...inPage(key, block) })),
  );
  return keys.slice(1).flatMap((key, index): Finding[] => {
    const before = keys[index]!;
    if (key.option) return [];
    const isSame = key.value === before.value;
    const message = isSame
      ? 'The page has this default sort key already; once is enough.'
      : `This default sort key replaces “${before.value}”; readers see an error message here.`;
    const { start, end } = key;
    const related = [{ start: before.start, end: before.end, message: 'The one before.' }];
    return [{ start, end, message, related, fixes: fixes(article.text, key, before, isSame) }];
  });
}

interface SortKey extends TextRange {
  readonly value: string;
  /** `noerror` or `noreplace`. */
  readonly option: boolean;
}

const sortKeys = askForLists((facts: BlockFacts): readonly SortKey[] => {
  const calls = facts.calls.filter(
    ({ isTemplate, node }) => !isTemplate && node.name === 'defaultsort',
  );
  if (calls.length === 0) return [];
  const places = inArguments(facts);
  return calls.flatMap(({ start, end, arguments: given }): SortKey[] => {
    const [first, second] = given;
    const value = first ? facts.text.slice(first.start, first.end).trim() : '';
    if (!value || places.has(start)) return [];
    return [{ start, end, value, option: second !== undefined }];
  });
});

function fixes(text: string, key: SortKey, before: SortKey, isSame: boolean): Fix[] {
  const removal = (range: TextRange) => [{ ...wholeLine(text, range), newText: '' }];
  const here = { title: `Remove this “${key.value}”`, edits: removal(key), preferred: isSame };
  if (isSame) return [here];
  return [{ title: `Remove “${before.value}”, which it replaces`, edits: removal(before) }, here];
}
