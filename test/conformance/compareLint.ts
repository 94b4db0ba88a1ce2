import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWiki } from '../loadWiki.ts';
import type { Site } from '../../server/wikis/site.ts';
import { Random } from '../unit/random.ts';
import { askParsoid, type ParsoidLint } from './askParsoid.ts';
import { generateLintPage } from './generateLintPage.ts';
import { unexplainedCategories } from './lintDifferences.ts';
import { comparedCategories, ourLint } from './ourLint.ts';
import { shrink } from './shrink.ts';

export interface LintPlan {
  /** The address of the wiki's `lintPages.php`. */
  readonly lintPages: string;
  readonly pages: number;
  readonly seed: number;
  /** Whether to add what differs, or what was asked, to the recorded cases. */
  readonly record: boolean;
  /** A JSON file of wikitexts to ask instead of generating pages. */
  readonly ask?: string;
  readonly repository: string;
}

interface Compared {
  readonly pieces: readonly string[];
  readonly wikitext: string;
  readonly lints: readonly ParsoidLint[];
  readonly ours: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
  /** What no known difference explains. */
  readonly differing: readonly string[];
  /** Whether the categories are the same. */
  readonly alike: boolean;
}

const batch = 50;
const shrunkAtMost = 25;
/** The wiki that both are held to be. */
const enwiki = loadWiki();

/**
 * Compares the Linter's categories of random pages, and prints what differs.
 * @returns whether everything that differs is explained
 */
export async function compareLint(plan: LintPlan): Promise<boolean> {
  const random = new Random(plan.seed);
  const pages = plan.ask
    ? (JSON.parse(readFileSync(plan.ask, 'utf8')) as string[]).map((text) => [text])
    : Array.from({ length: plan.pages }, () => generateLintPage(random));
  const compared = await comparePages(plan, pages);
  const unexplained = compared.filter(({ differing }) => differing.length > 0);
  if (plan.ask) compared.forEach(print);
  else printFigures(pages.length, compared, unexplained.length);
  const shrunk: Compared[] = [];
  for (const page of plan.ask ? [] : unexplained.slice(0, shrunkAtMost)) {
    const [smallest] = await shrinkPage(plan, page);
    if (smallest) shrunk.push(smallest);
  }
  shrunk.forEach(print);
  if (plan.record) record(plan.repository, plan.ask ? compared : shrunk);
  return unexplained.length === 0;
}

async function comparePages(
  { lintPages }: LintPlan,
  pages: readonly (readonly string[])[],
): Promise<Compared[]> {
  const compared: Compared[] = [];
  const site = await enwiki;
  for (let start = 0; start < pages.length; start += batch) {
    const some = pages.slice(start, start + batch);
    const texts = some.map((pieces) => pieces.join(''));
    const answers = await askParsoid(lintPages, texts);
    answers.forEach((lints, index) => {
      if (lints) compared.push(compare(some[index]!, texts[index]!, lints, site));
    });
  }
  return compared;
}

function compare(
  pieces: readonly string[],
  wikitext: string,
  lints: readonly ParsoidLint[],
  site: Site,
): Compared {
  const ours = ourLint(wikitext, site);
  const theirs = new Set(lints.map(({ type }) => type));
  const differing = unexplainedCategories(wikitext, ours, theirs, comparedCategories);
  const alike = [...comparedCategories].every(
    (category) => ours.has(category) === theirs.has(category),
  );
  return { pieces, wikitext, lints, ours, theirs, differing, alike };
}

/** The smallest page that differs in the first of the categories that the page differs in. */
async function shrinkPage(plan: LintPlan, { pieces, differing }: Compared): Promise<Compared[]> {
  const [category] = differing;
  const wikitext = await shrink(
    pieces,
    async (text) => {
      const [page] = await comparePages(plan, [[text]]);
      return page !== undefined && page.differing.includes(category!);
    },
    marks,
  );
  return comparePages(plan, [[wikitext]]);
}

/** Whole links, tags and marks, for half of one is text that nobody writes. */
function marks(text: string): string[] {
  return text
    .split(/(\[\[[^[\]]*\]\]|<[^>]*>|\{\{[^{}|]*\||\{\||\|\}|\|-|'{2,}|\n|\[\S*)/)
    .filter(Boolean);
}

function printFigures(asked: number, compared: readonly Compared[], unexplained: number): void {
  console.log(`${asked} pages, ${asked - compared.length} that MediaWiki failed at`);
  const alike = compared.filter((page) => page.alike).length;
  console.log(`${alike} pages alike, ${compared.length - alike - unexplained} explained`);
  console.log(`${unexplained} pages unexplained; pages with each category, theirs and ours:`);
  for (const category of [...comparedCategories].sort()) {
    const theirs = compared.filter((page) => page.theirs.has(category)).length;
    const ours = compared.filter((page) => page.ours.has(category)).length;
    const differing = compared.filter((page) => page.differing.includes(category)).length;
    console.log(`  ${category}: ${theirs}, ${ours}${differing ? `; ${differing} differ` : ''}`);
  }
}

function print({ wikitext, lints, ours }: Compared): void {
  console.log(`\n${JSON.stringify(wikitext)}`);
  for (const { type, dsr, params } of lints) {
    const place = JSON.stringify(wikitext.slice(dsr[0] ?? 0, dsr[1] ?? 0));
    console.log(`  MediaWiki: ${type} ${JSON.stringify(dsr)} ${place} ${JSON.stringify(params)}`);
  }
  console.log(`  ours: ${[...ours].sort().join(' ') || '–'}`);
}

/** A page as the recorded cases hold it: every category that MediaWiki answered, whoever else knows it. */
interface Recorded {
  readonly wikitext: string;
  readonly lint: readonly string[];
}

function record(repository: string, pages: readonly Compared[]): void {
  const file = join(repository, 'test', 'reference', 'lint-cases.json');
  const known = JSON.parse(readFileSync(file, 'utf8')) as Recorded[];
  const added = pages
    .filter(({ wikitext }) => !known.some((other) => other.wikitext === wikitext))
    .map(({ wikitext, lints }) => ({
      wikitext,
      lint: [...new Set(lints.map(({ type }) => type))].sort(),
    }));
  writeFileSync(file, `${JSON.stringify([...known, ...added], null, 2)}\n`);
}
