/** What holds for every page and every edit. A check throws where it does not. */
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../server/article/article.ts';
import { editArticle, openArticle } from '../../server/article/editArticle.ts';
import { rules } from '../../server/diagnostics/rules.ts';
import { diagnose, type Diagnosis } from '../../server/features/diagnose/diagnose.ts';
import { fixAll } from '../../server/features/fixes/fixAll.ts';
import { outline, type OutlineItem } from '../../server/features/symbols/outline.ts';
import type { Site } from '../../server/wikis/site.ts';
import { applyEdits } from '../../server/text/applyEdits.ts';
import type { TextEdit, TextRange } from '../../server/text/range.ts';
import { Random } from '../unit/random.ts';
import { blockFacts, differsByDesign } from './blockFacts.ts';
import type { Change } from './change.ts';
import { Fault } from './fault.ts';
import { editFeatures, pageFeatures, placeFeatures, type Offered } from './features.ts';
import { checkProtocol, checkProtocolEdits } from './protocol.ts';
import { checkTables } from './tables.ts';

/** Of pages. */
export const pageInvariants: Readonly<Record<string, (text: string, site: Site) => void>> = {
  /** No feature throws, and every range lies in the page and is not reversed. */
  ranges(text, site) {
    const article = openArticle(text, site);
    for (const [name, run] of Object.entries(pageFeatures)) {
      checkRanges(name, run(article), text);
    }
    for (const offset of offsetsOf(text)) {
      for (const [name, run] of Object.entries(placeFeatures)) {
        checkRanges(name, run(article, offset), text);
      }
    }
  },

  /** Entries of the outline stand in order, and in the entry around them. */
  outline(text, site) {
    checkOutline(outline(openArticle(text, site)), { start: 0, end: text.length });
  },

  /** The same in lines and characters, as editors get it. */
  protocol(text, site) {
    checkProtocol(text, site, offsetsOf(text));
  },

  /** Changes that are offered can be made, change something, and mend what they say. */
  edits(text, site) {
    const article = openArticle(text, site);
    const before = codesOf(article);
    for (const [name, run] of Object.entries(editFeatures)) {
      const offered = offsetsOf(text).flatMap((offset) => run(article, offset));
      // Most places offer what others offer.
      const different = new Map(offered.map((one) => [JSON.stringify(one), one]));
      for (const one of different.values()) checkOffered(name, one, article, before);
    }
  },

  /** Edits of a table leave what is around it alone, and its cells are what they are meant to be. */
  tables(text, site) {
    checkTables(text, site);
  },

  /** What the settings turn off is not said, and nothing else changes but how grave it is. */
  settings(text, site) {
    const article = openArticle(text, site);
    const [off, other] = [groups[text.length % groups.length]!, groups[text.length % 3]!];
    const said = diagnose(article, { [other]: 'hint', [off]: 'off' });
    const wanted = diagnose(article)
      .filter(({ code }) => !code.startsWith(`${off}/`))
      .map((one) => ({
        ...one,
        severity: one.code.startsWith(`${other}/`) ? 'hint' : one.severity,
      }));
    checkSame(`with ${off} off`, said, wanted);
    const comment = '<!-- wikiwright-disable -->';
    if (text.includes('wikiwright-enable')) return;
    checkSame('with all suppressed', diagnose(openArticle(comment + text, site)), []);
  },

  /** What is certain is done in one run. */
  fixAll(text, site) {
    const fixed = applyEdits(text, fixAll(openArticle(text, site)));
    const left = fixAll(openArticle(fixed, site));
    if (left.length > 0) throw new Fault('a second fixAll finds more', { fixed, left });
  },

  /** Reading a page by blocks finds what reading it at once finds. */
  blocks(text, site) {
    const article = openArticle(text, site);
    if (differsByDesign(article)) return;
    const [parts, whole] = [blockFacts(article), blockFacts(article, 'whole')];
    for (const key of Object.keys(whole)) {
      if (isDeepStrictEqual(parts[key], whole[key])) continue;
      throw new Fault(`blocks differ in ${key}`, { parts: parts[key], whole: whole[key] });
    }
  },
};

/** Of edits. */
export const changeInvariants: Readonly<Record<string, (change: Change, site: Site) => void>> = {
  /** An edited page equals a freshly opened one, and so does one of which the edit is undone. */
  incremental({ text, edit }, site) {
    const before = openArticle(text, site);
    // What was found of the old page is what the new one builds upon.
    for (const run of Object.values(pageFeatures)) run(before);
    const edited = editArticle(before, edit);
    // Of the fresh pages nothing is known: they stand on a site of their own.
    checkEqual(edited, openArticle(applyEdits(text, [edit]), { ...site }));
    const undone = editArticle(edited, inverse(text, edit));
    checkEqual(undone, openArticle(text, { ...site }));
  },
};

function inverse(text: string, { start, end, newText }: TextEdit): TextEdit {
  return { start, end: start + newText.length, newText: text.slice(start, end) };
}

