import type { Random } from '../unit/random.ts';
import { lintPattern } from './lintPatterns.ts';

/** A random page of tags, quotes, tables, lists, links, files and headings, as the pieces that follow each other in it. */
export function generateLintPage(random: Random): string[] {
  return new LintPageGenerator(random).page();
}

/** How deep constructs stand in each other. */
const deepest = 3;

const formattingTags = ['b', 'i', 'small', 'big', 's', 'u', 'code', 'font', 'tt', 'strike'];
const inlineTags = ['span', 'sup', 'sub', 'del', 'ins', 'kbd', 'cite', 'q', 'center'];
const blockTags = [
  'div',
  'p',
  'blockquote',
  'center',
  'h2',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'pre',
];
const attributes = [
  '',
  '',
  '',
  ' id="a"',
  ' class="nowrap"',
  ' style="white-space:nowrap"',
  ' style="color:red"',
  ' color="red"',
];

class LintPageGenerator {
  /** Most pages close what they open, so that a fault stands out. */
  private readonly broken: boolean;
  /** How many arguments of templates are being made: in them, a pipe would begin another one. */
  private inArguments = 0;

  constructor(private readonly random: Random) {
    this.broken = random.below(3) === 0;
  }

  page(): string[] {
    const pieces = Array.from({ length: 1 + this.random.below(5) }, () => this.piece(0));
    pieces.splice(this.random.below(pieces.length + 1), 0, this.pattern(0));
    // MediaWiki saves no page with white space at its end.
    return [...pieces.slice(0, -1), pieces.at(-1)!.trimEnd()];
  }

  private piece(depth: number): string {
    if (depth < 2 && this.inArguments === 0 && this.random.below(4) === 0)
      return this.pattern(depth);
    const kind = this.random.below(depth < deepest ? 20 : 5);
    if (kind < 5) return this.text();
    if (kind < 8) return this.tag(this.pick([formattingTags, inlineTags, blockTags]), depth);
    if (kind < 10) return this.quotes(depth);
    if (kind < 12) return this.link(depth);
    if (kind < 14) return this.file(depth);
    if (kind < 16) return this.table(depth);
    if (kind < 17) return this.list(depth);
    if (kind < 18) return `\n${this.heading(depth)}\n`;
    if (kind < 19) return this.template(depth);
    return this.pick([`<ref>${this.line(depth)}</ref>`, '<br>', '<hr/>', `<!-- c -->`, '----']);
  }

  private text(): string {
    const texts = ['a', 'b ', ' c', '\n\n', '\n', 'word', '\n d', '&nbsp;', "it's"];
    return this.pick(this.inArguments > 0 ? texts : [...texts, ':', '|']);
  }

  private pattern(depth: number): string {
    return lintPattern(this.random, () => this.pick(['', '', this.line(depth + 1)]));
  }

  private template(depth: number): string {
    this.inArguments++;
    const inner = this.inner(depth);
    this.inArguments--;
    return `{{echo|1=${inner}}}`;
  }

  private inner(depth: number): string {
    const count = this.pick([0, 1, 1, 2]);
    return Array.from({ length: count }, () => this.piece(depth + 1)).join('');
  }

  private line(depth: number): string {
    const line = this.inner(depth).replace(/\n/g, ' ');
    // A table put into one line is no table any more.
    return line.includes('{|') ? 'a' : line;
  }

  private tag(names: readonly string[], depth: number): string {
    const name = this.pick(names);
    const open = `<${name}${this.pick(attributes)}>`;
    const inner = this.inner(depth);
    if (!this.broken || this.random.below(3) > 0) return `${open}${inner}</${name}>`;
    return this.pick([
      `${open}${inner}`,
      `${inner}</${name}>`,
      `<${name}${this.pick(attributes)}/>${inner}`,
      `${open}${inner}${open}`,
      `${open}<i>${inner}</${name}></i>`,
      `${open}${inner}\n\n${inner}</${name}>`,
    ]);
  }

  private quotes(depth: number): string {
    const mark = this.pick(["''", "'''", "'''''"]);
    const line = this.line(depth);
    return this.broken && this.random.below(3) === 0 ? `${mark}${line}` : `${mark}${line}${mark}`;
  }

  private link(depth: number): string {
    const text = this.line(depth);
    return this.pick([
      `[[A|${text}]]`,
      `[[A]]b`,
      '[[:Category:A]]',
      `[[::${this.pick(['A', 'Category:A', 'File:A.jpg', 'en:A', ''])}${this.pick(['', `|${text}`])}]]`,
      '[[Category:A]]',
      '[[: :A]]',
      '[[:::A|b]]',
      `[http://a.example ${text}]`,
      '[http://a.example a [[B]] c]',
      '[http://a.example [[File:A.jpg|thumb|x]]]',
      '[//a.example [[B|c]]]',
      'http://a.example',
    ]);
  }

  private file(depth: number): string {
    const options = Array.from({ length: this.random.below(5) }, () =>
      this.pick([
        'thumb',
        'frame',
        'frameless',
        'thumbnail',
        'left',
        'right',
        'none',
        'centre',
        'upright',
        'upright=1.2',
        '100px',
        'x50px',
        '100x50px',
        '100xx50px',
        'px',
        '100 px',
        '100pxpx',
        'Thumb',
        'thum',
        'alt=',
        'alt=x',
        'Alt=x',
        'link=',
        'link=A',
        'link=http://a.example',
        'class=a',
        'border',
        'baseline',
        'page=1',
        'page=x',
        'lang=en',
        'lang=',
        'upright=x',
        'upright 1.2',
        'thumb=A.png',
        '',
        ' ',
        'a caption',
        this.line(depth),
      ]),
    );
    return `[[File:${this.pick(['A.jpg', 'B.ogv', 'C.svg'])}${options.map((option) => `|${option}`).join('')}]]`;
  }

  private heading(depth: number): string {
    const marks = '='.repeat(this.pick([1, 2, 3, 4]));
    return `${marks}${this.pick([' ', ''])}${this.line(depth)}${this.pick([' ', ''])}${marks}`;
  }

  private list(depth: number): string {
    const items = Array.from({ length: 1 + this.random.below(3) }, () => {
      const inner =
        this.broken && this.random.below(4) === 0 ? this.inner(depth) : this.line(depth);
      return `${this.pick(['*', '*', '#', '**', ':', ';', '*#'])}${inner}`;
    });
    return `\n${items.join('\n')}\n`;
  }

  private table(depth: number): string {
    if (this.inArguments > 0) return `<table><tr><td>${this.inner(depth)}</td></tr></table>`;
    const rows = Array.from({ length: this.random.below(3) }, () => {
      const cells = Array.from({ length: this.random.below(3) }, () => {
        const mark = this.pick(['|', '|', '!', '| style="color:red" |']);
        return `${mark} ${this.pick([this.line(depth), this.inner(depth)])}\n`;
      });
      const lost = this.broken && this.random.below(3) === 0 ? `${this.piece(depth + 1)}\n` : '';
      return `|-\n${lost}${cells.join('')}`;
    });
    const lost = this.broken && this.random.below(4) === 0 ? `${this.piece(depth + 1)}\n` : '';
    const caption = this.random.below(4) === 0 ? `|+ ${this.line(depth)}\n` : '';
    const end = this.broken && this.random.below(10) === 0 ? '' : '|}\n';
    return `\n{|${this.pick(attributes)}\n${caption}${lost}${rows.join('')}${end}`;
  }

  private pick<Item>(items: readonly Item[]): Item {
    return this.random.pick(items);
  }
}
