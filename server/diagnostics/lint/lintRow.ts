import type { Rule } from '../../problems/finding.ts';

/** What the table of rules says of one of the parser's lint rules. */
export interface LintRow extends Omit<Rule, 'code' | 'find'> {
  /** The parser's name of the rule. */
  readonly rule: string;
}
