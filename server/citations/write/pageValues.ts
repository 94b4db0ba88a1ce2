import type { Article } from '../../article/article.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { citationCalls, isCs1 } from '../../facts/citations.ts';
import { knownParameter } from '../../wikis/citationHelp.ts';
import type { Site } from '../../wikis/site.ts';
import { onceFor } from '../../text/memory.ts';

/** What the citations of a page have written. */
export interface PageValues {
  /** By the row of aliases: how often it has each value. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How often a kind of citation uses each name of a parameter, by `kind name`. */
  readonly names: ReadonlyMap<string, number>;
  /** How often each kind is used. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** The names and values that a page's citations use, and how often. */
export const pageValues = onceFor((article: Article): PageValues => {
  const all = emptyCounts();
  for (const { facts } of article.blocks) {
    const { values, names, kinds } = blockValues(facts, article.site);
    for (const [name, count] of names) add(all.names, name, count);
    for (const [kind, count] of kinds) add(all.kinds, kind, count);
    for (const [row, counts] of values) {
      for (const [value, count] of counts) add(rowOf(all.values, row), value, count);
    }
  }
  return all;
});

/** A longer value is nothing that another citation would repeat. In UTF-16 units. */
const longestValue = 120;

function emptyCounts() {
  return {
    values: new Map<string, Map<string, number>>(),
    names: new Map<string, number>(),
    kinds: new Map<string, number>(),
  };
}

const blockValues = onceFor((facts: BlockFacts, { citationHelp }: Site): PageValues => {
  const counts = emptyCounts();
  for (const call of citationCalls(facts)) {
    if (!isCs1(call)) continue;
    const { kind } = call.citation;
    add(counts.kinds, kind, 1);
    for (const argument of call.arguments) {
      add(counts.names, `${kind} ${argument.name}`, 1);
      const parameter = knownParameter(argument.name, citationHelp);
      const value = argument.text.trim();
      if (!parameter || !value || value.length > longestValue) continue;
      if (!/[\n\r]|<!--/.test(value)) add(rowOf(counts.values, parameter.known.row), value, 1);
    }
  }
  return counts;
});

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function rowOf(values: Map<string, Map<string, number>>, row: string): Map<string, number> {
  let counts = values.get(row);
  if (!counts) {
    counts = new Map();
    values.set(row, counts);
  }
  return counts;
}
