import type { Random } from '../unit/random.ts';

/** A random page of references, as the pieces that follow each other in it. */
export function generatePage(random: Random): string[] {
  return new PageGenerator(random).page();
}

/** How deep constructs stand in each other. */
const deepest = 2;

class PageGenerator {
  /** Most pages hold nothing of what the two versions of Cite are known to treat differently. */
  private readonly plain: boolean;

  constructor(private readonly random: Random) {
    this.plain = random.below(4) > 0;
  }

  page(): string[] {
    const pieces = Array.from({ length: 1 + this.random.below(8) }, () => this.piece(0));
    if (this.random.below(2) === 0) pieces.push(this.list(0));
    return pieces;
  }

  private piece(depth: number): string {
    const kind = this.random.below(depth < deepest ? 24 : 12);
    if (kind < 8) return this.reference(depth);
    if (kind < 11) return this.reuse();
    if (kind === 11) return this.pick(['text ', '\n\n', ' ', '* item\n', "''x''", '\n== H ==\n']);
    if (kind < 15) return this.list(depth);
    if (kind < 18) return this.template(depth);
    if (kind < 20) return this.condition(depth);
    if (kind < 22) return this.wrapped(depth);
    return depth === 0 ? this.broken() : this.reference(depth);
  }

  private reference(depth: number): string {
    if (depth < deepest && this.random.below(4) === 0) {
      return `{{#tag:ref|${this.content(depth)}${this.tagArguments()}}}`;
    }
    return `<ref${this.attributes()}>${this.rawContent()}${this.pick(['</ref>', '</ref>', '</ref >'])}`;
  }

  private reuse(): string {
    switch (this.random.below(6)) {
      case 0:
        return `{{r|${this.name()}${this.pick(['', '|g=g', `|${this.name()}`])}}}`;
      case 1:
        return `{{sfn|Smith|2001${this.pick(['', '|p=1', '|pp=1', '|p=2', '|ps=.'])}}}`;
      case 2:
        return `<ref${this.attributes()}></ref>`;
      default:
        return `<ref${this.attributes()}${this.pick(['/>', ' />', '/>'])}`;
    }
  }

  private attributes(): string {
    const count = this.pick([0, 1, 1, 1, 2, 2]);
    return Array.from({ length: count }, () => this.attribute()).join('');
  }

  private attribute(): string {
    const [name, group] = [this.name(), this.pick(['g', 'n', '', 'G', 'lower-alpha'])];
    switch (this.random.below(this.plain ? 9 : 12)) {
      case 0:
      case 1:
        return ` group=${this.quoted(group)}`;
      case 2:
        return ` follow=${this.quoted(name)}`;
      case 9:
        return ` ${this.pick(['nme', 'foo', 'details', 'Name', 'grup'])}=${this.quoted(name)}`;
      case 10:
        return ` dir=${this.pick(['rtl', 'ltr', 'RTL', 'up', '""'])}`;
      case 11:
        return ` name=${this.pick(['1', '"007"', '2'])}`;
      default:
        return `${this.pick([' ', ' ', '\n'])}${this.pick(['name', 'name', 'NAME'])}=${this.quoted(name)}`;
    }
  }

  private quoted(value: string): string {
    const plain = /^[\w-]+$/.test(value) ? [value, value] : [];
    return this.pick([
      ...plain,
      `"${value}"`,
      `'${value}'`,
      ` "${value}"`,
      ...(this.random.below(6) === 0 ? [`"${value}`, `${value}"`, `“${value}”`, `'${value}"`] : []),
    ]);
  }

  private name(): string {
    return this.pick(['a', 'a', 'b', 'b', 'c', 'a b', 'A', 'a&#32;b', 'a  b', 'é', 'a/b', '1a']);
  }

  private rawContent(): string {
    return this.pick(['x', 'x', 'x', 'y', ' x', 'x<!-- c -->', '', ' ', '{{nbsp}}', ...this.odd()]);
  }

  private odd(): string[] {
    return [
      '<nowiki>x</nowiki>',
      'x {{#tag:ref|z}}',
      'x {{efn|z}}',
      'x {{sfn|Smith|2001}}',
      "''x",
      '[[x',
    ];
  }

