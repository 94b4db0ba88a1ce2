import type { Rule } from '../../problems/finding.ts';
import { findMultipleTargets } from './multipleTargets.ts';
import { findNoTarget } from './noTarget.ts';
import { findUnusedSource } from './unusedSource.ts';

/** Short citations and their sources, as the wiki's script HarvErrors checks them. */
export const harvRules: readonly Rule[] = [
  {
    code: 'harv/no-target',
    severity: 'warning',
    message:
      'No citation on this page is “{name}”; readers who follow this short citation get nowhere.',
    about:
      'A short citation names authors and a year, and no citation on the page has the same names in the same order with the same year. ' +
      'The reader sees a link that leads nowhere, and cannot tell which source is meant. ' +
      'Correct the names or the year, letter included, or add the citation; names of authors, or else of editors, count, four at most.',
    example:
      'He was a general.{{sfn|Filkin|2013}} {{cite news |last=Filkins |date=30 September 2013 |title=The Shadow Commander}}',
    find: findNoTarget,
  },
  {
    code: 'harv/multiple-targets',
    severity: 'warning',
    message:
      '{count} citations on this page are “{name}”; readers who follow this short citation reach the first of them.',
    about:
      'Several citations on the page have the same names and the same year, so they share one anchor, and a short citation leads to it. ' +
      'The reader always reaches the first of them, even where another one is meant. ' +
      'Add a letter to the year in each citation and in its short citations, as in `2013a` and `2013b`, or give one of them an anchor of its own with `ref`.',
    example:
      'He was a general.{{sfn|Filkins|2013}}\n* {{cite news |last=Filkins |year=2013 |title=The Shadow Commander}}\n* {{cite news |last=Filkins |year=2013 |title=The Dark General}}',
    find: findMultipleTargets,
  },
  {
    code: 'harv/unused-source',
    severity: 'hint',
    message: 'No short citation on this page leads to “{name}”.',
    about:
      'The page uses short citations, and none of them leads to this citation in a list of sources. ' +
      'The reader finds a source that nothing in the text seems to rest on. ' +
      'Cite it where it is used, move it to a section of further reading, or say `ref=none` if no short citation is meant to lead to it.',
    example:
      'He was a general.{{sfn|Filkins|2013}}\n* {{cite news |last=Filkins |year=2013 |title=The Shadow Commander}}\n* {{cite book |last=Alfoneh |year=2013 |title=Iran Unveiled}}',
    find: findUnusedSource,
  },
];
