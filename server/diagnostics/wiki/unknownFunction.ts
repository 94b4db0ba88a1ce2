import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { matchesInText } from './matchesInText.ts';

/**
 * Calls of parser functions that the site does not have, and whose names are nearly those of one that it
 * has: `{{#swich:…}}`. No page can be called so, hence MediaWiki leaves the call as text. Others may be
 * functions of extensions that nobody has told of.
 */
export function findUnknownFunctions(facts: BlockFacts, site: Site): BlockFinding[] {
  if (!facts.text.includes('{{#')) return [];
  return matchesInText(facts, site, call).flatMap(({ start: from, match: [, name = ''] }) => {
    const nearest = nearestFunction(name.toLowerCase(), site);
    if (nearest === undefined) return [];
    const start = from + 2;
    const end = start + name.length;
    const fix = { title: `Write “${nearest}”`, edits: [{ start, end, newText: nearest }] };
    return [{ start, end, values: { name, nearest }, fixes: [fix] }];
  });
}

const call = /(?<!\{)\{\{(#[a-z]{2,20})(?=\s*:)/gi;

function nearestFunction(name: string, site: Site): string | undefined {
  const names = functionsOf(site);
  if (names.has(name) || otherFunctions.has(name)) return undefined;
  return nearestWord(name, names, name.length > 5 ? 2 : 1);
}

/** Functions of usual extensions whose names are near those of others. */
const otherFunctions: ReadonlySet<string> = new Set(
  '#var #len #pos #rpos #sub #pad #count #replace #explode #ask #show #set #info #arrayindex #while #loop #dpl #get #for #ifdef #ifin #ifexists #tagq #ev #evt #dates #timec #args #arg #lst #lsth #lstx #section'.split(
    ' ',
  ),
);

const functions = new WeakMap<Site, ReadonlySet<string>>();

function functionsOf(site: Site): ReadonlySet<string> {
  let known = functions.get(site);
  if (!known) {
    const names = site.parser.parserFunction
      .slice(0, 2)
      .flatMap((list) => (Array.isArray(list) ? (list as string[]) : Object.keys(list)))
      .map((name) => name.toLowerCase());
    functions.set(site, (known = new Set(names.filter((name) => name.startsWith('#')))));
  }
  return known;
}
