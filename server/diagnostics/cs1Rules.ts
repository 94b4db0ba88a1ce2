import { findCitationFaults } from './cs1/citationFindings.ts';
import { cs1ErrorRows } from './cs1ErrorRules.ts';
import { cs1MaintenanceRows } from './cs1MaintenanceRules.ts';
import type { BlockRule } from './finding.ts';

/** What the table says of a condition, in short. */
export interface Cs1Row {
  /** The condition's key in Module:Citation/CS1, without `err_`, `_` written `-`. */
  readonly key: string;
  /** What is wrong, with places for values. */
  readonly message: string;
  /** The sentence that says what it is. */
  readonly is: string;
  /** What the reader sees behind the citation; nothing where the message is hidden. */
  readonly shows?: string;
  /** The sentence that says how to mend it. */
  readonly mend: string;
  readonly example: string;
}

/** The conditions of Module:Citation/CS1: its errors, and what it only notes for maintenance. */
export const cs1Rules: readonly BlockRule[] = [
  ...cs1ErrorRows.map(errorRule),
  ...cs1MaintenanceRows.map(maintenanceRule),
];

function errorRule({ key, message, is, shows, mend, example }: Cs1Row): BlockRule {
  const seen = shows
    ? `The reader sees “${shows}” in red behind the citation.`
    : 'The reader sees nothing of it, and the wiki lists the page among those with this error.';
  return {
    code: `cs1/${key}`,
    severity: shows ? 'warning' : 'information',
    message,
    about: `${is} ${seen} ${mend}`,
    example,
    findInBlock: findCitationFaults(key),
  };
}

function maintenanceRule({ key, message, is, mend, example }: Cs1Row): BlockRule {
  const seen = 'The reader sees nothing of it, and the wiki lists the page for maintenance.';
  return {
    code: `cs1/maint-${key}`,
    severity: 'hint',
    message,
    about: `${is} ${seen} ${mend}`,
    example,
    findInBlock: findCitationFaults(`maint-${key}`),
  };
}
