import type { Cs1Row } from './cs1Row.ts';
import { findCitationFaults } from './citationFindings.ts';
import { cs1ErrorRows } from './errorRules.ts';
import { cs1MaintenanceRows } from './maintenanceRules.ts';
import type { BlockRule } from '../../problems/finding.ts';

/** The conditions of Module:Citation/CS1: its errors, and what it only notes for maintenance. */
export const cs1Rules: readonly BlockRule[] = [
  ...cs1ErrorRows.map(errorRule),
  ...cs1MaintenanceRows.map(maintenanceRule),
];

function errorRule({ key, message, is, shows, severity, mend, example }: Cs1Row): BlockRule {
  const seen = shows
    ? `The reader sees “${shows}” in red behind the citation.`
    : 'The reader sees nothing of it, and the wiki lists the page among those with this error.';
  return {
    code: `cs1/${key}`,
    severity: shows ? (severity ?? 'warning') : 'information',
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
