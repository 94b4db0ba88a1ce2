import type { Site } from '../../server/wikis/site.ts';
import { applyEdits } from '../../server/text/applyEdits.ts';
import { shrink } from '../conformance/shrink.ts';
import { Random } from '../unit/random.ts';
import { randomEdit, randomSyntaxEdit } from '../unit/randomEdit.ts';
import { readChange, writeChange } from './change.ts';
import { kindOf } from './fault.ts';
import { generateWikitext } from './generateWikitext.ts';
import { changeInvariants, pageInvariants } from './invariants.ts';

/** A page, or an edit of one as `writeChange` writes it, that breaks an invariant. */
export interface Failure {
  readonly invariant: string;
  readonly kind: string;
  readonly wikitext: string;
  readonly message: string;
}

/** One round of fuzzing: a page, real or made up, with every invariant, and some edits of it. */
export class Fuzzer {
  private readonly random: Random;

  /**
   * @param seed repeats a run
   * @param realText a real page, of which stretches are broken
   */
  constructor(
    seed: number,
    private readonly site: Site,
    private readonly realText: string,
  ) {
    this.random = new Random(seed);
  }

  /** @returns what failed first, as it was found */
  round(): Failure | undefined {
    let text = this.page();
    const failure = this.check(pageInvariants, text);
    if (failure) return failure;
    for (let edits = 0; edits < 3; edits++) {
      const edit = this.random.pick([randomEdit, randomSyntaxEdit])(text, this.random);
      const broken = checkWritten(writeChange({ text, edit }), this.site);
      if (broken) return broken;
      text = applyEdits(text, [edit]);
    }
    return undefined;
  }

  private page(): string {
    const text = this.lines();
    return this.random.below(6) === 0 ? text.replace(/\r?\n/g, '\r\n') : text;
  }

  /** A page that mostly has Unix line ends. */
  private lines(): string {
    const { random, realText } = this;
    if (random.below(4) > 0) return generateWikitext(random).join('');
    const start = random.below(realText.length);
    let text = realText.slice(start, start + random.pick([300, 300, 1000, 1000, 3000, 9000]));
    for (let faults = random.below(4); faults > 0; faults--) {
      text = applyEdits(text, [randomSyntaxEdit(text, random)]);
    }
    return text;
  }

  private check(invariants: typeof pageInvariants, text: string): Failure | undefined {
    for (const invariant of Object.keys(invariants)) {
      const failure = failureOf(invariant, text, this.site);
      if (failure) return failure;
    }
    return undefined;
  }
}

function checkWritten(written: string, site: Site): Failure | undefined {
  for (const invariant of Object.keys(changeInvariants)) {
    const failure = failureOf(invariant, written, site);
    if (failure) return failure;
  }
  return undefined;
}

/** Holds an invariant against a page or a written change. @returns undefined where it holds */
export function failureOf(invariant: string, wikitext: string, site: Site): Failure | undefined {
  try {
    if (invariant in pageInvariants) pageInvariants[invariant]!(wikitext, site);
    else {
      const change = readChange(wikitext);
      if (change) changeInvariants[invariant]!(change, site);
    }
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { invariant, kind: kindOf(error), wikitext, message };
  }
}

/** Shrinking stops then: the page is small enough to be read, or took too long. */
const mostTries = 1_000;
const longestShrinking = 20_000;

/** The smallest page that breaks an invariant in the same way. */
export async function shrinkFailure(failure: Failure, site: Site): Promise<Failure> {
  const { invariant, kind, wikitext } = failure;
  let tries = 0;
  const end = Date.now() + longestShrinking;
  const fails = (text: string) => {
    const goesOn = ++tries < mostTries && Date.now() < end;
    return Promise.resolve(goesOn && failureOf(invariant, text, site)?.kind === kind);
  };
  // Lines first, then characters.
  const small = await shrink(wikitext.split(/(?<=\n)/), fails);
  return failureOf(invariant, small, site) ?? failure;
}
