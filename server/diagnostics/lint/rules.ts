import type { Rule } from '../../problems/finding.ts';
import { linkLintRows } from './linkRows.ts';
import type { LintRow } from './lintRow.ts';
import { parserLint } from './parserLint.ts';
import { tagLintRows } from './tagRows.ts';
import { textLintRows } from './textRows.ts';

/**
 * The parser's own lint rules, under its names. Not among them are the rules that need optional
 * services, and those whose fault a rule of balance reports at the construct that is broken.
 */
export const lintRules: readonly Rule[] = [...tagLintRows, ...linkLintRows, ...textLintRows].map(
  lintRule,
);

function lintRule({ rule, ...row }: LintRow): Rule {
  return { code: `lint/${rule}`, ...row, find: (article) => parserLint(article, rule) };
}
