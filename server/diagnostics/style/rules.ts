import type { Rule } from '../../problems/finding.ts';
import { findArchiveDates } from './archiveDate.ts';
import { findBareUrls } from './bareUrl.ts';
import { findDateFormats } from './dateFormat.ts';
import { findDeadLinks } from './deadLink.ts';
import { findSameSources } from './sameSource.ts';

/** Citations that the wiki renders without complaint, and that could be better. */
export const styleRules: readonly Rule[] = [
  {
    code: 'style/archive-date',
    severity: 'hint',
    message: 'The archive’s address says {right}; readers are told that the copy is of {date}.',
    about:
      'The address of an archived copy holds the time when it was taken, and `archive-date` gives another day. ' +
      'The reader sees a wrong date behind “Archived from the original on”. ' +
      'Write the day that the address has.',
    example:
      '{{cite web |url=https://example.org |title=T |archive-url=https://archive.ph/20200501000000/https://example.org |archive-date=2 May 2020}}',
    findInBlock: findArchiveDates,
  },
  {
    code: 'style/date-format',
    severity: 'hint',
    message: 'The page asks for dates as in {right}; this one is written {date}.',
    about:
      'A date in a citation has day and month in another order than the page’s `{{Use dmy dates}}` or `{{Use mdy dates}}` asks for. ' +
      'The reader sees the order of the page, as the citation templates convert it, and the next editor does not. ' +
      'Write it in the page’s order; a citation that must keep its own takes `df`.',
    example: '{{Use dmy dates}} {{cite web |url=https://example.org |title=T |date=May 5, 2020}}',
    find: findDateFormats,
  },
  {
    code: 'style/same-source',
    severity: 'hint',
    message:
      'The same place in the same source is cited above; one named reference could serve both.',
    about:
      'Two citation templates have the same address or DOI, title and pages. ' +
      'The reader sees the source in the list as often as it is cited. ' +
      'Name the first reference and reuse its name, which the quick fix does where nothing is lost, or say which pages are meant.',
    example:
      'A.<ref>{{cite web |url=https://example.org/a |title=T}}</ref> B.<ref>{{cite web |url=http://www.example.org/a |title=T}}</ref>',
    find: findSameSources,
  },
  {
    code: 'style/bare-url',
    severity: 'hint',
    message: 'This reference is a bare address; readers see no author, title or date.',
    about:
      'All that a reference holds is an address. ' +
      'The reader does not see what it is, and cannot find it again when the address no longer works. ' +
      'Make a citation template of it, which the quick fix does, and fill in its title.',
    example: 'A.<ref>https://example.org/a</ref>',
    findInBlock: findBareUrls,
  },
  {
    code: 'style/dead-link',
    severity: 'hint',
    message: 'This link is dead and has no archived copy, so readers cannot check the source.',
    about:
      'A citation is marked as a dead link, and has no `archive-url`. ' +
      'The reader follows the link and finds nothing. ' +
      'Look for a copy in a web archive and add it with `archive-url` and `archive-date`, or say `fix-attempted=yes` in the mark.',
    example: 'A.<ref>{{cite web |url=https://example.org |title=T}} {{dead link}}</ref>',
    findInBlock: findDeadLinks,
  },
];
