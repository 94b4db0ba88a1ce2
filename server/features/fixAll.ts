import type { Article } from '../article/article.ts';
import { editArticle } from '../article/editArticle.ts';
import { applyEdits } from '../text/applyEdits.ts';
import { composeEdits } from '../text/composeEdits.ts';
import type { TextEdit } from '../text/range.ts';
import { diagnose, type Diagnosis, type RuleSettings } from './diagnose.ts';

/**
 * Every fix that is certain, and those that it makes possible, as edits of the page; a second run
 * finds nothing to do. What leaves as many faults as before is left to the editor.
 */
export function fixAll(article: Article, settings: RuleSettings = {}): TextEdit[] {
  let all: TextEdit[] = [];
  let current = article;
  let faults = diagnose(current, settings);
  for (;;) {
    const edits = certainEdits(faults);
    if (edits.length === 0) return all;
    const next = withEdits(current, edits);
    const left = diagnose(next, settings);
    if (left.length >= faults.length || bringsFaults(left, faults)) return all;
    all = composeEdits(all, current.text, edits);
    current = next;
    faults = left;
  }
}

/** The edits of the preferred fixes, the first of those that meet. */
function certainEdits(faults: readonly Diagnosis[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const fault of faults) {
    // Where a missing end belongs is for the editor to say, be the place ever so likely.
    if (fault.code.startsWith('balance/')) continue;
    const fix = fault.fixes.find(({ preferred }) => preferred);
    if (!fix || fix.edits.some((edit) => chosen.some((other) => meets(edit, other)))) continue;
    chosen.push(...fix.edits);
  }
  return chosen;
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
