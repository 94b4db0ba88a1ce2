import type { Rule } from '../finding.ts';

/** The Linter's categories that show in the construct itself. */
export const localLinterRows: readonly Rule[] = [];
