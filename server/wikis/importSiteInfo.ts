import type { Site } from './site.ts';
import type { SiteInfo } from './siteInfo.ts';
import { readSiteSettings } from './siteSettings.ts';

type Entries = Record<string, unknown>;

/** What is to be noted of a wiki. */
export interface ImportedSite {
  /** What the setting `wikiwright.site` has to hold for it, by field. */
  readonly site: Readonly<Entries>;
  /** What was left out, as the settings cannot hold it, a sentence each. */
  readonly faults: readonly string[];
}

/**
 * Makes of what a wiki says of itself the settings that describe it: only what differs from what is known.
 * @param info its answer
 * @param known what is known of the wiki without it
 * @param isLanguageKnown whether the wiki's host already tells its language
 */
export function importSiteInfo(
  info: SiteInfo,
  known: Site,
  isLanguageKnown: boolean,
): ImportedSite {
  const articleUrl = withProtocol(info.server) + info.articlePath;
  const linter = info.extensions?.includes('Linter');
  const site: Entries = {
    ...(info.language && !isLanguageKnown && { language: info.language }),
    ...(info.articlePath && articleUrl !== known.articleUrl && { articleUrl }),
    ...(info.capitalLinks !== known.capitalLinks && { capitalLinks: info.capitalLinks }),
    ...(linter !== undefined && linter !== known.linter && { linter }),
    extensionTags: newTags(info, known),
    parserFunctions: newFunctions(info, known),
    behaviorSwitches: newSwitches(info, known),
    namespaces: newNamespaces(info, known),
    interwiki: newPrefixes(info, known),
    protocols: newProtocols(info, known),
    mediaOptions: newOptions(info, known),
  };
  return rightOnly(site);
}

/** The address of a server, which may leave the protocol to the reader's browser. */
export function withProtocol(server: string): string {
  return server.startsWith('//') ? `https:${server}` : server;
}

/** Leaves out what the settings would not take, and what says nothing. */
function rightOnly(made: Readonly<Entries>): ImportedSite {
  const { settings, faults } = readSiteSettings(made);
  const plain = Object.entries(settings).map(([key, value]: [string, unknown]) => [
    key,
    value instanceof Map ? (Object.fromEntries(value) as Entries) : value,
  ]);
  const said = plain.filter(
    ([, value]) => typeof value !== 'object' || Object.keys(value as object).length > 0,
  );
  return { site: Object.fromEntries(said) as Entries, faults };
}

/** Nothing tells what they hold, so nothing in them is reported until the user says more. */
function newTags({ tags }: SiteInfo, { parser }: Site): Entries {
  const added = (tags ?? []).filter((tag) => !parser.ext.includes(tag));
  return Object.fromEntries(added.map((tag) => [tag, { content: 'text' }]));
}

type Words = Readonly<Record<string, string>>;

function newFunctions(info: SiteInfo, { parser }: Site): Entries {
  const [folded, exact] = parser.parserFunction as readonly [Words, Words];
  const knownCalls = [...Object.entries(folded), ...Object.entries(exact)];
  // Some ids are called with and without `#`, so the first form tells.
  const hashed = new Map(
    knownCalls.toReversed().map(([form, id]) => [id.toLowerCase(), form.startsWith('#')]),
  );
  const functions = new Set(info.functions);
  const variables = new Set(info.variables);
  const found = new Map<string, unknown>();
  for (const id of new Set([...functions, ...variables])) {
    const { aliases = [], caseSensitive = false } = info.words.get(id) ?? {};
    for (const alias of aliases) {
      const name = alias.replace(/[:：]$/, '');
      // MediaWiki does not say which are called with `#`: those that are not mostly end with a colon.
      const isHashed =
        hashed.get(id.toLowerCase()) ?? (functions.has(id) && !variables.has(id) && name === alias);
      const call = isHashed && !name.startsWith('#') ? `#${name}` : name;
      if (Object.hasOwn(folded, call.toLowerCase()) || Object.hasOwn(exact, call)) continue;
      const kind = !variables.has(id) ? 'function' : functions.has(id) ? 'both' : 'variable';
      found.set(call, {
        ...(kind !== 'function' && { kind }),
        ...(name.toLowerCase() !== id && { means: id }),
        ...(caseSensitive && { caseSensitive }),
      });
    }
  }
  return Object.fromEntries(found);
}

function newSwitches({ words }: SiteInfo, { parser }: Site): string[] {
  const [, , folded = {}, exact = {}] = parser.doubleUnderscore as readonly object[];
  const isKnown = (word: string) =>
    Object.hasOwn(exact, word.slice(2, -2)) ||
    Object.hasOwn(folded, word.slice(2, -2).toLowerCase());
  const all = [...words.values()].flatMap(({ aliases }) => aliases);
  return all.filter((word) => /^__.+__$/.test(word) && !isKnown(word));
}

function newNamespaces({ namespaces = new Map() }: SiteInfo, { parser }: Site): Entries {
  const found: [string, unknown][] = [];
  for (const [id, { name, aliases }] of namespaces) {
    const isNew = (one: string) => parser.nsid[one.toLowerCase()] !== Number(id);
    const others = [...new Set(aliases)].filter((alias) => alias !== name && isNew(alias));
    if (!isNew(name) && others.length === 0) continue;
    found.push([
      id,
      { ...(isNew(name) && { name }), ...(others.length > 0 && { aliases: others }) },
    ]);
  }
  return Object.fromEntries(found);
}

function newPrefixes({ interwiki }: SiteInfo, known: Site): Entries {
  const addresses = [...interwiki].map(([prefix, url]) => [prefix, withProtocol(url)] as const);
  return Object.fromEntries(
    addresses.filter(([prefix, url]) => url.includes('$1') && known.interwiki.get(prefix) !== url),
  );
}

function newProtocols({ protocols }: SiteInfo, { parser }: Site): string[] {
  const isKnown = new RegExp(`^(?:${parser.protocol}|//)$`, 'i');
  return protocols.filter((one) => !isKnown.test(one));
}

/** `img_text_top` is `text-top` to the parser. */
function newOptions({ words }: SiteInfo, { mediaOptions }: Site): Entries {
  const options = [...words].filter(([id]) => id.startsWith('img_'));
  const forms = options.flatMap(([id, { aliases }]) =>
    aliases.map((form) => [form, id.slice('img_'.length).replaceAll('_', '-')] as const),
  );
  return Object.fromEntries(forms.filter(([form]) => !Object.hasOwn(mediaOptions, form)));
}
