import { balanceRules } from './balance/rules.ts';
import { citeRules } from './cite/rules.ts';
import { cs1Rules } from '../citations/cs1/rules.ts';
import type { Rule } from '../problems/finding.ts';
import { harvRules } from './harv/rules.ts';
import { styleRules } from './style/rules.ts';
import { linterRules } from './linter/rules.ts';
import { lintRules } from './lint/rules.ts';
import { pageRules } from './page/rules.ts';
import { wikiRules } from './wiki/rules.ts';
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
