import { describe, expect, test } from 'vitest';
import { afterPair } from '../../../../client/editing/quotes/emptyPair.ts';
import { toggleQuotes } from '../../../../client/editing/quotes/toggleQuotes.ts';
import { readQuotes, type Emphasis } from '../../../../client/editing/quotes/readQuotes.ts';
import { applyEdits } from '../../../../server/text/applyEdits.ts';
import { Random } from '../../random.ts';
import { readMarked, showOutcome, wordsOf } from './marked.ts';

function toggled(marked: string, emphasis: Emphasis): string {
  const { text, selections } = readMarked(marked);
  return showOutcome(text, toggleQuotes(text, selections, emphasis, wordsOf(text)));
}

const inMarkup = 'Marks for bold or italics would break what stands here.';

describe('bold', () => {
  test.each([
    // A selection.
    ['a ⟦b c⟧ d', "a '''⟦b c⟧''' d"],
    ['a ⟧b c⟦ d', "a '''⟧b c⟦''' d"],
    ["a '''⟦b c⟧''' d", 'a ⟦b c⟧ d'],
    ["a ⟦'''b c'''⟧ d", 'a ⟦b c⟧ d'],
    ["a '⟦''b c''⟧' d", 'a ⟦b c⟧ d'],
    ['a⟦ b c ⟧d', "a⟦ '''b c''' ⟧d"],
    ["a⟦ '''b c''' ⟧d", 'a⟦ b c ⟧d'],
    ["a '''⟦ b c ⟧''' d", 'a ⟦ b c ⟧ d'],
    ["a ''' ⟦b c⟧ ''' d", 'a  ⟦b c⟧  d'],
    // Part of what is bold, and more than it.
    ["'''a ⟦b⟧ c'''", "'''a''' ⟦b⟧ '''c'''"],
    ["'''⟦a⟧ b'''", "⟦a⟧ '''b'''"],
    ["'''a ⟦b⟧'''", "'''a''' ⟦b⟧"],
    ["'''a''' ⟦b⟧ '''c'''", "'''a ⟦b⟧ c'''"],
    ["⟦a '''b''' c⟧", "'''⟦a b c⟧'''"],
    ["a '''b ⟦c''' d⟧", "a '''b ⟦c d⟧'''"],
    ["'''a ⟦b c⟧", "'''a''' ⟦b c⟧"],
    ["⟦'''a b⟧", '⟦a b⟧'],
    // Both.
    ["''⟦a⟧''", "'''''⟦a⟧'''''"],
    ["⟦''a''⟧", "⟦'''''a'''''⟧"],
    ["'''''⟦a⟧'''''", "''⟦a⟧''"],
    ["''⟦a⟧ b''", "'''''⟦a⟧''' b''"],
    ["'''''a''' ⟦b⟧''", "'''''a ⟦b⟧'''''"],
    ["'''a ''⟦b⟧'''''", "'''a '''''⟦b⟧''"],
    // A word.
    ['a wo‸rd b', "a '''wo‸rd''' b"],
    ['a ‸word b', "a '''‸word''' b"],
    ['a word‸ b', "a '''word‸''' b"],
    ["a '''wo‸rd''' b", 'a wo‸rd b'],
    ["a '''word'''‸ b", 'a word‸ b'],
    ["a ‸'''word''' b", 'a ‸word b'],
    ["a '‸''word''' b", 'a ‸word b'],
    ["a '''the wo‸rd''' b", "a '''the''' wo‸rd b"],
    ["a '''the word.'''‸ b", 'a the word.‸ b'],
    ["a ''wo‸rd'' b", "a '''''wo‸rd''''' b"],
    ["don‸'t", "'''don‸'t'''"],
    // Marks to type between.
    ['a ‸ b', "a '''‸''' b"],
    ["a '''‸''' b", 'a ‸ b'],
    ["a ''‸'' b", "a '''''‸''''' b"],
    ["a '''''‸''''' b", "a ''‸'' b"],
    ['‸', "'''‸'''"],
    ["'''‸'''", '‸'],
    ["a'‸ b", "a'<nowiki/>'''‸''' b"],
    ["a'<nowiki/>'''‸''' b", "a'‸ b"],
    ["a ‸'b", "a '''‸'''<nowiki/>'b"],
    ["a '''‸'''<nowiki/>'b", "a ‸'b"],
    // Apostrophes of the text.
    ["⟦dog⟧'s", "'''⟦dog⟧'''<nowiki/>'s"],
    ["'''⟦dog⟧'''<nowiki/>'s", "⟦dog⟧'s"],
    ["l'⟦amour⟧ fou", "l'<nowiki/>'''⟦amour⟧''' fou"],
    ["l'<nowiki/>'''⟦amour⟧''' fou", "l'⟦amour⟧ fou"],
    ["l''''⟦amour⟧''' fou", "l'⟦amour⟧ fou"],
    ["a ⟦'b'⟧ c", "a '''<nowiki/>⟦'b'⟧<nowiki/>''' c"],
    ["l'''am‸our'' fou", "l'<nowiki/>'''''am‸our''''' fou"],
    // Several cursors.
    ['‸a b ‸c d ⟦e f⟧', "'''‸a''' b '''‸c''' d '''⟦e f⟧'''"],
    ["‸a '''‸b''' c", "'''‸a '''‸b c"],
    ['wo‸r‸d a', "'''wo‸r‸d''' a"],
    ['‸ a‸', "'''‸''' '''a‸'''"],
    // Other scripts.
    ['⟦قاسم سلیمانی⟧ بود', "'''⟦قاسم سلیمانی⟧''' بود"],
    ['می‌خو‸اهم', "'''می‌خو‸اهم'''"],
    ['e\u0301te‸\u0301 x', "'''e\u0301te‸\u0301''' x"],
    ['𝔄𝔅‸ c', "'''𝔄𝔅‸''' c"],
  ])('of %s gives %s', (before, after) => {
    expect(toggled(before, 'bold')).toBe(after);
  });
});

