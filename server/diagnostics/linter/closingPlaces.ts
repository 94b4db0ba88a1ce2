import type { HtmlNode } from '../../html/htmlNode.ts';
import { blockTags } from '../../html/tagNames.ts';
import type { Fix } from '../../problems/finding.ts';
import type { TextView } from '../../text/pageText.ts';

/** Ways to close an element that nothing closes: in its line, before the next heading, where it is closed now. */
export function closings(node: HtmlNode, source: TextView): Fix[] {
  const { token } = node;
  if (!token) return [];
  const end = closingMark(node, source);
  const fixes = placesFor(node, source).map(({ at, before, where }) => ({
    title: `Close with “${end}” ${where}`,
    edits: [{ start: at, end: at, newText: before + end }],
  }));
  const opening = source.slice(token.start, token.end);
  const removal = { start: token.start, end: token.end, newText: '' };
  return [...fixes, { title: `Remove “${opening}”`, edits: [removal] }];
}

/** What closes an element: its end tag, or the quotes that opened it. */
export function closingMark({ literal, name, token }: HtmlNode, source: TextView): string {
  return literal || !token ? `</${name}>` : source.slice(token.start, token.end);
}

interface Place {
  readonly at: number;
  /** A line break, where the opening tag has a line of its own. */
  readonly before: string;
  readonly where: string;
}

function placesFor(node: HtmlNode, source: TextView): Place[] {
  const from = node.token!.end;
  const last = Math.max(from, node.end);
  const lineEnd = indexIn(source, '\n', from, last);
  const alone = blockTags.has(node.name) && !source.slice(from, lineEnd).trim();
  const heading = indexIn(source, '\n=', from, last);
  const candidates = [
    ...(alone ? [] : [{ end: lineEnd, where: lineEnd < last ? 'at the end of the line' : 'here' }]),
    ...(heading < last ? [{ end: heading, where: 'before the next heading' }] : []),
    { end: last, where: 'where MediaWiki does' },
  ];
  const places: Place[] = [];
  for (const { end, where } of candidates) {
    const at = trimmedEnd(source, from, end);
    if (at > from && !places.some((place) => place.at === at))
      places.push({ at, before: alone ? '\n' : '', where });
  }
  return places;
}

function indexIn(source: TextView, mark: string, from: number, end: number): number {
  const found = source.slice(from, end).indexOf(mark);
  return found < 0 ? end : from + found;
}

function trimmedEnd(source: TextView, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length;
}
