import type { Random } from '../../random.ts';

/** A cell of a table that is made up. */
export interface MadeCell {
  readonly kind: 'td' | 'th';
  readonly attributes: string | undefined;
  readonly content: string;
}

export interface MadeTable {
  readonly rows: readonly (readonly MadeCell[])[];
  /** A page with the table in it. */
  readonly text: string;
  /** Where the mark of each cell ends in the page, row by row. */
  readonly places: readonly (readonly number[])[];
}

const values = [
  'a',
  '',
  '-5',
  '+1',
  '}',
  '- x',
  '1,234',
  '[[x|y]]',
  '[[File:A.jpg|20px|b]] c',
  '{{t|u=v}}',
  '{{t\n|u\n}}',
  "'''b''' ''c''",
  'd<ref>e\n| f</ref>',
  'g <!-- | h || -->',
  '<nowiki>||</nowiki>',
  '&#124;',
  '\u00a0i',
  'wow!',
  'j | k',
  '{k',
  '漢字',
  'é😀',
  'l\nm',
  '\n* n\n* o',
  'p\n\nq',
  '\n{|\n| r || s\n|}',
  'https://a.org/?b=c',
];
const attributes = [undefined, undefined, undefined, 'style="color:red"', 'class=x', ''];

/** A random table without spans, in one of the ways in which people write them, and what it holds. */
export function randomTable(random: Random): MadeTable {
  const [height, width] = [1 + random.below(5), 1 + random.below(5)];
  const hasHeader = random.below(2) === 0;
  const rows = Array.from({ length: height }, (_, top) =>
    Array.from({ length: width }, () => randomCell(random, hasHeader && top === 0)),
  );
  return new TableWriter(random, rows).write();
}

function randomCell(random: Random, heading: boolean): MadeCell {
  const kind = heading || random.below(8) === 0 ? 'th' : 'td';
  const attribute = random.pick(attributes);
  const content = random.pick(values);
  // The first pipe ends the attributes.
  return {
    kind,
    content,
    attributes: /^[^[]*\|(?!\s*\n)/.test(content) ? (attribute ?? '') : attribute,
  };
}

class TableWriter {
  private readonly escaped: boolean;
  private readonly inline: boolean;
  private readonly space: string;
  private text = '';

  constructor(
    private readonly random: Random,
    private readonly rows: readonly (readonly MadeCell[])[],
  ) {
    const isPlain = !JSON.stringify(rows).includes('{|') && !JSON.stringify(rows).includes('j | k');
    this.escaped = isPlain && random.below(4) === 0;
    this.inline = random.below(2) === 0;
    this.space = random.pick(['', ' ', '  ']);
  }

  write(): MadeTable {
    const { random, escaped, rows } = this;
    const pipe = escaped ? '{{!}}' : '|';
    this.text = `Text\n${escaped ? '{{box|1=\n' : ''}{${pipe} class="wikitable"`;
    if (random.below(2) === 0) this.text += `\n${pipe}+ Caption`;
    const isMarked = random.below(2) === 0;
    const places = rows.map((row, top) => {
      const mark = pipe + random.pick(['-', '-', '----', '- id="a"', '-  ']);
      if (top > 0 || isMarked) this.text += `\n${mark}`;
      return this.writeRow(row, pipe);
    });
    this.text += `\n${pipe}}\n${escaped ? '}}\n' : ''}More`;
    if (random.below(4) > 0) return { rows, places, text: this.text };
    const toWindows = (offset: number) =>
      offset + this.text.slice(0, offset).split('\n').length - 1;
    return {
      rows,
      places: places.map((row) => row.map(toWindows)),
      text: this.text.replaceAll('\n', '\r\n'),
    };
  }

  private writeRow(row: readonly MadeCell[], pipe: string): number[] {
    return row.map((cell, index) => {
      const previous = row[index - 1];
      const isNext = previous?.kind === cell.kind && !/\n(?!\| f|\||\})/.test(previous.content);
      const follows = this.inline && isNext;
      const mark = cell.kind === 'th' ? '!' : pipe;
      this.text += follows ? mark + mark : `\n${mark}`;
      const place = this.text.length;
      this.text += this.written(cell, follows, pipe);
      return place;
    });
  }

  /** After a mark at the start of a line some characters would make it another mark. */
  private written(
    { attributes: given, content }: MadeCell,
    follows: boolean,
    pipe: string,
  ): string {
    const { space } = this;
    const gap =
      space || (!follows && given === undefined && /^[-+}|]/.test(content)) ? space || ' ' : '';
    const end = space || /[|!{]$/.test(content) || content === '' ? ' ' : '';
    if (given === undefined) return gap + content + end;
    return `${given ? gap + given : ' '}${space || ' '}${pipe}${space}${content}${end || ' '}`;
  }
}
