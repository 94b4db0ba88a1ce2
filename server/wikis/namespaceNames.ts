import type { Language } from './languages.ts';
import type { WikiExtension } from './wikiExtension.ts';

/** A namespace as a wiki has it. */
export interface WikiNamespace {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** What a wiki's namespaces are called. */
export interface NamespaceNames {
  /** Canonical names by number, local ones where there is none. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Numbers by name or alias, in lower case. */
  readonly nsid: Readonly<Record<string, number>>;
}

/**
 * MediaWiki looks for canonical names first, then for aliases, then for the language's names
 * (`Language::getNsIndex`), all of them in lower case.
 * @param rows MediaWiki and the extensions
 * @param own namespaces of this wiki, by number
 */
export function namespaceNames(
  rows: readonly WikiExtension[],
  language: Language,
  own: Readonly<Record<string, WikiNamespace>>,
): NamespaceNames {
  const canonical: Record<string, string> = Object.assign({}, ...rows.map((row) => row.namespaces));
  const namespaces = { ...canonical };
  const nsid: Record<string, number> = {};
  const add = (name: string, id: string) => (nsid[name.toLowerCase()] = Number(id));
  const ids = new Set([...Object.keys(canonical), ...Object.keys(own)]);
  for (const id of ids) {
    const name = own[id]?.name ?? localName(id, rows, language);
    namespaces[id] ??= name ?? '';
    // One with a place for the project's name waits for a wiki that says how it is called.
    if (name !== undefined && !name.includes('$1')) add(name, id);
  }
  for (const id of ids) {
    const { aliases, genders } = language;
    for (const name of aliases[id] ?? []) if (!name.includes('$1')) add(name, id);
    for (const name of [...(genders[id] ?? []), ...(own[id]?.aliases ?? [])]) add(name, id);
  }
  for (const [id, name] of Object.entries(canonical)) add(name, id);
  return { namespaces, nsid };
}

function localName(
  id: string,
  rows: readonly WikiExtension[],
  { namespaces, chain }: Language,
): string | undefined {
  if (Object.hasOwn(namespaces, id)) return namespaces[id];
  for (const code of chain) {
    const name = rows.find((row) => row.local?.[code]?.namespaces?.[id]);
    if (name) return name.local![code]!.namespaces![id];
  }
  return undefined;
}
