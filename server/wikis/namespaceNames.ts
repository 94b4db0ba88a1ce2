import type { Language } from './languages.ts';
import type { WikiExtension } from './wikiExtension.ts';

/** A namespace as a wiki has it. */
export interface WikiNamespace {
  /** The language's own, where none is given. */
  readonly name?: string;
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
  const named = (name: string | undefined) => withProject(name, own[projectNamespace]?.name);
  for (const id of ids) {
    const name = named(own[id]?.name ?? localName(id, rows, language));
    namespaces[id] ??= name ?? '';
    if (name !== undefined) add(name, id);
  }
  for (const id of ids) {
    const { aliases, genders } = language;
    for (const alias of [...(aliases[id] ?? []), ...(genders[id] ?? [])]) {
      const name = named(alias);
      if (name !== undefined) add(name, id);
    }
    for (const name of own[id]?.aliases ?? []) add(name, id);
  }
  for (const [id, name] of Object.entries(canonical)) add(name, id);
  return { namespaces, nsid };
}

/** Its number on every wiki. */
const projectNamespace = 4;

/**
 * `$1 Diskussion` is `Wikipedia Diskussion`. Where the language inflects the name
 * (`Keskustelu {{GRAMMAR:elative|$1}}`), only the wiki itself can say how it is called.
 */
function withProject(name: string | undefined, project: string | undefined): string | undefined {
  if (!name?.includes('$1')) return name;
  return project === undefined || name.includes('{{') ? undefined : name.replace('$1', project);
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
