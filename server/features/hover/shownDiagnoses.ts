import type { Severity } from '../../problems/finding.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';

/** The most faults of a page that are listed: nobody reads more, and editors show no more. */
const mostOfPage = 1_000;

/** The most of one code that are listed each by itself where they are information or hints. */
const mostOfOneCode = 20;

/**
 * What is listed of the faults of a page. Of a code that is information or a hint, the twenty-first stands
 * for the rest and says how many follow; of a page at most a thousand are listed, the gravest and some of
 * each code before all others. The last that is listed of a code of which some are not says how many.
 * @param diagnoses in the order of the text
 * @returns those that are listed, in the order of the text
 */
export function shownDiagnoses(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  if (diagnoses.length <= mostOfOneCode) return diagnoses;
  const total = new Map<string, number>();
  const placed = diagnoses.map((diagnosis, index) => {
    const place = (total.get(diagnosis.code) ?? 0) + 1;
    total.set(diagnosis.code, place);
    return { diagnosis, index, place };
  });
  const listed = placed
    .filter(({ diagnosis, place }) => isGrave(diagnosis) || place <= mostOfOneCode + 1)
    .sort(byGravity)
    .slice(0, mostOfPage)
    .sort((a, b) => a.index - b.index);
  const last = new Map(listed.map(({ diagnosis, place }) => [diagnosis.code, place]));
  return listed.map(({ diagnosis, place }) => {
    const { code } = diagnosis;
    const left = total.get(code)! - place;
    return place === last.get(code) && left > 0 ? withCount(diagnosis, left) : diagnosis;
  });
}

interface Placed {
  readonly diagnosis: Diagnosis;
  /** Among all faults, and among those of its code, counted from 1. */
  readonly index: number;
  readonly place: number;
}

function byGravity(a: Placed, b: Placed): number {
  return (
    ranks[a.diagnosis.severity] - ranks[b.diagnosis.severity] ||
    Number(a.place > mostOfOneCode) - Number(b.place > mostOfOneCode) ||
    a.index - b.index
  );
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

function isGrave({ severity }: Diagnosis): boolean {
  return severity === 'error' || severity === 'warning';
}

function withCount(diagnosis: Diagnosis, left: number): Diagnosis {
  const follow =
    left === 1 ? 'one more of these follows, which is' : `${left} more of these follow, which are`;
  return new LastListed(diagnosis, `${diagnosis.message} (${follow} not listed.)`);
}

class LastListed implements Diagnosis {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: Diagnosis['severity'];
  readonly related: Diagnosis['related'];
  readonly uncertain: boolean;

  constructor(
    private readonly diagnosis: Diagnosis,
    readonly message: string,
  ) {
    this.start = diagnosis.start;
    this.end = diagnosis.end;
    this.code = diagnosis.code;
    this.severity = diagnosis.severity;
    this.related = diagnosis.related;
    this.uncertain = diagnosis.uncertain;
  }

  /** They are made when first asked for, so they are not copied. */
  get fixes(): Diagnosis['fixes'] {
    return this.diagnosis.fixes;
  }
}
