import type { Rule } from '../../problems/finding.ts';
import { localLinterRows } from './localRows.ts';
import { treeLinterRows } from './treeRows.ts';

/** What is about looks only, which nobody mends where no list asks for it. */
const looks: ReadonlySet<string> = new Set([
  'lint/obsolete-tag',
  'lint/night-mode-unaware-background-color',
  'lint/large-tables',
]);

/** What the other half of a construct in another template mends: `<div>` in one, `</div>` in the other. */
const halves: ReadonlySet<string> = new Set([
  'lint/stripped-tag',
  'lint/missing-end-tag',
  'lint/fostered',
]);

/** The categories of MediaWiki's Linter (Special:LintErrors), under its names. */
export const linterRules: readonly Rule[] = [...localLinterRows, ...treeLinterRows].map((row) => ({
  ...row,
  withoutLinter: looks.has(row.code) ? 'off' : 'hint',
  // Another program makes its HTML.
  onGitHub: 'off',
  ...(halves.has(row.code) && { inTemplates: 'hint' }),
}));
