import type { Rule } from '../finding.ts';

/** The Linter's categories that show only in the HTML tree that MediaWiki builds of the page. */
export const treeLinterRows: readonly Rule[] = [];
