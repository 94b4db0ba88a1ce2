import type { Site } from '../../wikis/site.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { parseWikitext } from '../../syntax/wikiparser.ts';
import type { TextRange } from '../../text/range.ts';
import { isCall } from './calls.ts';
import { escapeCellText } from './escapeCellText.ts';
import { trimmed, trimmedEnd, trimmedStart } from './trimmed.ts';

/**
 * A value as the content of a cell: it counts as wikitext, but for what would end the cell, or reach
 * beyond it. Line breaks become `<br>`, unless each line is an item of a list.
 * @param heading whether it is for a header cell, in which `!!` begins another one
 */
export function writeCellText(value: string, heading: boolean, site: Site): string {
  const plain = trimmed(value).replace(/\r\n?/g, '\n');
  const lines = plain.split('\n');
  const isList = lines.length > 1 && lines.every((line) => /^[*#:;](?!:*\s*\{\|)/.test(line));
  const text = isList ? `\n${plain}` : onOneLine(plain, site);
  return escapeCellText(text, heading, site);
}

/** Line breaks within a template, a tag such as `<ref>` or a comment are no one's lines. */
function onOneLine(text: string, { parser }: Site): string {
  if (!text.includes('\n')) return text;
  const closed = /[{<]/.test(text)
    ? opaqueRanges(parseWikitext(`.${text}`, parser, false).root.children)
    : [];
  let result = '';
  let last = 1;
  for (const { start, end } of closed) {
    result += broken(text.slice(last - 1, start - 1)) + text.slice(start - 1, end - 1);
    last = end;
  }
  return result + broken(text.slice(last - 1));
}

/** A line break after `<br />` adds none. */
function broken(text: string): string {
  return text
    .split('\n')
    .map((line, index, { length }) => {
      const start = index > 0 ? trimmedStart(line) : line;
      return index < length - 1 ? trimmedEnd(start).replace(/<br\s*\/?>$/i, '') : start;
    })
    .join('<br>');
}

function opaqueRanges(nodes: readonly SyntaxNode[]): TextRange[] {
  return nodes.flatMap((node) => {
    const { type, start, end } = node;
    return isCall(node) || type === 'ext' || type === 'comment'
      ? [{ start, end }]
      : opaqueRanges(node.children);
  });
}

/** The value that {@link writeCellText} writes as this content, or else the content as it stands. */
export function readCellText(content: string, heading: boolean, site: Site): string {
  const written = content
    .replace(/\r\n/g, '\n')
    .split(/<br\s*\/?>/i)
    .map(trimmed)
    .join('<br>');
  const value = written
    .replaceAll('<br>', '\n')
    .replace(/&#(?:124|123|125|91|93|33);|&lt;/g, (entity) => characters[entity]!);
  if (value === trimmed(content)) return value;
  const isSame = trimmed(writeCellText(value, heading, site)) === written;
  return isSame ? value : trimmed(content);
}

const characters: Readonly<Record<string, string>> = {
  '&#124;': '|',
  '&#123;': '{',
  '&#125;': '}',
  '&#91;': '[',
  '&#93;': ']',
  '&#33;': '!',
  '&lt;': '<',
};
