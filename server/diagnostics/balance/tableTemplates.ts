import type { BalanceFault } from '../../balance/balanceFault.ts';
import { type Article, inPage } from '../../article/article.ts';

/**
 * The faults of tables whose other half a template writes: `{|` with `{{end}}`, `{{s-start}}` with `|}`.
 * Which templates do so is data of the site; a template that finds its partner among them ends no other table.
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
  const open: (BalanceFault | 'template')[] = [];
  for (const { mark, fault } of marksOf(tables, article)) {
    if (mark === 'section') open.length = 0;
    else if (mark === 'open') open.push(fault ?? 'template');
    else {
      const opener = open.pop();
      // One half must be a template: two halves that both stand on the page are told apart by the search.
      if (opener === undefined || (opener !== 'template' && fault)) continue;
      if (opener !== 'template') made.add(opener);
      if (fault) made.add(fault);
    }
  }
  return made;
}

interface Mark {
  readonly start: number;
  readonly mark: 'section' | 'open' | 'close';
  readonly fault?: BalanceFault;
}

/** What opens and ends tables without a partner on the page, in the order of the text. */
function marksOf(tables: readonly BalanceFault[], { blocks, site }: Article): Mark[] {
  const { begins, ends } = site.tableTemplates;
  const marks: Mark[] = tables.map((fault) => ({
    start: fault.range.start,
    mark: fault.kind === 'unclosed-table' ? 'open' : 'close',
    fault,
  }));
  for (const block of blocks) {
    for (const { start } of block.facts.headings)
      marks.push({ start: block.start + start, mark: 'section' });
    for (const template of block.facts.calls) {
      const { start } = inPage(template, block);
      if (begins.includes(template.name)) marks.push({ start, mark: 'open' });
      else if (ends.includes(template.name)) marks.push({ start, mark: 'close' });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}
