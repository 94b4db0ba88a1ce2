import type { Diagnosis } from '../diagnose/diagnose.ts';

/** The most faults of one code that are listed: nobody reads more, and editors show no more. */
const mostOfOneCode = 1_000;

/**
 * What is listed of the faults of a page: of each code the first thousand, the last of which says
 * how many follow, for a page of 100,000 faults must not make an answer of 26 MB.
 * @param diagnoses in the order of the text
 */
export function shownDiagnoses(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  if (diagnoses.length <= mostOfOneCode) return diagnoses;
  const total = new Map<string, number>();
  for (const { code } of diagnoses) total.set(code, (total.get(code) ?? 0) + 1);
  const shown = new Map<string, number>();
  return diagnoses.flatMap((diagnosis) => {
    const count = (shown.get(diagnosis.code) ?? 0) + 1;
    shown.set(diagnosis.code, count);
    if (count > mostOfOneCode) return [];
    const left = total.get(diagnosis.code)! - count;
    return count === mostOfOneCode && left > 0 ? [withCount(diagnosis, left)] : [diagnosis];
  });
}

function withCount(diagnosis: Diagnosis, left: number): Diagnosis {
  const message = `${diagnosis.message} (${left} more of these follow, which are not listed.)`;
  return new LastListed(diagnosis, message);
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
