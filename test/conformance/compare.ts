import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArticle } from '../../server/article/editArticle.ts';
import { resolveCites } from '../../server/references/resolveCites.ts';
import { loadSite } from '../../server/entry/loadSite.ts';
import { Random } from '../unit/random.ts';
import { askWiki, inParallel, type Answer } from './askWiki.ts';
import { generatePage } from './generatePage.ts';
import { differingKeys, explain } from './knownDifferences.ts';
import { shrink } from './shrink.ts';
import stubTemplates from './stubTemplates.json';

export interface ComparePlan {
  /** The address of the wiki's API. */
  readonly api: string;
  readonly pages: number;
  readonly seed: number;
  /** Whether to add what differs to the recorded cases. */
  readonly record: boolean;
  readonly repository: string;
}

interface Comparison {
  readonly pieces: readonly string[];
  readonly text: string;
  readonly ours: ReadonlySet<string>;
  readonly theirs: Answer;
}

const width = 4;
const shrunkAtMost = 25;
const site = loadSite();

/**
 * Compares the Cite errors of random pages, and prints what differs.
 * @returns whether everything that differs is explained
 */
export async function compare(plan: ComparePlan): Promise<boolean> {
  const random = new Random(plan.seed);
  const pages = Array.from({ length: plan.pages }, () => generatePage(random));
  const compared = await inParallel(pages, width, async (pieces): Promise<Comparison> => {
    const text = pieces.join('');
    return { pieces, text, ours: ourKeys(text), theirs: await askWiki(plan.api, text) };
  });
  const unexplained = report(compared);
  const shrunk: Recorded[] = [];
  for (const { pieces, ours, theirs } of unexplained.slice(0, shrunkAtMost)) {
    shrunk.push(await shrinkPage(plan.api, pieces, differingKeys(ours, theirs!)));
  }
  shrunk.forEach(printDifference);
  if (plan.record) record(plan.repository, shrunk);
  return unexplained.length === 0;
}

function ourKeys(text: string): Set<string> {
  return new Set(resolveCites(openArticle(text, site)).problems.map(({ code }) => code));
}

/** Prints the figures. @returns what no known difference explains */
function report(compared: readonly Comparison[]): Comparison[] {
  const answered = compared.filter(({ theirs }) => theirs);
  const differing = answered.filter(({ ours, theirs }) => differingKeys(ours, theirs!).length > 0);
  const unexplained = differing.filter(({ text, ours, theirs }) => !explain(text, ours, theirs!));
  const withErrors = answered.filter(({ theirs }) => theirs!.size > 0);
  console.log(`${compared.length} pages, ${withErrors.length} with Cite errors`);
  console.log(`${compared.length - answered.length} pages that MediaWiki failed at`);
  console.log(`${answered.length - differing.length} pages alike`);
  console.log(`${differing.length - unexplained.length} pages explained:`);
  const reasons = new Map<string, number>();
  for (const { text, ours, theirs } of differing) {
    for (const reason of explain(text, ours, theirs!) ?? []) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  for (const [reason, count] of reasons) console.log(`  ${count}× ${reason}`);
  console.log(`${unexplained.length} pages unexplained`);
  return unexplained;
}

/** A page as the recorded cases hold it. */
interface Recorded {
  readonly wikitext: string;
  /** MediaWiki's answer. */
  readonly cite: readonly string[];
  readonly source: string;
}

async function shrinkPage(
  api: string,
  pieces: readonly string[],
  keys: readonly string[],
): Promise<Recorded> {
  const wikitext = await shrink(pieces, async (text) => {
    if (!namesKnownTemplates(text)) return false;
    const [ours, theirs] = [ourKeys(text), await askWiki(api, text)];
    if (!theirs || explain(text, ours, theirs)) return false;
    // A page that differs in other keys has another fault.
    return differingKeys(ours, theirs).join() === keys.join();
  });
  const cite = [...((await askWiki(api, wikitext)) ?? [])].sort();
  return { wikitext, cite, source: 'MediaWiki 1.43' };
}

/** A template that the wiki does not have uses none of its arguments, which we cannot know. */
function namesKnownTemplates(text: string): boolean {
  return [...text.matchAll(/\{\{([^|{}]*)/g)].every(([, written]) => {
    const name = written!.trim();
    const key = name.charAt(0).toUpperCase() + name.slice(1);
    return key in stubTemplates || /^#(?:tag:ref(?:erences)?$|if:|ifeq:|switch:)/.test(name);
  });
}

function printDifference({ wikitext, cite }: Recorded): void {
  const ours = [...ourKeys(wikitext)].sort();
  console.log(
    `\n${wikitext}\n  MediaWiki: ${cite.join(' ') || '–'}\n  ours: ${ours.join(' ') || '–'}`,
  );
}

function record(repository: string, shrunk: readonly Recorded[]): void {
  const file = join(repository, 'test', 'reference', 'conformance-cases.json');
  const known = JSON.parse(readFileSync(file, 'utf8')) as Recorded[];
  const added = shrunk.filter(
    ({ wikitext }) => !known.some((other) => other.wikitext === wikitext),
  );
  writeFileSync(file, `${JSON.stringify([...known, ...added], null, 2)}\n`);
}
