import type { Random } from '../unit/random.ts';

/**
 * A random page that holds every construct of wikitext, sound and broken, as the pieces that follow
 * each other in it.
 */
export function generateWikitext(random: Random): string[] {
  const generator = new WikitextGenerator(random);
  return Array.from({ length: 1 + random.below(12) }, () => generator.line());
}

/** How deep constructs stand in each other. */
const deepest = 3;

const words = [
  'a',
  'b',
  'text',
  'Smith',
  '2001',
  'É',
  '😀',
  'x y',
  ' ',
  '.',
  "don't",
  '&amp;',
  '-',
];
const names = ['a', 'b', 'Smith', ':0', '1', 'a b', 'a"b', 'é', "b'", '', 'a|b', '&lt;'];
const dates = [
  '2020-01-02',
  '2 January 2020',
  'January 2, 2020',
  '2020',
  'n.d.',
  '32 May',
  'c. 1900',
];
const addresses = ['https://a.org', 'http://b.org/?c=d|e', '//c.org', 'ftp://d', 'example', 'a b'];
const numbers = ['1', '12–34', 'xii', '10.1000/1', '978-3-16-148410-0', '123', '0-0', 'PMC1'];
const citations = [
  'cite web',
  'Cite book',
  'cite journal',
  'citation',
  'cite news',
  'Cite AV media',
];
const wrappers = [
  'refn',
  'efn',
  'r',
  'rp',
  'sfn',
  'harvnb',
  'sfnm',
  'reflist',
  'notelist',
  'sfnref',
];
const templates = [
  'a',
  'b c',
  'Infobox x',
  'convert',
  'lang',
  'main',
  '#if:a',
  '#tag:ref',
  '!',
  '=',
  '#switch:a',
  'cn',
  'DEFAULTSORT:a',
  'Use dmy dates',
  'echo',
];
const parameters = [
  'first',
  'last',
  'author',
  'author2',
  'last2',
  'editor',
  'editor1-last',
  'title',
  'trans-title',
  'script-title',
  'url',
  'url-status',
  'archive-url',
  'archive-date',
  'access-date',
  'date',
  'year',
  'website',
  'work',
  'publisher',
  'doi',
  'isbn',
  'pmid',
  'page',
  'pages',
  'at',
  'volume',
  'issue',
  'language',
  'quote',
  'ref',
  'mode',
  'display-authors',
  'name-list-style',
  'chapter',
  'series',
  'via',
  'id',
  'accessdate',
  'bogus',
  'Title',
  'p',
  'loc',
  'ps',
  'name',
  'group',
  'refs',
  '1',
  '2',
];
const tags = [
  'b',
  'div',
  'span',
  'small',
  'li',
  'p',
  'br',
  'table',
  'td',
  'center',
  'sup',
  'blockquote',
];
const extensions = [
  'nowiki',
  'pre',
  'gallery',
  'poem',
  'math',
  'syntaxhighlight',
  'includeonly',
  'noinclude',
  'onlyinclude',
  'section',
];

const suppressed = ['lint', 'wiki', 'cs1', 'cite', 'balance', 'cs1/empty-citation', 'lint/x', 'y'];

class WikitextGenerator {
  constructor(private readonly random: Random) {}

  /** One piece of the page, with the line break that often follows. */
  line(): string {
    const made = this.random.below(4) === 0 ? this.broken(0) : this.construct(0);
    return this.lineStart() + made + this.pick(['', ' ', '\n', '\n', '\n\n', '\r\n']);
  }

  private lineStart(): string {
    const starts = ['', '', '', '', '* ', '*# ', ':; ', '; a : ', ' ', '----', '#REDIRECT '];
    return this.pick(starts);
  }

  private construct(depth: number): string {
    if (depth >= deepest) return this.words();
    switch (this.random.below(16)) {
      case 0:
      case 1:
        return this.reference(depth);
      case 2:
        return this.citation(depth);
      case 3:
        return this.template(depth);
      case 4:
        return this.shortCitation();
      case 5:
        return this.link(depth);
      case 6:
        return this.table(depth);
      case 7:
        return this.html(depth);
      case 8:
        return this.quotes(depth);
      case 9:
        return this.file(depth);
      case 10:
        return this.heading(depth);
      case 11:
        return this.extension(depth);
      case 12:
        return this.random.below(3) ? `<!--${this.inside(depth)}-->` : this.suppression();
      case 13:
        return `{{{${this.pick(names)}|${this.inside(depth)}}}}`;
      case 14:
        return this.mark();
      default:
        return this.words();
    }
  }

