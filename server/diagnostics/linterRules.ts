import type { Rule } from './finding.ts';
import { localLinterRows } from './linter/localRows.ts';
import { treeLinterRows } from './linter/treeRows.ts';

/** The categories of MediaWiki's Linter (Special:LintErrors), under its names. */
export const linterRules: readonly Rule[] = [...localLinterRows, ...treeLinterRows];