describe('italics', () => {
  test.each([
    ['a ⟦b⟧ c', "a ''⟦b⟧'' c"],
    ["a ''⟦b⟧'' c", 'a ⟦b⟧ c'],
    ["'''⟦b⟧'''", "'''''⟦b⟧'''''"],
    ["'''''⟦b⟧'''''", "'''⟦b⟧'''"],
    ["'''a ⟦b⟧ c'''", "'''a ''⟦b⟧'' c'''"],
    ["l'⟦amour⟧", "l'<nowiki/>''⟦amour⟧''"],
    ["l'<nowiki/>''am‸our''", "l'am‸our"],
    ["l'''am‸our'' fou", "l'am‸our fou"],
    ["⟦dogs'⟧ x", "''⟦dogs'⟧<nowiki/>'' x"],
    ['a ‸ b', "a ''‸'' b"],
    ["a ''‸'' b", 'a ‸ b'],
    ["a '''‸''' b", "a '''''‸''''' b"],
    ["'''a b''' ‸c d", "'''a b''' ''‸c'' d"],
  ])('of %s give %s', (before, after) => {
    expect(toggled(before, 'italic')).toBe(after);
  });
});

describe('several lines are marked one by one', () => {
  test.each([
    ['⟦a\nb⟧', "'''⟦a'''\n'''b⟧'''"],
    ['⟦a\r\nb⟧', "'''⟦a'''\r\n'''b⟧'''"],
    ["'''⟦a'''\n'''b⟧'''", '⟦a\nb⟧'],
    ["⟦'''a'''\n\nb⟧", "⟦'''a'''\n\n'''b⟧'''"],
    ['⟦a\n⟧b', "'''⟦a'''\n⟧b"],
    ['x ⟦y\n\n  z⟧ w', "x '''⟦y'''\n\n  '''z⟧''' w"],
    ['⟦* a\n** b\n: c\n#*: d⟧', "⟦* '''a'''\n** '''b'''\n: '''c'''\n#*: '''d⟧'''"],
    ['⟦== A ==\n===B=== <!-- c -->\nd⟧', "⟦== '''A''' ==\n==='''B'''=== <!-- c -->\n'''d⟧'''"],
    ['⟦; a : b\n; [[:c]]⟧', "⟦; '''a''' : '''b'''\n; '''[[:c]]⟧'''"],
    [
      '⟦{| class="x"\n|+ cap\n! a !! b\n|-\n| c || style="x" | d\n|}\n⟧',
      "⟦{| class=\"x\"\n|+ '''cap'''\n! '''a''' !! '''b'''\n|-\n| '''c''' || style=\"x\" | '''d'''\n|}\n⟧",
    ],
    [
      '⟦{{Infobox person\n| name = A B\n|born=[[C]]\n}}\nD⟧',
      "⟦{{Infobox person\n| name = '''A B'''\n|born='''[[C]]'''\n}}\n'''D⟧'''",
    ],
    ['⟦| name = a }}\nb⟧', "⟦| name = '''a''' }}\n'''b⟧'''"],
    [
      '⟦a\n{{reflist}}\n[[Category:X]]\n<!-- c -->\n__TOC__\n----\n<references />\n[[B]]⟧',
      "'''⟦a'''\n{{reflist}}\n[[Category:X]]\n<!-- c -->\n__TOC__\n----\n<references />\n'''[[B]]⟧'''",
    ],
    ['a ⟦b {{c⟧', "a '''⟦b''' {{c⟧"],
    ['⟦a {{b\n|c}} d\ne⟧', "'''⟦a''' {{b\n|c}} d\n'''e⟧'''"],
  ])('%j gives %j', (before, after) => {
    expect(toggled(before, 'bold')).toBe(after);
  });
});

