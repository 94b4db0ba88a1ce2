import { Memo } from '../text/memory.ts';
import { ownCopy } from '../text/ownCopy.ts';
import type { BalanceFault } from './balanceFault.ts';
import { isSameRun } from './pageSections.ts';
import type { PageUse } from './pageUse.ts';
import type { BlockBrackets } from './tokenizeBrackets.ts';

/** All that the faults of a stretch of blocks depend on. */
export interface Stretch {
  readonly brackets: readonly BlockBrackets[];
  /** Where its first block begins on the page. */
  readonly start: number;
  /** The text of the blocks, and around it as much as any rule looks at. */
  readonly window: string;
  /** How much of the window stands before the first block. */
  readonly before: number;
  /** How the page uses templates and links. */
  readonly use: PageUse;
}

/** What was asked of the page, and what it answered. */
interface Question {
  /** @param start where the stretch begins now */
  readonly ask: (use: PageUse, start: number) => unknown;
  readonly answer: unknown;
}

interface Known {
  readonly brackets: readonly BlockBrackets[];
  readonly window: string;
  readonly questions: readonly Question[];
  /** With offsets counted from the start of the stretch. */
  readonly faults: readonly BalanceFault[];
}

const known = new Memo<BlockBrackets, Known>();

/**
 * The faults of a stretch, found once for as long as it and what it asks of the page stay the same:
 * the search is long, and what is broken stays broken while somebody writes elsewhere.
 * @param find finds them, in offsets of the window
 * @returns the faults, in offsets of the page
 */
export function faultsOfStretch(
  stretch: Stretch,
  find: (use: PageUse) => readonly BalanceFault[],
): readonly BalanceFault[] {
  const [first] = stretch.brackets;
  const { start } = stretch;
  let entry = first && known.get(first);
  if (!entry || !isSame(entry, stretch)) {
    entry = search(stretch, find);
    if (first) known.set(first, entry);
  }
  return entry.faults.map((fault) => movedFault(fault, start));
}

function search(
  { brackets, start, window, before, use }: Stretch,
  find: (use: PageUse) => readonly BalanceFault[],
): Known {
  const questions: Question[] = [];
  const asked: { use?: PageUse } = { use };
  const found = find(recorded(asked as { use: PageUse }, { before, start }, questions));
  // What is kept of the answers may not keep the page that gave them.
  delete asked.use;
  const faults = found.map((fault) => ({
    ...movedFault(fault, 0 - before),
    name: ownCopy(fault.name),
  }));
  return { brackets, window: ownCopy(window), questions, faults };
}

function isSame(entry: Known, { brackets, window, use, start }: Stretch): boolean {
  return (
    isSameRun(entry.brackets, brackets) &&
    entry.window === window &&
    entry.questions.every(({ ask, answer }) => ask(use, start) === answer)
  );
}

/** The search asks of places in the window; the page answers of those on the page. */
function recorded(
  asked: { readonly use: PageUse },
  { before, start }: Pick<Stretch, 'before' | 'start'>,
  questions: Question[],
): PageUse {
  const record = <Answer>(ask: (page: PageUse, start: number) => Answer): Answer => {
    const answer = ask(asked.use, start);
    questions.push({ ask, answer });
    return answer;
  };
  const { site } = asked.use;
  return {
    site,
    calls: (template) => record((page) => page.calls(template)),
    knows: (template, parameter, at) =>
      record((page, now) => page.knows(template, parameter, at - before + now)),
    positional: (template) => record((page) => page.positional(template)),
    longestLink: (text, at) => record((page, now) => page.longestLink(text, at - before + now)),
    longestCall: (text, at) => record((page, now) => page.longestCall(text, at - before + now)),
    holdsLinks: (template, at) =>
      record((page, now) => page.holdsLinks(template, at - before + now)),
    isLink: (target) => record((page) => page.isLink(target)),
    longestTemplate: (text) => record((page) => page.longestTemplate(text)),
    isTemplate: (name) => record((page) => page.isTemplate(name)),
    isNote: (name) => asked.use.isNote(name),
    isCitation: (name) => asked.use.isCitation(name),
  };
}

/** The fault, with its offsets moved. */
function movedFault(fault: BalanceFault, by: number): BalanceFault {
  const moved = <Range extends { readonly start: number; readonly end: number }>(range: Range) => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  return {
    ...fault,
    range: moved(fault.range),
    ends: fault.ends.map((end) => ({ ...end, offset: end.offset + by })),
    affected: fault.affected.map(moved),
  };
}
