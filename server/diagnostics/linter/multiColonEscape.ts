import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { shownConstructs } from './shownConstructs.ts';

/** `[[::Category:A]]`, which is no link. */
const escaped = /\[\[\s*:(:+)([^[\]{}|\n]*)(?:\|((?:[^[\]\n]|\[\[[^[\]\n]*\]\])*))?\]\]/g;

/** Links whose target begins with more than one colon. */
export function findMultiColonEscapes(facts: BlockFacts, site: Site): BlockFinding[] {
  // Most blocks have none.
  if (!facts.text.includes('::')) return [];
  const { texts } = shownConstructs(facts, site);
  let place = 0;
  return [...facts.text.matchAll(escaped)].flatMap((match) => {
    // `[[A|]]` is a link only once it is saved.
    if (match[3] === '') return [];
    const start = match.index;
    while (place < texts.length && texts[place]!.end <= start) place++;
    const isShown = place < texts.length && texts[place]!.start <= start;
    return isShown ? [finding(start, start + match[0].length, match, site)] : [];
  });
}

function finding(start: number, end: number, match: RegExpExecArray, site: Site): BlockFinding {
  const [written, more, target] = match;
  const colons = start + written.indexOf(':');
  const behind = colons + 1 + more!.length;
  const newText = needsColon(target!, site) ? ':' : '';
  return {
    start,
    end,
    values: { target: `${newText}${target!.trim()}` },
    fixes: target!.trim()
      ? [
          {
            title: newText ? 'Leave one colon' : 'Remove the colons',
            edits: [{ start: colons, end: behind, newText }],
            preferred: true,
          },
        ]
      : [],
  };
}

/** A category or file would be put in or shown, and a language link moved away, without a colon. */
function needsColon(target: string, site: Site): boolean {
  const prefix = /^([^:]*):/.exec(target)?.[1]?.trim().toLowerCase();
  if (prefix === undefined) return false;
  const namespace = site.parser.nsid[prefix.replace(/_/g, ' ')];
  return namespace === undefined || namespace === 14 || namespace === 6;
}