describe('marks never break what they would stand in', () => {
  test.each([
    ['see [[Fo‸o]] now', "see '''[[Fo‸o]]''' now"],
    ['[[Foo (b‸ar)|Foo]]', "'''[[Foo (b‸ar)|Foo]]'''"],
    ['[[Foo|b‸ar]]', "[[Foo|'''b‸ar''']]"],
    ['[[bus]]e‸s a', "'''[[bus]]e‸s''' a"],
    ["'''[[Fo‸o]]'''", '[[Fo‸o]]'],
    ['a ⟦b [[c⟧ d]] e', "a '''⟦b [[c⟧ d]]''' e"],
    ['[https://exa‸mple.org a b]', "'''[https://exa‸mple.org a b]'''"],
    ['[https://example.org a ‸b]', "[https://example.org a '''‸b''']"],
    ['https://exa‸mple.org/a_b c', "'''https://exa‸mple.org/a_b''' c"],
    ['{{cite w‸eb|title=a}}', "'''{{cite w‸eb|title=a}}'''"],
    ['{{cite web|ti‸tle=a}}', "'''{{cite web|ti‸tle=a}}'''"],
    ['{{cite web|title=‸a}}', "{{cite web|title='''‸a'''}}"],
    ['{{a|{{b|c}}}} ‸d', "{{a|{{b|c}}}} '''‸d'''"],
    ['a<ref na‸me=x>b</ref> c', "a'''<ref na‸me=x>b</ref>''' c"],
    ["''a<ref>‸b ''c''</ref>''", "''a<ref>'''‸b''' ''c''</ref>''"],
    ['a&nb‸sp;b', "a'''&nb‸sp;'''b"],
    ['<nowiki>a ‸b</nowiki>', "'''<nowiki>a ‸b</nowiki>'''"],
    ["<!-- a ''‸b'' --> ''c", "<!-- a ‸b --> ''c"],
    ['<small>‸a</small>', "<small>'''‸a'''</small>"],
    ["| a''b || ‸c", "| a''b || '''‸c'''"],
  ])('%s gives %s', (before, after) => {
    const emphasis = before.includes("''‸b") ? 'italic' : 'bold';
    expect(toggled(before, emphasis)).toBe(after);
  });

  test.each([
    '{{Info‸box person',
    '{{cite web|na‸me=',
    'a ⟦b}} c⟧ d',
    '[[‸]]',
    'a {{‸}} b',
    "a ''‸",
  ])('%s is left alone', (before) => {
    expect(toggled(before, 'bold')).toBe(inMarkup);
  });
});

