import type { BlockFacts } from '../../facts/blockFacts.ts';
import { wholeCitations, type CitationCall } from '../../facts/citations.ts';
import type { Site } from '../../wikis/site.ts';
import type { BlockFinder, BlockFinding } from '../../problems/finding.ts';
import { rememberSound } from '../../problems/soundTexts.ts';
import type { CitationFault } from './check/citationFault.ts';
import { fixesOf } from './fixes/fixesOf.ts';
import { readCitation } from './check/readCitation.ts';
import { validateCitation } from './check/validateCitation.ts';
import { onceFor } from '../../text/memory.ts';

/** A finder of the faults of one key. */
export function findCitationFaults(key: string): BlockFinder {
  return (facts, site) =>
    (faultsByKey(facts, site).get(key) ?? [])
      .filter((fault) => !hasInvisibleName(fault))
      .map((fault) => finding(fault, facts.text));
}

/** Of `| url=` with a no-break space `wiki/invisible-character` says why the module does not know it. */
function hasInvisibleName({ key, argument }: CitationFault): boolean {
  return key.startsWith('parameter-ignored') && /[\xa0\xad\u2060]/.test(argument?.name ?? '');
}

/** Each citation is validated once, and not once a rule. */
const faultsByKey = onceFor((facts: BlockFacts, site: Site) => group(citationFaults(facts, site)));

/** All faults of a block's citations, in the order of the text; what no reader gets to see has none. */
export function citationFaults(facts: BlockFacts, site: Site): readonly CitationFault[] {
  return wholeCitations(facts).flatMap((call) => faultsOf(call, site));
}

function group(faults: readonly CitationFault[]): Map<string, CitationFault[]> {
  const groups = new Map<string, CitationFault[]>();
  for (const fault of faults) {
    const others = groups.get(fault.key);
    if (others) others.push(fault);
    else groups.set(fault.key, [fault]);
  }
  return groups;
}

const soundCitations = rememberSound();

function faultsOf(call: CitationCall, site: Site): readonly CitationFault[] {
  const sound = soundCitations(site);
  const { text } = call;
  if (sound.has(text)) return [];
  const found = validateCitation(readCitation(call), site);
  if (found.length === 0) sound.add(text);
  return found;
}

function finding(fault: CitationFault, source: string): BlockFinding {
  const { start, end, values, other } = fault;
  return {
    start,
    end,
    values,
    related: other ? [{ ...other.range, message: `“${other.name}” stands here.` }] : [],
    fixes: (article) => fixesOf({ fault, source, article }),
  };
}
