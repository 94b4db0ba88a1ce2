import type { Rule } from '../../problems/finding.ts';
import { findTooComplex } from './tooComplex.ts';

/** What concerns the page, and not one construct of it. */
export const pageRules: readonly Rule[] = [
  {
    code: 'page/too-complex',
    severity: 'information',
    message:
      'This part of the page is too long, too dense or nested too deeply to be parsed, and is treated as plain text.',
    about:
      'A stretch of the page has more lines, braces, brackets, tags or pipes, or nests them deeper, than Wikiwright parses in reasonable time. ' +
      'It counts as plain text here, so its references, links and faults are not known, whatever MediaWiki, which has limits of its own, shows to the reader. ' +
      'Close what was left open, or move a part of the contents to a template or another page.',
    example: '{{a|{{a|{{a|{{a|{{a|… and so on, more than a hundred deep',
    findInBlock: findTooComplex,
  },
];
