import type { RuleSettings } from './diagnose.ts';
import { codeGroup } from '../../diagnostics/codeGroup.ts';

/**
 * Severities by code or group, where each of several settings beats those before it: a group's
 * severity in a later one beats that of its codes in an earlier one.
 */
export function combineRules(settings: readonly RuleSettings[]): RuleSettings {
  return settings.reduce<RuleSettings>((before, after) => {
    const left = Object.entries(before).filter(([code]) => after[codeGroup(code)] === undefined);
    return { ...Object.fromEntries(left), ...after };
  }, {});
}
