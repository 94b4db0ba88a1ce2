import type { CitationKind } from '../../../wikis/citationStyle.ts';
import type { Site } from '../../../wikis/site.ts';
import { editDistance } from '../../../text/editDistance.ts';
import { isKnownParameter } from './parameterState.ts';

/** The parameter that a misspelt name most likely means: `publsher` gives `publisher`. */
export function nearestParameter(
  written: string,
  kind: CitationKind,
  site: Site,
): string | undefined {
  const [number = ''] = /\d+/.exec(written) ?? [];
  const name = written
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(number, number ? '#' : '');
  if (name.length < 3 || name.length > 30) return undefined;
  const limit = name.length < 6 ? 1 : 2;
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of site.citations.parameterNames) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    if (candidate.includes('#') !== (number !== '')) continue;
    const distance = editDistance(name, candidate);
    const meant = candidate.replace('#', number);
    if (distance < least && isKnownParameter(meant, kind, site)) {
      [nearest, least] = [meant, distance];
    }
  }
  return nearest;
}
