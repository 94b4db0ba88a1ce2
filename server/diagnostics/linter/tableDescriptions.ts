import type { TextView } from '../../text/pageText.ts';
import type { Fix } from '../../problems/finding.ts';
import type { Description, FaultyElement } from './treeFault.ts';

/** `{|`, `lost text`, `|-`: content in a table, but in no cell. */
export function describeFostered({ node, other, source }: FaultyElement): Description {
  const range = visibleRange(source, other!.start, other!.end);
  const opening = node.token ?? node;
  const related = [
    { start: opening.start, end: opening.end, message: 'Readers see it before this table.' },
  ];
  return { ...range, related, fixes: () => fosteredFixes(range, opening.start, source) };
}

function fosteredFixes(
  { start, end }: { readonly start: number; readonly end: number },
  table: number,
  source: TextView,
): Fix[] {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const found = source.indexOf('\n', end);
  const lineEnd = found < 0 ? source.length : found + 1;
  const wholeLine = !source.slice(lineStart, start).trim() && !source.slice(end, lineEnd).trim();
  const asCell = { title: 'Make a cell of it', edits: [{ start, end: start, newText: '| ' }] };
  if (!wholeLine || (table > 0 && source.charAt(table - 1) !== '\n'))
    return wholeLine ? [asCell] : [];
  const moved = {
    title: 'Move it before the table',
    edits: [
      { start: table, end: table, newText: `${source.slice(start, end)}\n` },
      { start: lineStart, end: lineEnd, newText: '' },
    ],
  };
  return [asCell, moved];
}

/** A table between the rows of another, which it ends. */
export function describeDeletableTable({ node, other }: FaultyElement): Description {
  const { start, end } = node.token!;
  const outer = other!.token ?? other!;
  const related = [{ start: outer.start, end: outer.end, message: 'It ends this table.' }];
  const edits = node.literal
    ? [
        { start, end: start, newText: '<td>' },
        { start: node.end, end: node.end, newText: '</td>' },
      ]
    : [{ start, end: start, newText: '|\n' }];
  return { start, end, related, fixes: () => [{ title: 'Put it into a cell', edits }] };
}

/** `* <table>` over several lines. */
export function describeMultilineTable({ node, other, source }: FaultyElement): Description {
  const { start, end } = node.token!;
  const item = other!.token ?? other!;
  const related = [{ start: item.start, end: item.end, message: 'The list item.' }];
  const fixes = (): Fix[] => {
    const edits = [...source.slice(node.start, node.end).matchAll(/\r?\n/g)].map(
      ({ index, 0: lineEnd }) => ({
        start: node.start + index,
        end: node.start + index + lineEnd.length,
        newText: '',
      }),
    );
    return [{ title: 'Write the table in one line', edits }];
  };
  return { start, end, related, fixes };
}

function visibleRange(
  source: TextView,
  start: number,
  end: number,
): { start: number; end: number } {
  const text = source.slice(start, end);
  const first = start + (text.length - text.trimStart().length);
  return { start: Math.min(first, end), end: Math.max(first, start + text.trimEnd().length) };
}
