import type { PageText } from '../../text/pageText.ts';
import type { Article } from '../../article/article.ts';
import { blockTags } from '../../html/tagNames.ts';
import { loneTemplates } from './loneTemplates.ts';
import type { TreeCategory, TreeFault } from './treeFault.ts';

/** What the page as a whole makes of the faults of its trees; the result is in the order of the text. */
export function settleFaults(article: Article, found: readonly TreeFault[]): readonly TreeFault[] {
  if (found.length === 0) return found;
  const sorted = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  const last = lastReference(article);
  const settled = withoutPartners(article, sorted.slice(0, mostFaults)).map((fault) =>
    fault.part === 'note' ? inLastNote(fault, last) : fault,
  );
  const repeated = repeatedSize(settled);
  const isTold = settled.some(
    ({ category, start }) => category === repeated?.category && start === repeated.start,
  );
  return repeated && !isTold ? [...settled, repeated] : settled;
}

/** More are no page to mend fault by fault. */
const mostFaults = 1000;

/** Behind the last note of the list nothing stands that a tag could reach. */
function inLastNote(fault: TreeFault, last: number): TreeFault {
  if (fault.category !== 'html5-misnesting' || fault.start < last) return fault;
  return { ...fault, category: 'missing-end-tag' };
}

function lastReference({ blocks }: Article): number {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const { start, facts } = blocks[index]!;
    const last = facts.cites
      .filter(({ kind }) => kind === 'reference')
      .reduce((most, cite) => Math.max(most, cite.start), -1);
    if (last >= 0) return start + last;
  }
  return 0;
}

/**
 * `{{a|<div>}}…</div>`, `<div>…{{end div}}`: a template may hold the partner of a tag, which only the
 * wiki can tell; a fault that such a template explains is none.
 */
function withoutPartners(article: Article, faults: readonly TreeFault[]): TreeFault[] {
  const told = faults.filter(
    ({ part, category, name }) =>
      !(part === 'open' && halves.has(category)) &&
      // `{{a|<td>b</td>}}`: the template may put its argument into a table.
      !(part === 'argument' && category === 'stripped-tag' && tableParts.has(name)),
  );
  const gone = new Set<TreeFault>();
  // `{{a|<table>}}<tr>`: what stands behind such an argument may stand in its table.
  const table = told.find(
    ({ part, name, category }) => part === 'argument' && name === 'table' && opening.has(category),
  );
  const openers = told.filter(({ category }) => opening.has(category));
  for (const stray of told) {
    if (stray.category !== 'stripped-tag') continue;
    if (table && stray.start > table.start && tableParts.has(stray.name)) gone.add(stray);
    const partner = openers.findLast(
      (fault) =>
        fault.start < stray.start &&
        fault.name === stray.name &&
        !gone.has(fault) &&
        (fault.part === 'argument' || stray.part === 'argument'),
    );
    if (partner) gone.add(stray).add(partner);
  }
  excuseQuotes(told, article.page, gone);
  const { openings, endings } = loneTemplates(article);
  for (const fault of told) {
    if (gone.has(fault) || fault.part || !blockTags.has(fault.name)) continue;
    if (opening.has(fault.category) && takeAfter(endings, fault.start)) gone.add(fault);
    if (fault.category === 'stripped-tag' && takeBefore(openings, fault.start)) gone.add(fault);
  }
  return told.filter((fault) => !gone.has(fault));
}

/** `''a {{b|c''}}`: quotes of an argument may meet those of the line that the template stands in. */
function excuseQuotes(faults: readonly TreeFault[], page: PageText, gone: Set<TreeFault>): void {
  const quotes = faults.filter(
    ({ category, start }) => opening.has(category) && page.slice(start, start + 1) === "'",
  );
  for (let index = 1; index < quotes.length; index++) {
    const [before, fault] = [quotes[index - 1]!, quotes[index]!];
    if (gone.has(before) || (!before.part && !fault.part) || before.name !== fault.name) continue;
    if (!page.slice(before.end, fault.start).includes('\n')) gone.add(before).add(fault);
  }
}

const opening: ReadonlySet<TreeCategory> = new Set([
  'missing-end-tag',
  'missing-end-tag-in-heading',
  'html5-misnesting',
]);

/** What makes sense in a table only. */
const tableParts: ReadonlySet<string> = new Set(
  'caption col colgroup tbody td tfoot th thead tr'.split(' '),
);

const halves: ReadonlySet<TreeCategory> = new Set([...opening, 'stripped-tag', 'misnested-tag']);

function takeAfter(places: number[], start: number): boolean {
  const index = places.findIndex((place) => place > start);
  if (index >= 0) places.splice(index, 1);
  return index >= 0;
}

function takeBefore(places: number[], start: number): boolean {
  const index = places.findLastIndex((place) => place < start);
  if (index >= 0) places.splice(index, 1);
  return index >= 0;
}

/** `<small>a`, blank line, `<small>b`: each makes all that follows smaller still. */
function repeatedSize(faults: readonly TreeFault[]): TreeFault | undefined {
  const first = new Map<string, TreeFault>();
  for (const fault of faults) {
    if (fault.category !== 'missing-end-tag' || fault.inTable) continue;
    if (fault.name !== 'small' && fault.name !== 'big') continue;
    const before = first.get(fault.name);
    if (before) {
      const related = [{ start: fault.start, end: fault.end, message: 'It is opened again here.' }];
      return { ...before, category: 'multiple-unclosed-formatting-tags', related };
    }
    first.set(fault.name, fault);
  }
  return undefined;
}
