import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { enclosingConstruct } from '../../../../server/features/navigation/enclosingConstruct.ts';
import { readFixture } from '../../fixture.ts';
import { site } from '../../site.ts';

describe('enclosingConstruct', () => {
  test.each([
    ['a\nb {{c|{{d$0}}}} e\nf', '{{c|{{d}}}}'],
    ['a <ref>{{cite web|url=h$0}}</ref> b', '<ref>{{cite web|url=h}}</ref>'],
    ['a <ref name="b$0" /> c', '<ref name="b" />'],
    ['a [[b|$0c]] d', '[[b|c]]'],
    ['{|\n| a {{b}} $0\n|}\nc', '{|\n| a {{b}} \n|}'],
    ['a <b>c$0</b> d', '<b>c</b>'],
    ['a <!-- $0 --> b', '<!--  -->'],
    // Right before and behind a construct, and where none has its end, the line counts.
    ['a\nb {{c}}$0 d\ne', 'b {{c}} d'],
    ['a\nb $0{{c}} d\ne', 'b {{c}} d'],
    ['a\nb {{c|d$0 e\nf', 'b {{c|d e'],
    ['a\n$0\nb', ''],
    ['a\nb$0', 'b'],
    ['<div>\n\na $0b\n\n</div>', 'a b'],
  ])('%s', (marked, expected) => {
    const { text, cursor } = readFixture(marked);
    const { start, end } = enclosingConstruct(openArticle(text, site), cursor);
    expect(text.slice(start, end)).toBe(expected);
  });
});
