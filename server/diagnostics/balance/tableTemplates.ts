import type { BalanceFault } from '../../balance/balanceFault.ts';
import { type Article, type Block, inPage } from '../../article/article.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import type { Site } from '../../wikis/site.ts';

/**
 * The faults of tables whose other half a template writes: `{|` with `{{end}}`, `{{s-start}}` with `|}`.
 * Which templates do so is data of the site, and so are the words that tell it in the names of others;
 * a template that finds its partner among them ends no other table.
 */
export function madeByTemplates(
  faults: readonly BalanceFault[],
  article: Article,
): Set<BalanceFault> {
  const made = new Set<BalanceFault>();
  const tables = faults.filter(
    ({ kind }) => kind === 'unclosed-table' || kind === 'stray-table-end',
  );
  if (tables.length === 0) return made;
  const open: Mark[] = [];
  for (const mark of marksOf(tables, article)) {
    if (mark.role === 'section') open.length = 0;
    else if (mark.role === 'open') open.push(mark);
    else if (mark.role === 'row') {
      // A row without a table stands in one that a template has begun.
      if (open.length === 0) open.push(mark);
    } else {
      const opener = partnerOf(mark, open);
      // One half must be a template: two halves that both stand on the page are told apart by the search.
      if (!opener || (opener.fault && mark.fault)) continue;
      if (opener.fault) made.add(opener.fault);
      if (mark.fault) made.add(mark.fault);
    }
  }
  return made;
}

/** What an end belongs to: `{{a top}}` before anything that was opened since, else what was opened last. */
function partnerOf({ stem }: Mark, open: Mark[]): Mark | undefined {
  const named = stem === undefined ? -1 : open.findLastIndex((mark) => mark.stem === stem);
  return named < 0 ? open.pop() : open.splice(named)[0];
}

interface Mark {
  readonly start: number;
  readonly role: 'section' | 'open' | 'row' | 'close';
  readonly fault?: BalanceFault;
  /** Of a template: its name without the word that tells its role. */
  readonly stem?: string;
}

/** What opens and ends tables without a partner on the page, in the order of the text. */
function marksOf(tables: readonly BalanceFault[], { blocks, site }: Article): Mark[] {
  const marks: Mark[] = tables.map((fault) => ({
    start: fault.range.start,
    role: fault.kind === 'unclosed-table' ? 'open' : 'close',
    fault,
  }));
  for (const block of blocks) {
    for (const { start } of block.facts.headings)
      marks.push({ start: block.start + start, role: 'section' });
    for (const call of block.facts.calls) {
      const mark = markOf(call, block, site);
      if (mark) marks.push(mark);
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

function markOf(call: TemplateCall, block: Block, { tableTemplates }: Site): Mark | undefined {
  const { name } = call;
  const { start } = inPage(call, block);
  const words = wordsOf(name);
  const stem = (roleWords: readonly string[]) =>
    words.filter((word) => !roleWords.includes(word)).join(' ');
  const { begins, ends, beginWords, endWords, rowWords } = tableTemplates;
  if (begins.includes(name)) return { start, role: 'open', stem: stem(beginWords) };
  if (ends.includes(name)) return { start, role: 'close', stem: stem(endWords) };
  if (!call.isTemplate || !startsLine(call, block)) return undefined;
  const has = (roleWords: readonly string[]) => words.some((word) => roleWords.includes(word));
  if (has(endWords)) return { start, role: 'close', stem: stem(endWords) };
  if (has(beginWords)) return { start, role: 'open', stem: stem(beginWords) };
  return has(rowWords) ? { start, role: 'row' } : undefined;
}

/** `Results table start`, `RosterHeader` and `s-start2` in words, in lower case. */
function wordsOf(name: string): string[] {
  const parted = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
  return parted.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

function startsLine({ start }: TemplateCall, { facts: { text } }: Block): boolean {
  let at = start - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return at < 0 || text[at] === '\n';
}