/** Whether two articles of one text say the same. @throws {Fault} where they do not */
export function checkEqual(edited: Article, fresh: Article): void {
  if (edited.text !== fresh.text) throw new Fault('texts differ');
  const starts = ({ blocks }: Article) => blocks.map(({ start, end }) => [start, end]);
  if (!isDeepStrictEqual(starts(edited), starts(fresh))) throw new Fault('cuts differ');
  for (const [name, run] of Object.entries(pageFeatures)) {
    const [left, right] = [run(edited), run(fresh)];
    if (!isDeepStrictEqual(left, right)) throw new Fault(`${name} differs`, { left, right });
  }
  if (!isDeepStrictEqual(blockFacts(edited), blockFacts(fresh))) throw new Fault('facts differ');
}

const mostOffsets = 12;

/** Every offset of a short page, else some, always the same for one page. */
function offsetsOf(text: string): number[] {
  if (text.length <= mostOffsets * 4) return Array.from({ length: text.length + 1 }, (_, at) => at);
  const random = new Random(text.length);
  return Array.from({ length: mostOffsets }, () => random.below(text.length + 1));
}

/** Any two numbers `start` and `end` in what a feature says are a range of the page. */
function checkRanges(name: string, said: unknown, text: string): void {
  if (typeof said !== 'object' || said === null) return;
  const { start, end, offset } = said as Partial<Record<string, unknown>>;
  const inText = (at: unknown) => typeof at === 'number' && at >= 0 && at <= text.length;
  if (typeof start === 'number' && typeof end === 'number') {
    if (!inText(start) || !inText(end) || start > end) throw new Fault(`a range of ${name}`, said);
  }
  if (typeof offset === 'number' && !inText(offset)) throw new Fault(`an offset of ${name}`, said);
  for (const inner of said instanceof Map ? said.values() : Object.values(said)) {
    checkRanges(name, inner, text);
  }
}

function checkOutline(items: readonly OutlineItem[], around: TextRange): void {
  let last = around.start;
  for (const item of items) {
    const { start, end, selection, children, name } = item;
    if (start < last) throw new Fault('outline out of order', item);
    if (end > around.end) throw new Fault('outline entry reaches out', item);
    if (selection.start < start || selection.end > end || selection.start > selection.end) {
      throw new Fault('outline selection reaches out', item);
    }
    if (!name.trim()) throw new Fault('outline entry without name', item);
    checkOutline(children, item);
    last = start;
  }
}

/** Comments that suppress what is not reported are no fault then, so what is said of them differs. */
function checkSame(
  when: string,
  said: readonly Diagnosis[],
  wanted: readonly Pick<Diagnosis, 'start' | 'end' | 'code' | 'severity'>[],
): void {
  const [left, right] = [said, wanted].map((faults) =>
    faults
      .filter(({ code }) => code !== 'wiki/unused-suppression')
      .map(({ start, end, code, severity }) => ({ start, end, code, severity })),
  );
  if (!isDeepStrictEqual(left, right)) throw new Fault(`diagnoses ${when}`, { left, right });
}

const groups = [...new Set(rules.map(({ code }) => code.slice(0, code.indexOf('/'))))];

function checkOffered(
  name: string,
  offered: Offered,
  article: Article,
  before: ReadonlyMap<string, number>,
): void {
  const { text } = article;
  const { title, edits, code, leaves = [] } = offered;
  checkEdits(name, edits, text);
  if (edits.length === 0) return;
  const changed = applyEdits(text, edits);
  if (changed === text) throw new Fault(`${name} changes nothing`, offered);
  const after = codesOf(openArticle(changed, article.site));
  const detail = { title, changed, before: [...before], after: [...after] };
  const brought = [...after].flatMap(([key, count]) => (count > (before.get(key) ?? 0) ? key : []));
  if (code !== undefined) {
    if ((after.get(code) ?? 0) >= before.get(code)!) {
      throw new Fault(`${name} does not mend ${code}`, detail);
    }
    // Behind a construct that gets its end back, faults may show that it hid.
    const group = code.startsWith('balance/') ? 'balance/' : '';
    if (sum(after, group) > sum(before, group))
      throw new Fault(`${name} brings ${brought.join()}`, detail);
    if (sum(after, 'balance/') > sum(before, 'balance/'))
      throw new Fault(`${name} breaks the balance`, detail);
    return;
  }
  // A number for a name is one fault, its new name, which nothing defines, another.
  // Of a broken page, one fault less can let another show that it hid.
  if (/^(?:renameReference|fixAll)$/.test(name) && sum(after) <= sum(before)) return;
  const errors = brought.filter((key) => !leaves.includes(key));
  if (errors.length > 0) throw new Fault(`${name} brings ${errors.join()}`, detail);
}

function sum(codes: ReadonlyMap<string, number>, group = ''): number {
  const counts = [...codes].map(([code, count]) => (code.startsWith(group) ? count : 0));
  return counts.reduce((total, count) => total + count, 0);
}

/** How many faults of each code a page has. */
function codesOf(article: Article): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { code } of diagnose(article)) codes.set(code, (codes.get(code) ?? 0) + 1);
  return codes;
}

function checkEdits(name: string, edits: readonly TextEdit[], text: string): void {
  checkRanges(name, edits, text);
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const met = sorted.find((edit, index) => edit.start < (sorted[index - 1]?.end ?? 0));
  if (met) throw new Fault(`edits of ${name} overlap`, edits);
  checkProtocolEdits(name, edits, text);
}
