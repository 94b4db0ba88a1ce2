import type { CitationRules } from '../../../wikis/citationRules.ts';
import type { Site } from '../../../wikis/site.ts';

/** The names of each parameter, ready for look-ups: a page has hundreds of citations. */
export interface AliasTable {
  /** The names of a parameter by its key in the site's data, old ones that still work included. */
  readonly aliases: (parameter: string) => readonly string[];
  /** The same for one number; the number 1 may be left out. */
  readonly numbered: (parameter: string, number: number) => readonly string[];
  /** The parameter that a name, with `#` in place of a number, means; identifiers by their key. */
  readonly meaning: ReadonlyMap<string, string>;
}

/** The table of a site, made once. */
export function aliasTable(site: Site): AliasTable {
  let table = tables.get(site.citationRules);
  if (!table) {
    table = createTable(site);
    tables.set(site.citationRules, table);
  }
  return table;
}

const tables = new WeakMap<CitationRules, AliasTable>();

function createTable({ citations, citationRules }: Site): AliasTable {
  const rows = new Map<string, readonly string[]>();
  for (const [key, names] of Object.entries(citations.parameters)) {
    rows.set(key, [...names, ...(citationRules.oldAliases[key] ?? [])]);
  }
  for (const { key, parameters } of citations.identifiers) rows.set(key, parameters);
  const numbers = new Map<string, readonly string[]>();
  return {
    aliases: (parameter) => rows.get(parameter) ?? [parameter],
    numbered: (parameter, number) => {
      const key = `${parameter}${number}`;
      const names = numbers.get(key) ?? withNumber(rows.get(parameter) ?? [], number);
      // A list of a thousand names is rare, and need not be remembered.
      if (number <= 20) numbers.set(key, names);
      return names;
    },
    meaning: meanings(rows),
  };
}

function withNumber(names: readonly string[], number: number): string[] {
  return names.flatMap((name) => {
    const numbered = name.replace('#', String(number));
    return number === 1 ? [name.replace('#', ''), numbered] : [numbered];
  });
}

/** `number` is an issue; only reports have one of their own, which they take by its name. */
function meanings(rows: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, names] of rows) {
    for (const name of names) {
      const isOwn = names.length === 1 && found.has(name);
      if (!isOwn) found.set(name, key);
    }
  }
  return found;
}
