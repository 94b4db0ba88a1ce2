import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openArticle } from '../../server/article/editArticle.ts';
import { diagnose, type Diagnosis } from '../../server/features/diagnose/diagnose.ts';
import { guessWiki } from '../../server/wikis/guessWiki.ts';
import { pageKind } from '../../server/wikis/pageKind.ts';
import { pageSite } from '../../server/wikis/pageSite.ts';
import type { Site } from '../../server/wikis/site.ts';
import { Wikis } from '../../server/wikis/wikis.ts';
import { loadData } from '../loadWiki.ts';

/** What to read, and what to print of it. */
export interface FieldPlan {
  readonly folder: string;
  readonly wiki?: string;
  readonly code?: string;
  readonly guess: boolean;
}

interface FieldPage {
  readonly file: string;
  readonly wiki?: string;
  readonly title?: string;
  /** What an early build said of it by code, judged. */
  readonly said?: Readonly<Record<Judgement, Readonly<Record<string, number>>>>;
}

type Judgement = 'true' | 'false' | 'noise';

const judgements: readonly Judgement[] = ['true', 'false', 'noise'];

/** Prints what is said of each page of a folder, by code, and what is left of what was judged. */
export async function printReports(plan: FieldPlan): Promise<void> {
  const wikis = new Wikis(loadData);
  const totals: Record<string, number> = {};
  for (const page of pagesOf(plan)) {
    const text = readFileSync(join(plan.folder, page.file), 'utf8');
    const site = await siteOf(page, text, plan, wikis);
    const found = diagnose(openArticle(text, site));
    const counts = countCodes(found);
    console.log(`\n${page.file}  ${site.id} (${site.language}), ${site.pageKind}`);
    for (const [code, count] of Object.entries(counts)) console.log(`  ${count} ${code}`);
    if (plan.code) printPlaces(found, plan.code, text);
    if (page.said) judge(page.said, counts, totals);
  }
  for (const [name, count] of Object.entries(totals)) console.log(`${name}: ${count}`);
}

function pagesOf({ folder, guess }: FieldPlan): FieldPage[] {
  const list = join(folder, 'pages.json');
  if (existsSync(list)) {
    const pages = JSON.parse(readFileSync(list, 'utf8')) as FieldPage[];
    return guess ? pages.map(({ file, said }) => ({ file, ...(said && { said }) })) : pages;
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.(?:wikitext|wiki|mediawiki|mw|wt)$/.test(file))
    .sort()
    .map((file) => ({ file }));
}

async function siteOf(
  { file, wiki, title = file.replace(/\.\w+$/, '') }: FieldPage,
  text: string,
  plan: FieldPlan,
  wikis: Wikis,
): Promise<Site> {
  const uri = pathToFileURL(join(plan.folder, file)).href;
  const shown = await guessWiki(text, uri, loadData);
  const site = await wikis.of(plan.wiki ?? wiki ?? shown.host ?? '', shown.language);
  return pageSite(site, pageKind(title, text, site));
}

function countCodes(found: readonly Diagnosis[]): Record<string, number> {
  const counts: Record<string, number> = {};
  // A hint is no report.
  for (const { code, severity } of found) {
    const key = severity === 'hint' ? `${code} (hint)` : code;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function printPlaces(found: readonly Diagnosis[], wanted: string, text: string): void {
  for (const { code, start, end, message } of found) {
    if (code !== wanted) continue;
    const line = text.slice(0, start).split('\n').length;
    console.log(`    ${line}: ${JSON.stringify(text.slice(start, end).slice(0, 80))} ${message}`);
  }
}

/** Adds up how much of what was judged is still said, as a problem or as a hint. */
function judge(
  said: NonNullable<FieldPage['said']>,
  counts: Readonly<Record<string, number>>,
  totals: Record<string, number>,
): void {
  const add = (name: string, count: number) => (totals[name] = (totals[name] ?? 0) + count);
  for (const judgement of judgements) {
    for (const [code, count] of Object.entries(said[judgement] ?? {})) {
      const others = judgements.filter((one) => one !== judgement && said[one]?.[code]);
      const now = (counts[code] ?? 0) + (counts[`${code} (hint)`] ?? 0);
      add(`${judgement}, judged`, count);
      // Where one code was judged in two ways, nobody can tell which are left.
      const left = Math.min(count, now);
      add(`${judgement}, still said`, others.length > 0 ? Math.min(left, now) : left);
      if (judgement !== 'true' && left > 0)
        console.log(`  ! ${judgement}: ${left} of ${count} ${code}`);
      if (judgement === 'true' && left < count)
        console.log(`  ! true: ${left} of ${count} ${code}`);
    }
  }
}
