import type { Article } from '../article/article.ts';
import type { TextView } from '../text/pageText.ts';
import type { TextRange } from '../text/range.ts';
import { suppressionsOf, type Suppression, type WrittenCode } from './suppression.ts';
import { codeGroup } from './codeGroup.ts';

/** A code of a suppression, or the suppression itself where it holds for all codes. */
export interface UnusedSuppression {
  readonly suppression: Suppression;
  readonly code: WrittenCode | undefined;
}

interface Suppressed<Fault> {
  readonly kept: readonly Fault[];
  /** What ended no fault, and no other suppression. */
  readonly unused: readonly UnusedSuppression[];
}

/**
 * Leaves out the faults that comments of the page suppress.
 * @param faults in the order of the text; where a fault begins is what counts
 */
export function suppressFaults<Fault extends TextRange & { readonly code: string }>(
  article: Article,
  faults: readonly Fault[],
): Suppressed<Fault> {
  const suppressions = suppressionsOf(article);
  if (suppressions.length === 0) return { kept: faults, unused: [] };
  const state = new SuppressionState(suppressions, article.page);
  const kept = faults.filter((fault) => !state.holds(fault));
  return { kept, unused: state.unused() };
}

/** A suppression takes part under each of its codes: `*` for all, `lint` for a group, `lint/h1`. */
interface Entry extends UnusedSuppression {
  readonly key: string;
  /** From where it holds, and for one line up to where. */
  readonly from: number;
  readonly to: number;
}

class SuppressionState {
  private readonly entries: readonly Entry[];
  private readonly used = new Set<Entry>();
  private next = 0;
  /** What holds up to further notice, and for the line of which the end is not yet reached. */
  private readonly stretches = new Stretches();
  private readonly lines = new Map<string, Entry>();

  constructor(suppressions: readonly Suppression[], text: TextView) {
    this.entries = suppressions.flatMap((suppression) => entriesOf(suppression, text));
  }

  /** Asked in the order of the text. */
  holds({ start, code }: { readonly start: number; readonly code: string }): boolean {
    this.advance(start);
    const keys = ['*', codeGroup(code), code];
    const line = keys
      .map((key) => this.lines.get(key))
      .filter((entry) => entry && entry.from <= start && start < entry.to);
    const latest = keys
      .map((key) => this.stretches.get(key))
      .reduce((a, b) => (a && (!b || b.from < a.from) ? a : b), undefined);
    const holding = [...line, ...(latest?.suppression.kind === 'disable' ? [latest] : [])];
    for (const entry of holding) this.used.add(entry!);
    return holding.length > 0;
  }

  unused(): readonly UnusedSuppression[] {
    this.advance(Number.POSITIVE_INFINITY);
    return this.entries.filter((entry) => !this.used.has(entry));
  }

  private advance(to: number): void {
    for (; this.next < this.entries.length; this.next++) {
      const entry = this.entries[this.next]!;
      if (entry.suppression.start > to) return;
      if (entry.suppression.kind === 'disable-next-line') this.lines.set(entry.key, entry);
      else {
        const isEnable = entry.suppression.kind === 'enable';
        if (isEnable && this.stretches.isDisabled(entry.key)) this.used.add(entry);
        this.stretches.set(entry);
        // Once all of a group is reported again, no older word on one of its codes counts.
        if (isEnable) this.stretches.dropNarrower(entry.key);
      }
    }
  }
}

/** What holds up to further notice: by `lint`, a group, those of `lint/h1`, in it. */
class Stretches {
  private readonly byGroup = new Map<string, Map<string, Entry>>();

  get(key: string): Entry | undefined {
    return this.byGroup.get(codeGroup(key))?.get(key);
  }

  set(entry: Entry): void {
    const group = codeGroup(entry.key);
    let entries = this.byGroup.get(group);
    if (!entries) this.byGroup.set(group, (entries = new Map()));
    entries.set(entry.key, entry);
  }

  /** Whether something is disabled under a key, or all that is around or in it. */
  isDisabled(key: string): boolean {
    if ([key, codeGroup(key), '*'].some((around) => isDisabling(this.get(around)))) return true;
    const groups = key === '*' ? [...this.byGroup.values()] : [this.byGroup.get(key)];
    return groups.some((entries) => [...(entries?.values() ?? [])].some(isDisabling));
  }

  dropNarrower(key: string): void {
    const all = this.get(key);
    if (key === '*') this.byGroup.clear();
    else this.byGroup.delete(key);
    if (all && !key.includes('/')) this.set(all);
  }
}

function isDisabling(entry: Entry | undefined): boolean {
  return entry?.suppression.kind === 'disable';
}

function entriesOf(suppression: Suppression, text: TextView): Entry[] {
  const { kind, codes, end } = suppression;
  const line =
    kind === 'disable-next-line' ? nextLine(text, end) : { start: end, end: text.length };
  const written: readonly (WrittenCode | undefined)[] = codes.length > 0 ? codes : [undefined];
  return written.map((code) => ({
    suppression,
    code,
    key: code?.code ?? '*',
    from: line.start,
    to: line.end,
  }));
}

/** Lines with nothing but such a comment are passed over, so that several may stand above a line. */
function nextLine(text: TextView, from: number): TextRange {
  let start = lineEnd(text, from) + 1;
  let end = lineEnd(text, start);
  for (let passed = 0; passed < mostPassed; passed++) {
    if (!/^\s*<!--\s*wikiwright-[^>]*-->\s*$/.test(text.slice(start, Math.min(end, start + 2_000))))
      break;
    start = end + 1;
    end = lineEnd(text, start);
  }
  return { start, end: end + 1 };
}

/** More comments above one line are hardly meant for it. */
const mostPassed = 20;

function lineEnd(text: TextView, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
