import { balanceRules } from './balanceRules.ts';
import { citeRules } from './citeRules.ts';
import { cs1Rules } from './cs1Rules.ts';
import type { Rule } from './finding.ts';
import { harvRules } from './harvRules.ts';
import { styleRules } from './styleRules.ts';
import { linterRules } from './linterRules.ts';
import { lintRules } from './lintRules.ts';
import { pageRules } from './pageRules.ts';
import { wikiRules } from './wikiRules.ts';
import { codeGroup } from './codeGroup.ts';

/** Every diagnostic rule, group by group. */
export const rules: readonly Rule[] = [
  ...citeRules,
  ...harvRules,
  ...cs1Rules,
  ...styleRules,
  ...balanceRules,
  ...wikiRules,
  ...lintRules,
  ...linterRules,
  ...pageRules,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code such as `cite/references-no-text`. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}

/** Every group of codes and every code, in the order of the table. */
export const codesAndGroups: ReadonlySet<string> = new Set(
  rules.flatMap(({ code }) => [codeGroup(code), code]),
);