  /** Content that is expanded before Cite reads it. */
  private content(depth: number): string {
    const inner = this.pick([
      'x',
      'x',
      'x',
      'y',
      ' x',
      'x<!-- c -->',
      '',
      '{{nbsp}}',
      '<nowiki>x</nowiki>',
    ]);
    if (this.random.below(3) > 0) return inner;
    const piece = this.piece(depth + 1);
    // What a list in a reference shows depends on the page, and so does whether two contents differ.
    return /references|list/i.test(piece) ? inner : inner + piece;
  }

  private tagArguments(): string {
    return this.pick([
      '',
      `|name=${this.name()}`,
      `|name="${this.name()}"`,
      '|group=g',
      `|name=${this.name()}|group=g`,
    ]);
  }

  private template(depth: number): string {
    const name = this.pick(['', `|name=${this.name()}`, `|name=${this.name()}`]);
    const group = this.pick(['', '', '|group=g']);
    return `{{${this.pick(['refn', 'efn', 'efn', 'efn-ua', 'Refn'])}|1=${this.content(depth)}${name}${group}}}`;
  }

  private list(depth: number): string {
    const inner = depth < deepest && this.random.below(2) === 0 ? this.listed(depth) : '';
    const group = this.pick(['', '', 'g', 'n', 'lower-alpha']);
    switch (this.random.below(6)) {
      case 0:
        return `{{#tag:references|${inner}${group && `|group=${group}`}}}`;
      case 1:
        return `{{reflist${group && `|group=${group}`}|refs=${inner}}}`;
      case 2:
        return `{{notelist|refs=${inner}}}`;
      case 3:
        return this.plain ? '<references/>' : '<references foo="1" />';
      default:
        return inner
          ? `<references${group && ` group="${group}"`}>${inner}</references>`
          : `<references${group && ` group="${group}"`} />`;
    }
  }

  private listed(depth: number): string {
    const pieces = Array.from({ length: 1 + this.random.below(3) }, () =>
      this.random.below(5) === 0
        ? this.piece(depth + 1)
        : `<ref name="${this.name()}">${this.rawContent()}</ref>`,
    );
    return pieces.join(this.pick(['', ' ', '\n']));
  }

  private condition(depth: number): string {
    const [yes, no] = [this.piece(depth + 1), this.piece(depth + 1)];
    switch (this.random.below(5)) {
      case 0:
        return `{{#if:${this.pick(['', ' ', 'x', '<!-- c -->', '{{{1|}}}'])}|${yes}|${no}}}`;
      case 1:
        return `{{#ifeq:${this.pick(['a', 'b', '01'])}|${this.pick(['a', ' a ', '1'])}|${yes}|${no}}}`;
      case 2:
        return `{{#switch:${this.pick(['a', 'b', 'c'])}|a=${yes}|b|c=${no}|${this.piece(depth + 1)}}}`;
      case 3:
        return `{{#switch:${this.pick(['a', 'b'])}|a=${yes}|#default=${no}}}`;
      default:
        return `{{{1|${yes}|${no}}}}`;
    }
  }

  /**
   * A table, gallery or poem gets references only: tables that break and line breaks in a poem's tags
   * are no matter of Cite.
   */
  private wrapped(depth: number): string {
    if (depth === 0 && this.random.below(3) === 0) {
      const [open, close] = this.pick([
        ['\n{|\n| ', '\n|}\n'],
        ['\n{|\n| title="', '" | x\n|}\n'],
        ['<poem>', '</poem>'],
        ['[[File:A.jpg|thumb|', ']]'],
        ['<gallery>\nFile:A.jpg|', '\n</gallery>'],
      ] as const);
      return `${open}${this.reference(deepest).replace(/\n/g, ' ')}${close}`;
    }
    const [open, close] = this.pick([
      ['<nowiki>', '</nowiki>'],
      ['<!-- ', ' -->'],
      ['<pre>', '</pre>'],
      ['<includeonly>', '</includeonly>'],
      ['<noinclude>', '</noinclude>'],
      ['<b>', '</b>'],
      ['{{echo|1=', '}}'],
    ] as const);
    return `${open}${this.piece(depth + 1)}${close}`;
  }

  private broken(): string {
    return this.pick([
      '<ref>',
      '</ref>',
      '<ref name="a">',
      '< ref>x</ref>',
      '<ref / >',
      '<references>',
      '</references>',
      '<ref>x<ref>y</ref>',
      '<ref>x<references/></ref>',
      '{{#tag:ref|x',
      '}}',
      '<!--',
      '<nowiki>',
    ]);
  }

  private pick<Item>(items: readonly Item[]): Item {
    return this.random.pick(items);
  }
}
