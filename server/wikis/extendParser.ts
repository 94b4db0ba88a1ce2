import type { ParserConfiguration } from './site.ts';
import type { FunctionSettings, SiteSettings, Table, TagSettings } from './siteSettings.ts';

/**
 * Adds to the parser's configuration what a user says of a wiki's tags, functions, switches,
 * namespaces, prefixes, protocols and options of files.
 * @returns the same object where nothing of these is said
 */
export function extendParser(
  parser: ParserConfiguration,
  settings: SiteSettings,
): ParserConfiguration {
  const { parserFunctions, namespaces, mediaOptions } = settings;
  const changes: Partial<ParserConfiguration> = {
    ...(settings.extensionTags && { ext: tagNames(parser.ext, settings.extensionTags) }),
    ...(parserFunctions && withFunctions(parser, parserFunctions)),
    ...(settings.behaviorSwitches && withSwitches(parser, settings.behaviorSwitches)),
    ...(namespaces && withNamespaces(parser, namespaces)),
    ...(settings.protocols && withProtocols(parser, settings.protocols)),
    ...(mediaOptions && withOptions(parser, mediaOptions)),
  };
  const changed = { ...parser, ...changes };
  // A namespace is looked for first.
  const prefixes = (settings.interwiki ? names(parser.interwiki, settings.interwiki) : []).filter(
    (prefix) => !Object.hasOwn(changed.nsid, prefix),
  );
  if (settings.interwiki) return { ...changed, interwiki: prefixes };
  return Object.keys(changes).length === 0 ? parser : changed;
}

/**
 * The parser reads no wikitext in a tag that it does not know, so that `<ref>` in it would be lost: a new
 * tag whose content is wikitext is left to it as text, around wikitext like any other.
 */
function tagNames(before: readonly string[], tags: Table<TagSettings>): readonly string[] {
  const read = [...tags].filter(
    ([name, tag]) => tag?.content !== 'wikitext' || before.includes(name.toLowerCase()),
  );
  return names(before, new Map(read));
}

/** Lower-case names with those of a table, without those that it takes out. */
function names(before: readonly string[], table: Table<unknown>): readonly string[] {
  const all = new Set(before);
  for (const [written, value] of table) {
    const name = written.toLowerCase();
    if (value === null) all.delete(name);
    else all.add(name);
  }
  return [...all];
}

type Words = Readonly<Record<string, string>>;

/** Functions and variables by the words that call them: case-insensitive ones, case-sensitive ones. */
function withFunctions(
  { parserFunction, functionHook, variable }: ParserConfiguration,
  added: Table<FunctionSettings>,
): Pick<ParserConfiguration, 'parserFunction' | 'functionHook' | 'variable'> {
  const [folded, exact, ...modifiers] = parserFunction as readonly [Words, Words, ...object[]];
  const tables = [new Map(Object.entries(folded)), new Map(Object.entries(exact))] as const;
  const functions = new Set(functionHook);
  const variables = new Set(variable);
  for (const [written, settings] of added) {
    const lower = written.toLowerCase();
    tables[0].delete(lower);
    tables[1].delete(written);
    if (settings === null) continue;
    const { kind = 'function', means, caseSensitive = false } = settings;
    const id = (means ?? written.replace(/^[#＃]/, '')).toLowerCase();
    if (caseSensitive) tables[1].set(written, id);
    else tables[0].set(lower, id);
    if (kind !== 'variable') functions.add(id);
    if (kind !== 'function') variables.add(id);
  }
  return {
    parserFunction: [...tables.map((table) => Object.fromEntries(table)), ...modifiers],
    functionHook: [...functions],
    variable: [...variables],
  };
}

/** `__NOPICTURE__`, which most extensions tell from `__nopicture__`. */
function withSwitches(
  { doubleUnderscore }: ParserConfiguration,
  added: readonly string[],
): Pick<ParserConfiguration, 'doubleUnderscore'> {
  const [first, second, folded, exact = {}] = doubleUnderscore as readonly object[];
  const words = added.map((written) => [written.slice(2, -2), written.slice(2, -2)] as const);
  const all = Object.fromEntries([...Object.entries(exact), ...words]) as Words;
  return { doubleUnderscore: [first!, second!, folded!, all] };
}

function withNamespaces(
  parser: ParserConfiguration,
  added: NonNullable<SiteSettings['namespaces']>,
): Pick<ParserConfiguration, 'namespaces' | 'nsid'> {
  const byNumber = new Map(Object.entries(parser.namespaces));
  let byName = new Map(Object.entries(parser.nsid));
  for (const [id, given] of added) {
    if (given === null) {
      byNumber.delete(id);
      byName = new Map([...byName].filter(([, number]) => number !== Number(id)));
      continue;
    }
    const { name, aliases = [] } = typeof given === 'string' ? { name: given } : given;
    for (const one of [...(name === undefined ? [] : [name]), ...aliases].map(tidy)) {
      if (!byNumber.has(id)) byNumber.set(id, one);
      byName.set(one.toLowerCase(), Number(id));
    }
  }
  return { namespaces: Object.fromEntries(byNumber), nsid: Object.fromEntries(byName) };
}

function tidy(name: string): string {
  return name.replace(/[\s_]+/g, ' ').trim();
}

function withProtocols(
  { protocol }: ParserConfiguration,
  added: readonly string[],
): Pick<ParserConfiguration, 'protocol'> {
  const sources = added.map((one) => one.toLowerCase().replace(/[.+]/g, '\\$&'));
  return { protocol: [...new Set([...protocol.split('|'), ...sources])].join('|') };
}

/** Those of extensions mean nothing to the parser. */
function withOptions(
  { img }: ParserConfiguration,
  added: Table<string>,
): Pick<ParserConfiguration, 'img'> {
  const ids = new Set(Object.values(img));
  const all = new Map(Object.entries(img));
  for (const [form, id] of added) {
    if (id === null) all.delete(form);
    else if (ids.has(id)) all.set(form, id);
  }
  return { img: Object.fromEntries(all) };
}
