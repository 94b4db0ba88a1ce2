import type { Site } from '../../wikis/site.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { parseWikitext } from '../../syntax/wikiparser.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import type { TextEdit } from '../../text/range.ts';

/**
 * Wikitext for a cell, with entities for pipes outside of links and templates, and for brackets and tags
 * that lack their other half: those could find it in another cell.
 * @param heading whether it is for a header cell, in which `!!` begins another one
 */
export function escapeCellText(text: string, heading: boolean, { parser }: Site): string {
  if (!/[|{}[\]<]/.test(text) && !(heading && text.includes('!!'))) return text;
  // In a cell it does not begin a line.
  const source = `.${text}`;
  const { root } = parseWikitext(source, parser, false);
  const lone = loneMarks(text, heading);
  const edits = root.children.flatMap((node) => escapes(node, source, lone));
  return applyEdits(source, edits).slice(1);
}

/** @param lone what may not stand in the text of the cell */
function escapes(node: SyntaxNode, source: string, lone: RegExp): TextEdit[] {
  const written = source.slice(node.start, node.end);
  const replaced = (pattern: RegExp) =>
    [...written.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: node.start + index,
      end: node.start + index + found.length,
      newText: found.replace(/[|{}[\]<!]/g, (character) => entities[character]!),
    }));
  switch (node.type) {
    case 'text':
      return replaced(lone);
    case 'magic-word':
      return node.name === '!' ? [{ ...rangeOf(node), newText: entities['|']! }] : [];
    case 'html':
      return replaced(/\|/g);
    case 'comment':
      return written.endsWith('-->') ? [] : replaced(/^</g);
    case 'include':
    case 'noinclude':
    case 'onlyinclude':
      return replaced(/<(?=\/?\w)/g);
    case 'link':
    case 'file':
    case 'category':
      return [
        ...separated(node, written),
        ...(lone.source.includes(bang) ? replaced(/!(?=!)/g) : []),
      ];
    case 'template':
    case 'arg':
    case 'ext':
      return [];
    default:
      return node.children.flatMap((child) => escapes(child, source, lone));
  }
}

const bang = '!(?=!)';

/** What may not stand in the text of a cell; `-{` may with its `}-`, as wikis with variants have both. */
function loneMarks(text: string, heading: boolean): RegExp {
  const marks = ['\\|', '\\{{2,}', '\\}{2,}', '\\[{2,}', '\\]{2,}', '<(?=!--|/?[a-z])'];
  if (text.split('-{').length !== text.split('}-').length) marks.push('-\\{', '\\}-');
  if (heading) marks.push(bang);
  return new RegExp(marks.join('|'), 'gi');
}

const entities: Readonly<Record<string, string>> = {
  '|': '&#124;',
  '{': '&#123;',
  '}': '&#125;',
  '[': '&#91;',
  ']': '&#93;',
  '<': '&lt;',
  '!': '&#33;',
};

/** In a link a pipe must stay one: `[[File:A.jpg||thumb]]` gets a space between both. */
function separated(node: SyntaxNode, written: string): TextEdit[] {
  return [...written.matchAll(/\|(?=\|)/g)].map(({ index }) => {
    const at = node.start + index + 1;
    return { start: at, end: at, newText: ' ' };
  });
}

function rangeOf({ start, end }: SyntaxNode): { start: number; end: number } {
  return { start, end };
}