describe('after text was typed into a pair of marks, its key leads out of them', () => {
  test.each([
    ["a '''b‸'''", 'bold', "a '''b'''‸"],
    ["a ''b c‸'' d", 'italic', "a ''b c''‸ d"],
    ["a '''''b‸'''''", 'bold', "a '''''b'''‸''"],
    ["a '''''b‸'''''", 'italic', "a '''''b''‸'''"],
    ["a '''''b'''‸''", 'italic', "a '''''b'''''‸"],
    ["a '''''b'''c‸'' d", 'italic', "a '''''b'''c''‸ d"],
  ] as const)('%s %s', (marked, emphasis, after) => {
    const cursor = marked.indexOf('‸');
    const line = marked.replace('‸', '');
    const at = afterPair(line, line.indexOf("'"), cursor, emphasis)!;
    expect(`${line.slice(0, at)}‸${line.slice(at)}`).toBe(after);
  });

  test.each([
    ["a '''b‸'''", 'italic'],
    ["a '''‸'''", 'bold'],
    ["a '''b‸", 'bold'],
    ["a '''b‸''", 'bold'],
    ["a '''b''' c '''d‸'''", 'bold'],
    ['a b‸', 'bold'],
  ] as const)('not from %s for %s', (marked, emphasis) => {
    const line = marked.replace('‸', '');
    const opening = Math.max(0, line.indexOf("'"));
    expect(afterPair(line, opening, marked.indexOf('‸'), emphasis)).toBeUndefined();
  });
});

describe('a press undoes the one before it', () => {
  const texts = [
    'a ⟦b⟧ c',
    'a⟦ b ⟧c',
    "l'⟦amour⟧'s",
    '⟦a\r\n* b\r\n| c || d⟧',
    "''a ⟦b⟧ c''",
    'wo‸rd [[li‸nk]]',
    '‸',
  ];
  test.each(texts.flatMap((text) => [[text, 'bold'] as const, [text, 'italic'] as const]))(
    '%j %s',
    (text, emphasis) => {
      expect(toggled(toggled(text, emphasis), emphasis)).toBe(text);
    },
  );
});

test('only marks come and go, wherever the selection is', () => {
  const random = new Random(3);
  const pieces = [
    "''",
    "'''",
    "'''''",
    'a',
    'bc',
    'd',
    ' ',
    ' ',
    "l'",
    "'s",
    '[[e]]',
    '[[f|g]]',
    '{{h|i}}',
  ];
  const plain = (line: string) => {
    const marks = readQuotes(line).map((mark) => ({ ...mark, newText: '' }));
    return applyEdits(line, marks).replaceAll('<nowiki/>', '');
  };
  let made = 0;
  for (let round = 0; round < 3000; round++) {
    const words = Array.from({ length: 2 + random.below(8) }, () => random.pick(pieces));
    // Apostrophes side by side would be another mark, or partly text.
    const text = words
      .filter((word, index) => !(word.startsWith("'") && words[index - 1]?.endsWith("'")))
      .join('');
    const [anchor, active] = [random.below(text.length + 1), random.below(text.length + 1)];
    const emphasis = random.pick(['bold', 'italic'] as const);
    const outcome = toggleQuotes(text, [{ anchor, active }], emphasis, wordsOf(text));
    // A pair without anything in it would be read as one run.
    if ('refusal' in outcome || (anchor === active && !wordsOf(text)(active))) continue;
    made++;
    expect(plain(applyEdits(text, outcome.edits))).toBe(plain(text));
  }
  expect(made).toBeGreaterThan(2000);
});
