import type { Fix } from '../../problems/finding.ts';
import { closingMark } from './closingPlaces.ts';
import type { Description, FaultyElement } from './treeFault.ts';

/** `<b><i>a</b></i>`: an element ends behind what it stands in. */
export function describeMisnested(element: FaultyElement): Description {
  const { node, other, source } = element;
  const { start, end } = node.token!;
  const late = other?.endToken;
  const cut = { start: node.end, end: node.end, message: 'MediaWiki cuts it off here.' };
  const related = late
    ? [cut, { start: late.start, end: late.end, message: 'Its end comes too late.' }]
    : [cut];
  const values = { tag: source.slice(start, end), end: closingMark(node, source) };
  return { start, end, values, related, fixes: () => fixesOf(element) };
}

function fixesOf({ node, other, source }: FaultyElement): Fix[] {
  const late = other?.endToken;
  if (!late || late.start < node.end) return [];
  const mark = closingMark(node, source);
  const between = source.slice(node.end, late.start);
  const at = node.token!.end + source.slice(node.token!.end, node.end).trimEnd().length;
  const close = { start: at, end: at, newText: mark };
  const remove = { start: late.start, end: late.end, newText: '' };
  if (/^(?:<\/\w+\s*>|'{2,}(?!')|\s)*$/.test(between)) {
    return [
      {
        title: `Put “${mark}” first`,
        edits: [{ ...close, start: node.end, end: node.end }, remove],
      },
    ];
  }
  const ending = /^<\/\w+\s*>/.exec(between)?.[0];
  const fixes: Fix[] = [
    { title: `Move “${mark}” to where MediaWiki cuts it off`, edits: [close, remove] },
  ];
  if (ending && node.literal && !between.includes('\n')) {
    const reopen = node.end + ending.length;
    const opening = source.slice(node.token!.start, node.token!.end);
    fixes.unshift({
      title: `Close with “${mark}” before “${ending}”, and open again behind it`,
      edits: [close, { start: reopen, end: reopen, newText: opening }],
    });
  }
  return fixes;
}
