import type { Rule } from '../../problems/finding.ts';
import { localLinterRows } from './localRows.ts';
import { treeLinterRows } from './treeRows.ts';

/** The categories of MediaWiki's Linter (Special:LintErrors), under its names. */
export const linterRules: readonly Rule[] = [...localLinterRows, ...treeLinterRows];