  /** A construct that lost a mark, has one twice, or stops in the middle. */
  private broken(depth: number): string {
    const whole = this.construct(depth);
    const marks = [...whole.matchAll(/\{\{|\}\}|\[\[|\]\]|<\/?|>|\||=|''+|"|\n/g)];
    const at = marks[this.random.below(Math.max(1, marks.length))];
    if (!at || this.random.below(4) === 0)
      return whole.slice(0, this.random.below(whole.length + 1));
    const end = at.index + at[0].length;
    const instead = this.pick(['', '', at[0].slice(1), at[0] + at[0], this.mark()]);
    return whole.slice(0, at.index) + instead + whole.slice(end);
  }

  /** What stands in a construct: mostly words, sometimes constructs over several lines. */
  private inside(depth: number): string {
    const count = this.pick([0, 1, 1, 1, 2, 3]);
    const pieces = Array.from({ length: count }, () => this.construct(depth + 1));
    return pieces.join(this.pick(['', '', ' ', '\n']));
  }

  private words(): string {
    return Array.from({ length: 1 + this.random.below(3) }, () => this.pick(words)).join('');
  }

  private reference(depth: number): string {
    const attributes = Array.from({ length: this.random.below(3) }, () => this.attribute()).join(
      '',
    );
    switch (this.random.below(6)) {
      case 0:
        return `<ref${attributes}${this.pick(['/>', ' />'])}`;
      case 1:
        return `<references${attributes}${this.pick(['/>', ' />', `>${this.inside(depth)}</references>`])}`;
      default:
        return `<ref${attributes}>${this.random.below(2) ? this.citation(depth) : this.inside(depth)}</ref>`;
    }
  }

  private attribute(): string {
    const key = this.pick(['name', 'name', 'group', 'follow', 'extends', 'details', 'dir', 'nme']);
    const quote = this.pick(['"', '"', "'", '', '“']);
    const close = this.random.below(8) === 0 ? '' : quote;
    return ` ${key}${this.pick(['=', '=', ' = ', ''])}${quote}${this.pick(names)}${close}`;
  }

  private citation(depth: number): string {
    const count = this.random.below(8);
    const given = Array.from({ length: count }, () => this.parameter(depth)).join('');
    return `{{${this.pick(citations)}${given}${this.pick(['', ' ', '\n'])}}}`;
  }

  private parameter(depth: number): string {
    const space = this.pick(['', '', ' ', '\n']);
    const value = this.pick([
      () => this.words(),
      () => this.pick(dates),
      () => this.pick(addresses),
      () => this.pick(numbers),
      () => this.pick(['live', 'dead', 'en', 'ru', 'none', 'harv', 'yes', 'cs2', 'ar:a', '']),
      () => this.inside(depth),
    ])();
    if (this.random.below(10) === 0) return `${space}|${value}`;
    return `${space}|${this.pick(['', ' '])}${this.pick(parameters)}${this.pick(['=', ' = '])}${value}`;
  }

  private template(depth: number): string {
    const count = this.random.below(4);
    const given = Array.from({ length: count }, () => this.parameter(depth)).join('');
    return `{{${this.pick([...templates, ...wrappers])}${given}}}`;
  }

  private shortCitation(): string {
    const given = Array.from({ length: this.random.below(4) }, () => `|${this.pick(words)}`).join(
      '',
    );
    return `{{${this.pick(wrappers)}${given}${this.pick(['', '|p=1', '|ps=.', '|name=a', '|group=g'])}}}`;
  }

  private link(depth: number): string {
    switch (this.random.below(5)) {
      case 0:
        return `[${this.pick(addresses)}${this.pick(['', ` ${this.inside(depth)}`])}]`;
      case 1:
        return this.pick(addresses);
      case 2:
        return `[[#${this.words()}${this.pick(['', '|label'])}]]`;
      case 3:
        return `[[Category:${this.words()}]]`;
      default:
        return `[[${this.words()}${this.pick(['', `|${this.inside(depth)}`])}]]${this.pick(['', 's'])}`;
    }
  }

  private table(depth: number): string {
    const rows = Array.from({ length: this.random.below(4) }, () => {
      const row = this.pick(['|-\n', '|- class="a"\n', '']);
      const cells = Array.from({ length: this.random.below(3) }, () => this.cell(depth)).join('');
      return row + cells;
    });
    const caption = this.pick(['', '', `|+ ${this.words()}\n`]);
    const [open, close] = this.pick([
      ['{|', '|}'],
      ['{|', '|}'],
      ['{{{!}}', '{{!}}}'],
      ['{{(!}}', '{{!)}}'],
    ] as const);
    return `\n${open}${this.pick(['', ' class="wikitable"', ` ${this.words()}`])}\n${caption}${rows.join('')}${close}\n`;
  }

  private cell(depth: number): string {
    const mark = this.pick(['|', '!', '| id="a" |', '| colspan=2 |', '! scope=row |', '{{!}}']);
    return `${mark} ${this.inside(depth)}${this.pick(['', ` || ${this.words()}`, ` !! ${this.words()}`])}\n`;
  }

  private html(depth: number): string {
    const name = this.pick(tags);
    const attributes = this.pick([
      '',
      '',
      ' class="a"',
      ' id=a',
      ' style="color:red',
      ` ${this.words()}`,
    ]);
    if (this.random.below(5) === 0) return `<${name}${attributes}/>`;
    const end = this.random.below(6) === 0 ? this.pick(tags) : name;
    return `<${name}${attributes}>${this.inside(depth)}</${end}>`;
  }

  private quotes(depth: number): string {
    const [open, close] = [this.pick(["''", "'''", "'''''"]), this.pick(["''", "'''", "'''''"])];
    return open + this.inside(depth) + close;
  }

  private file(depth: number): string {
    const options = this.pick(['', '|thumb', '|thumb|left', '|200px|alt=a', '|lnk=b']);
    return `[[${this.pick(['File', 'Image', 'file'])}:A.jpg${options}|${this.inside(depth)}]]`;
  }

  private heading(depth: number): string {
    const [left, right] = [1 + this.random.below(4), 1 + this.random.below(4)];
    const signs = this.random.below(4) ? left : right;
    return `\n${'='.repeat(left)} ${this.random.below(3) ? this.words() : this.inside(depth)} ${'='.repeat(signs)}\n`;
  }

  private extension(depth: number): string {
    const name = this.pick(extensions);
    const attributes = this.pick(['', '', ' lang="c"', ' begin="a"', ' mode=packed']);
    if (this.random.below(6) === 0) return `<${name}${attributes} />`;
    return `<${name}${attributes}>${this.inside(depth)}</${name}>`;
  }

  private suppression(): string {
    const kind = this.pick(['disable-next-line', 'disable-next-line', 'disable', 'enable']);
    const codes = Array.from({ length: this.random.below(3) }, () => this.pick(suppressed));
    return `${this.pick(['', '\n'])}<!-- wikiwright-${kind} ${codes.join(this.pick([' ', ', ']))} -->\n`;
  }

  private mark(): string {
    return this.pick([
      '{{',
      '}}',
      '[[',
      ']]',
      '{|',
      '|}',
      '\n|-\n',
      '\n| ',
      '||',
      '<ref>',
      '</ref>',
      '<ref name=',
      '<!--',
      '-->',
      '<nowiki>',
      '</nowiki>',
      '<div>',
      '</div>',
      "''",
      "'''",
      '==',
      '\n== ',
      '{{{',
      '}}}',
      '-{',
      '}-',
      '__NOTOC__',
      '~~~~',
      'ISBN 1',
      'PMID 1',
      '&nbsp;',
      '&#0;',
      '\0',
      '\x7f',
      '\r',
      '\ud83d',
      '\ufeff',
      '\u200f',
      '\u202e',
      '|',
      '=',
      '<',
      '>',
      '[',
      ']',
      '{',
      '}',
      '\t',
    ]);
  }

  private pick<Item>(items: readonly Item[]): Item {
    return this.random.pick(items);
  }
}
