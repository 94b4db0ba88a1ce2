import { knownParameter } from '../../wikis/citationHelp.ts';
import { takesParameter, type CitationKind } from '../../wikis/citationStyle.ts';
import type { Site } from '../../wikis/site.ts';

/**
 * Whether a kind of citation shows what a parameter holds: a website has no volume.
 * @param name the parameter as written, or with `#` for its number
 */
export function isRead(
  name: string,
  kind: CitationKind,
  { citations, citationHelp }: Site,
): boolean {
  if (!takesParameter(name, kind, citations)) return false;
  const row = knownParameter(name, citationHelp)?.known.row;
  if (row === 'volume') return citations.kindsWithVolume.includes(kind);
  if (row === 'issue') return citations.kindsWithIssue.includes(kind);
  if (row === 'page' || row === 'pages') return !citations.kindsWithoutPages.includes(kind);
  return true;
}
