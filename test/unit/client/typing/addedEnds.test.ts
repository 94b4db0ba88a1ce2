import { describe, expect, it } from 'vitest';
import { AddedEnds } from '../../../../client/typing/addedEnds.ts';
import { Anchors, type Change } from '../../../../client/typing/anchors.ts';

/** A text with a cursor, typed into as VS Code does it. */
class Typed {
  private readonly anchors = new Anchors();
  private readonly ends = new AddedEnds(this.anchors);
  text = '';
  cursor = 0;

  /** @param inserts what the key inserts, the cursor then standing after its first character */
  insert(inserts: string): this {
    return this.change({ start: this.cursor, removed: 0, text: inserts }, this.cursor + 1);
  }

  /** A key that replaces the same character after the cursor. */
  over(key: string): this {
    return this.change({ start: this.cursor, removed: 1, text: key }, this.cursor + 1);
  }

  /** Adds an end after the cursor, as we do. */
  close(end: string): this {
    const opened = this.anchors.add(this.cursor, 'before');
    this.apply({ start: this.cursor, removed: 0, text: end });
    this.ends.add(opened, this.cursor, end);
    return this;
  }

  type(keys: string): this {
    for (const key of keys) this.insert(key);
    return this;
  }

  private change(change: Change, cursor: number): this {
    this.apply(change);
    this.cursor = cursor;
    const typed = this.ends.typedBy(change);
    this.ends.addNative(change);
    for (const { start, end } of typed) {
      const removed = end.offset - start.offset;
      if (removed > 0) this.apply({ start: start.offset, removed, text: '' });
    }
    return this;
  }

  private apply(change: Change): void {
    const { start, removed, text } = change;
    this.text = this.text.slice(0, start) + text + this.text.slice(start + removed);
    this.anchors.move(change);
  }
}

const typed = () => new Typed();

describe('ends that were added', () => {
  it.each([
    ['a template over lines', typed().insert('{}').insert('{}').type('a\n}}'), '{{a\n}}'],
    [
      'a template closed at its second brace',
      typed().type('{').insert('{}}').type('a\n}}'),
      '{{a\n}}',
    ],
    ['a parameter closed at its third', typed().type('{{').insert('{}}}').type('a}}}'), '{{{a}}}'],
    ['a link closed at its second bracket', typed().type('[').insert('[]]').type('a]]'), '[[a]]'],
    ['a table closed at its bar', typed().type('{').insert('||}').type('\n|}'), '{|\n|}'],
    ['a template closed at its bar', typed().type('{{').insert('|}}').type('a\n}}'), '{{|a\n}}'],
    ['a parameter closed at its bar', typed().type('{{{').insert('|}}}').type('}}}'), '{{{|}}}'],
    [
      'a template typed over',
      typed().insert('{}').insert('{}').type('a').over('}').over('}'),
      '{{a}}',
    ],
    [
      'half of it typed over',
      typed().insert('{}').insert('{}').type('a').over('}').type('}'),
      '{{a}}',
    ],
    [
      'a template in a template',
      typed()
        .insert('{}')
        .insert('{}')
        .type('a\n')
        .insert('{}')
        .insert('{}')
        .type('b')
        .over('}')
        .over('}')
        .type('\n}}'),
      '{{a\n{{b}}\n}}',
    ],
    [
      'a parameter in a template',
      typed().insert('{}').insert('{}').insert('{}').type('1').over('}').over('}').over('}'),
      '{{{1}}}',
    ],
    ['a table', typed().insert('{}').insert('||').type('\n|a\n|}'), '{|\n|a\n|}'],
    ['a link over lines', typed().insert('[]').insert('[]').type('a\n]]'), '[[a\n]]'],
    ['a comment', typed().type('<!-').insert('- -->').type(' a-b -->'), '<!-- a-b -->'],
    [
      'a comment with three hyphens',
      typed().type('<!-').insert('- -->').type('a--->'),
      '<!--a--->',
    ],
    ['a reference', typed().type('<ref>').close('</ref>').type('a</ref>'), '<ref>a</ref>'],
    ['a tag in capitals', typed().type('<ref>').close('</ref>').type('a</REF>'), '<ref>a</REF>'],
    ['marks of bold', typed().type("'''").close("'''").type("a'''"), "'''a'''"],
    ['italic in bold', typed().type("'''").close("'''").type("a ''b'' c'''"), "'''a ''b'' c'''"],
  ])('give way: %s', (_, { text }, expected) => {
    expect(text).toBe(expected);
  });

  it.each([
    ['a tag within', typed().type('<ref>').close('</ref>').type('a<br>'), '<ref>a<br></ref>'],
    ['another end', typed().type('<ref>').close('</ref>').type('a</re'), '<ref>a</re</ref>'],
    ['half an end', typed().insert('{}').insert('{}').type('a\n}'), '{{a\n}}}'],
    ['hyphens within', typed().type('<!-').insert('- -->').type(' a -- b'), '<!-- a -- b -->'],
  ])('stay: %s', (_, { text }, expected) => {
    expect(text).toBe(expected);
  });
});
