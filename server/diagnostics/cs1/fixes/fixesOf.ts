import type { Site } from '../../../site/site.ts';
import type { Fix } from '../../finding.ts';
import type { CitationFault } from '../citationFault.ts';
import { renameParameter } from './renameParameter.ts';

/** Ways to mend a fault of a citation, the best first; offsets are relative to the block. */
export type CitationFixer = (fault: CitationFault, site: Site) => readonly Fix[];

/** What mends the faults of each key: a row a key, a file a kind of change. */
const fixers: Readonly<Record<string, readonly CitationFixer[]>> = {
  'deprecated-params': [renameParameter],
  'parameter-ignored': [renameParameter],
  'parameter-ignored-suggest': [renameParameter],
};

export function fixesOf(fault: CitationFault, site: Site): readonly Fix[] {
  return (fixers[fault.key] ?? []).flatMap((fixer) => fixer(fault, site));
}
