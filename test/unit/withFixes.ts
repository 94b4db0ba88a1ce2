import type { Diagnosis } from '../../server/features/diagnose/diagnose.ts';

/** A diagnosis with its fixes, which are made when asked for, so that both are compared. */
export function withFixes(diagnosis: Diagnosis): Diagnosis {
  return { ...diagnosis, fixes: diagnosis.fixes };
}
