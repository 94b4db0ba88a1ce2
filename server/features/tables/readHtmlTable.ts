import { decodeEntities } from '../../text/decodeEntities.ts';
import type { NewCell, NewTable } from './writeTable.ts';

/**
 * The table that some HTML is, as a spreadsheet or a browser puts it on the clipboard.
 * @returns undefined where there is anything else to see, more than one table, or no cell
 */
export function readHtmlTable(html: string): NewTable | undefined {
  const reader = new HtmlTableReader();
  for (const [token, name] of html.matchAll(tokens)) {
    if (name) reader.tag(token, name.toLowerCase());
    else if (!token.startsWith('<!')) reader.text(token);
  }
  return reader.result();
}

/** A comment, a tag with its attributes, or the text between. */
const tokens =
  /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][\w:-]*)(?![\w:-])(?:"[^"]*"|'[^']*'|[^"'<>])*>|[^<]+|</gi;

/** What shows nothing of what it holds. */
const hidden: ReadonlySet<string> = new Set(['head', 'script', 'style', 'title', 'template']);

/** What begins a line of its own. */
const blocks: ReadonlySet<string> = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 dd dt blockquote'.split(' '),
);

class HtmlTableReader {
  private readonly rows: OpenCell[][] = [];
  private caption: OpenCell | undefined;
  private cell: OpenCell | undefined;
  private tables = 0;
  private inTable = false;
  private hiddenBy: string | undefined;
  private isTableOnly = true;

  tag(token: string, name: string): void {
    const isEnd = token.startsWith('</');
    if (this.hiddenBy !== undefined) {
      if (isEnd && name === this.hiddenBy) this.hiddenBy = undefined;
    } else if (hidden.has(name) && !isEnd) {
      this.hiddenBy = name;
    } else if (name === 'table') {
      this.inTable = !isEnd;
      if (!isEnd) this.tables++;
      this.cell = undefined;
    } else if (this.inTable) {
      this.tagInTable(token, name, isEnd);
    } else if (name === 'img') {
      this.isTableOnly = false;
    }
  }

  private tagInTable(token: string, name: string, isEnd: boolean): void {
    if (name === 'tr' || name === 'caption') {
      this.cell = undefined;
      if (name === 'tr' && !isEnd) this.rows.push([]);
      if (name === 'caption' && !isEnd) this.cell = this.caption = new OpenCell('');
    } else if (name === 'td' || name === 'th') {
      this.cell = isEnd ? undefined : new OpenCell(token);
      if (!this.cell) return;
      if (this.rows.length === 0) this.rows.push([]);
      this.rows.at(-1)!.push(this.cell);
    } else if (name === 'br' || blocks.has(name)) {
      this.cell?.breakLine(name === 'br');
    }
  }

  text(token: string): void {
    if (this.hiddenBy !== undefined) return;
    if (this.cell) this.cell.add(token);
    else if (token.trim() !== '') this.isTableOnly = false;
  }

  result(): NewTable | undefined {
    const rows = this.rows.filter((row) => row.length > 0);
    if (!this.isTableOnly || this.tables !== 1 || rows.length === 0) return undefined;
    return {
      caption: this.caption?.result().text ?? '',
      rows: rows.map((row) => row.map((cell) => cell.result())),
    };
  }
}

class OpenCell {
  private readonly lines: string[] = [''];

  constructor(private readonly tag: string) {}

  add(text: string): void {
    this.lines[this.lines.length - 1] += text;
  }

  /** @param always whether a line ends here even where it is empty */
  breakLine(always: boolean): void {
    if (always || this.lines.at(-1)!.trim() !== '') this.lines.push('');
  }

  result(): NewCell {
    const text = this.lines
      .map((line) => decodeEntities(line.replace(/[ \t\r\n\f]+/g, ' ')))
      .map((line) => line.replace(/^ +| +$/g, ''))
      .join('\n');
    return {
      text: text.trim(),
      heading: /^<th/i.test(this.tag),
      rowspan: spanIn(this.tag, 'rowspan'),
      colspan: spanIn(this.tag, 'colspan'),
    };
  }
}

function spanIn(tag: string, key: 'rowspan' | 'colspan'): number {
  const digits = new RegExp(`\\s${key}\\s*=\\s*["']?\\s*(\\d+)`, 'i').exec(tag)?.[1];
  return Math.min(Math.max(Number(digits ?? 1), 1), 1000);
}
