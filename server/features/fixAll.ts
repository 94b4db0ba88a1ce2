import type { Article } from '../article/article.ts';
import { editArticle } from '../article/editArticle.ts';
import { applyEdits } from '../text/applyEdits.ts';
import { composeEdits } from '../text/composeEdits.ts';
import type { TextEdit } from '../text/range.ts';
import { diagnose, type Diagnosis, type RuleSettings } from './diagnose.ts';

/** Each round reads the whole page, so a page that keeps offering fixes must not go on for ever. */
const maximumRounds = 10;

/**
 * Every fix that is certain, and those that it makes possible, as edits of the page; a second run
 * finds nothing to do, unless this one took all its rounds. What leaves as many faults as before is
 * left to the editor.
 */
export function fixAll(article: Article, settings: RuleSettings = {}): TextEdit[] {
  let all: TextEdit[] = [];
  let current = article;
  let faults = diagnose(current, settings);
  for (let round = 0; round < maximumRounds; round++) {
    const edits = certainEdits(faults);
    if (edits.length === 0) return all;
    const next = withEdits(current, edits);
    const left = diagnose(next, settings);
    if (left.length >= faults.length || bringsFaults(left, faults)) return all;
    all = composeEdits(all, current.text, edits);
    current = next;
    faults = left;
  }
  return all;
}

/** The edits of the preferred fixes, the first of those that meet. */
function certainEdits(faults: readonly Diagnosis[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const fault of faults) {
    // Where a missing end belongs, or which source is cited, is for the editor to say, be the guess
    // ever so likely.
    if (fault.uncertain || /^(?:balance|harv)\//.test(fault.code)) continue;
    const fix = fault.fixes.find(({ preferred }) => preferred);
    if (fix) choose(chosen, fix.edits);
  }
  return chosen;
}

/** Takes the edits of a fix unless they meet others; new lines for one place go there together. */
function choose(chosen: TextEdit[], edits: readonly TextEdit[]): void {
  const places = edits.map((edit) => {
    const met = chosen.flatMap((other, index) => (meets(edit, other) ? [index] : []));
    return { edit, met, joins: met.length === 1 && addsLinesAt(chosen[met[0]!]!, edit) };
  });
  if (places.some(({ met, joins }) => met.length > 0 && !joins)) return;
  for (const { edit, met, joins } of places) {
    if (joins) chosen[met[0]!] = joined(chosen[met[0]!]!, edit);
    else chosen.push(edit);
  }
}

/** `\n<references group=a />` and `\n<references group=b />` behind one line do not get in each other's way. */
function addsLinesAt(first: TextEdit, second: TextEdit): boolean {
  const isAlike = first.start === second.start && first.end === second.end;
  return isAlike && first.newText.startsWith('\n') && second.newText.startsWith('\n');
}

function joined(first: TextEdit, second: TextEdit): TextEdit {
  const added = second.newText.trim();
  if (first.newText.split('\n').includes(added)) return first;
  const before = first.newText.trimEnd();
  const rest = first.newText.slice(before.length);
  return { ...first, newText: `${before}\n${added}${rest}` };
}

function meets(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function bringsFaults(left: readonly Diagnosis[], before: readonly Diagnosis[]): boolean {
  const known = new Set(before.map(({ code }) => code));
  return left.some(({ code }) => !known.has(code));
}

/** One edit over all of them; blocks that stay as they are are found by their text. */
function withEdits(article: Article, edits: readonly TextEdit[]): Article {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const within = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  const newText = applyEdits(article.text.slice(start, end), within);
  return editArticle(article, { start, end, newText });
}
