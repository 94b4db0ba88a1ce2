import type { Article } from '../../article/article.ts';
import type { Fix } from '../../problems/finding.ts';
import { composeEdits } from '../../text/composeEdits.ts';
import { withEdits } from '../../article/withEdits.ts';
import type { TextEdit } from '../../text/range.ts';
import { ChosenEdits } from './chosenEdits.ts';
import { diagnose, type Diagnosis, type RuleSettings } from '../diagnose/diagnose.ts';

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
export function certainEdits(faults: readonly Diagnosis[]): readonly TextEdit[] {
  const chosen = new ChosenEdits();
  for (const fault of faults) {
    const fix = certainFix(fault);
    if (fix) chosen.take(fix.edits);
  }
  return chosen.all();
}

/**
 * The fix of a fault that may be made unasked. Where a missing end belongs, or which source is
 * cited, is for the editor to say, be the guess ever so likely.
 */
export function certainFix(diagnosis: Diagnosis): Fix | undefined {
  if (diagnosis.uncertain || /^(?:balance|harv)\//.test(diagnosis.code)) return undefined;
  // Fixes are made when they are asked for, and some take long.
  return diagnosis.fixes.find(({ preferred }) => preferred);
}

function bringsFaults(left: readonly Diagnosis[], before: readonly Diagnosis[]): boolean {
  const known = new Set(before.map(({ code }) => code));
  return left.some(({ code }) => !known.has(code));
}
