import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { isCall, shownName } from './calls.ts';
import { looseNodes } from './readTable.ts';
import type { Refusal, Table, TableCell } from './table.ts';

/** Why the rows of a table cannot be told where something else than its marks may write some. */
export function rowsOfTemplates({ rows, captions, node, source }: Table): Refusal | undefined {
  const beforeRows = node.children.filter(({ type }) => type === 'table-inter');
  const [loose] = [
    ...beforeRows.flatMap((inter) => looseNodes(inter, source)),
    ...rows.flatMap((row) => row.loose),
  ];
  if (loose && !isCall(loose)) {
    return { refusal: 'Text stands between the rows of this table, in no cell.' };
  }
  const maker = loose ?? makerAmong([...captions, ...rows.flatMap(({ cells }) => cells)], source);
  if (!maker) return undefined;
  const name = shownName(maker, source).replace(/^./, (letter) => letter.toUpperCase());
  return {
    refusal: `${name} may write rows or cells of this table, so they cannot be told from here.`,
  };
}

function makerAmong(cells: readonly TableCell[], source: string): SyntaxNode | undefined {
  for (const cell of cells) {
    const maker = callAfterText(cell, source) ?? branchOfCells(cell, source);
    if (maker) return maker;
  }
  return undefined;
}

/** `| a`, `{{row}}`: a template that begins a later line of a cell may as well begin a new one. */
function callAfterText({ nodes, content }: TableCell, source: string): SyntaxNode | undefined {
  const [before = ''] = /^\s*/.exec(source.slice(content.start, content.end)) ?? [];
  const first = content.start + before.length;
  return nodes.find(
    (node) => isCall(node) && node.start > first && beginsLine(node.start, first, source),
  );
}

function beginsLine(offset: number, after: number, source: string): boolean {
  let at = offset - 1;
  while (at > after && /[^\S\n]/.test(source.charAt(at))) at--;
  return source.charAt(at) === '\n';
}

/** `| a {{#if:x|{{!}}{{!}} b}}` has one cell, or two. */
function branchOfCells({ nodes }: TableCell, source: string): SyntaxNode | undefined {
  return nodes.find(
    ({ type, name, start, end }) =>
      type === 'magic-word' && name !== '!' && /\{\{\s*!/.test(source.slice(start, end)),
  );
}
