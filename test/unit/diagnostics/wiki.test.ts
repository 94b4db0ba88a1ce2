import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose, type Diagnosis } from '../../../server/features/diagnose/diagnose.ts';
import { applyEdits } from '../applyEdits.ts';
import { markRanges, readFixture } from '../fixture.ts';
import { site } from '../site.ts';

const settings = {
  cite: 'off',
  balance: 'off',
  harv: 'off',
  lint: 'off',
  cs1: 'off',
} as const;

function findings(text: string): readonly Diagnosis[] {
  return diagnose(openArticle(text, site), settings);
}

/** Shortens the group's name, and shows what nobody would see in a table of tests. */
function check(code: string, marked: string): void {
  const long = marked.replaceAll('$[', `$[wiki/${code}:`);
  const { text } = readFixture(long);
  expect(markRanges(text, findings(text))).toBe(long);
}

/** The text after each fix of the first fault, in the order in which they are offered. */
function fixed(text: string): string[] {
  const [first] = findings(text);
  return (first?.fixes ?? []).map(
    ({ edits, preferred }) => `${preferred ? '* ' : ''}${applyEdits(text, edits)}`,
  );
}

describe('wiki/duplicate-argument', () => {
  test.each([
    '{{a|$[x$]=1|x=2}}',
    '{{a|$[b$]|1=c}}',
    '{{a| $[x$] = 1\n| $[x$] = 2\n| x = 3\n}}',
    '{{#invoke:a|b|$[x$]=1|x=2}}',
    '{{a|{{b|$[x$]=1|x=1}}|x=2}}',
    '<ref>{{cite web|$[title$]=A|title=B}}</ref>',
    '{{a|$[x$]=1|<!-- c -->x=2}}',
    '{{a|x=1|X=2}} {{#switch:a|b=1|b=2}} {{#tag:ref|a|name=b|name=b}} {{a|{{b}}=1|{{b}}=2}}',
    '<nowiki>{{a|x=1|x=2}}</nowiki> <!-- {{a|x=1|x=2}} -->',
  ])('%s', (marked) => check('duplicate-argument', marked));

  test.each([
    ['{{a|x=1|x=1}}', ['* {{a|x=1}}']],
    ['{{a|x=|x=1}}', ['* {{a|x=1}}', '{{a|x=}}']],
    ['{{a|x=1|x=2}}', ['{{a|x=2}}', '{{a|x=1}}']],
    ['{{a\n| x = 1\n| x = \n}}', ['{{a\n| x = 1\n}}', '{{a\n| x = \n}}']],
    ['{{a|x=1|x=2|x=3}}', ['{{a|x=2|x=3}}']],
    // Without the first, the second would be the first.
    ['{{a|b|c|1=d}}', ['{{a|b|c}}']],
    ['{{a|b|1=d}}', ['{{a|1=d}}', '{{a|b}}']],
  ])('the fixes of %s', (text, after) => {
    expect(fixed(text)).toEqual(after);
  });
});

describe('wiki/table-in-argument', () => {
  test.each([
    '{{Collapse|\n$[{| class="wikitable"\n! A\n|-\n| B\n|}$]\n}}',
    '{{a|b=$[{|\n| c\n|}$]\n|d}}',
    '{{#if:x|\n:$[{|\n| c\n{|\n| d\n|}\n|}$]\n}}',
    // Sets, templates without their table, and tables whose pipes are safe.
    '{{a|{|}|b}} {{a|\n{\n|b\n|}}} {{a|\n{{{!}}\n{{!}} b\n{{!}}}\n}} {{a|b\n|}c}}',
    '{|\n| {{a|b}}\n|}',
  ])('%j', (marked) => check('table-in-argument', marked));

  test.each([
    ['{{a|\n{|\n| b || c\n|}\n}}', ['{{a|\n{{{!}}\n{{!}} b {{!}}{{!}} c\n{{!}}}\n}}']],
    ['{{a|b|\n{| c="d"\n|}\n}}', ['{{a|b|2=\n{{{!}} c="d"\n{{!}}}\n}}']],
    ['{{a|b={| c="d"\n| e\n|}\n|f}}', ['{{a|b={{{!}} c="d"\n{{!}} e\n{{!}}}\n|f}}']],
    // Its name would make the next one the first.
    ['{{a|\n{| c="d"\n|}\n|e}}', []],
    ['{{#if:x|\n{| c="d"\n|}\n}}', ['{{#if:x|\n{{{!}} c="d"\n{{!}}}\n}}']],
  ])('the fix of %j', (text, after) => {
    expect(fixed(text)).toEqual(after);
  });
});

describe('wiki/equals-in-value', () => {
  test.each([
    '{{nowrap|$[E =$] mc2}} {{small|$[<span style=$]"x">a</span>}}',
    '{{nowrap|1=E = mc2}} {{nowrap|a|b=c}} {{nowrap|class=a}} {{nowrap|a {{=}} b}} {{nowrap|[[a|b=c]]}}',
    '{{lang|fr=a}} {{unknown|E = mc2}} {{nowrap|2=a}} {{nowrap|{{{a}}}=b}} {{nowrap|}} {{nowrap}}',
  ])('%s', (marked) => check('equals-in-value', marked));

  test('the fixes', () => {
    expect(fixed('{{nowrap|E = mc2}}')).toEqual(['{{nowrap|1=E = mc2}}', '{{nowrap|E {{=}} mc2}}']);
  });
});

describe('wiki/unknown-function', () => {
  test.each([
    '{{$[#fi$]: x | a | b}} {{$[#swich$]:a|b=c}} {{ #if: a | b }} {{$[#Swithc$]:a}}',
    // Functions of extensions, templates, parameters, and what is no wikitext.
    '{{#ask: a}} {{#var:a}} {{#vardefine:a|b}} {{#len:a}} {{#widget:a}} {{#dpl:a}}',
    '<nowiki>{{#fi:a}}</nowiki> <!-- {{#fi:a}} --> {{{#fi:a}}} {{#fi a}} <code>{{#fi:a}}</code>',
    'Code:\n {{#fi:a}}',
  ])('%j', (marked) => check('unknown-function', marked));

  test('the fix', () => {
    expect(fixed('{{#swich:a|b=c}}')).toEqual(['{{#switch:a|b=c}}']);
  });
});

describe('wiki/impossible-title', () => {
  test.each([
    '$[[[Foo{bar}]]$] x $[[[A<br>b$]|c]] $[[[ ]]$] $[[[]]$]',
    '$[[[:]]$] $[[[a\nb]]$] $[[[a\nb$]|c]] $[[[.]]$] $[[[./a]]$] $[[[a%5Bb]]$] [[../a]] [[a%20b]] [[%]]',
    'I met $[[[John[? Doe]]$] here, and {{a|$[[[b<c]]$]}}.',
    '[[a {{b}}]] [[{{{c}}}|d]] [[a<nowiki/>b]] [[a<!-- b -->c]] [[a<ref>b</ref>]] [[|a]]',
    '<nowiki>[[a{b}]]</nowiki> <code>[[ ]] [[a{b}]]</code> [[1,2],[3,4]] [[a]] [[File:a.jpg|b{c}]]',
    'Code:\n [[ ]]\n [[a{b}]]\n',
    '{{#invoke:a|b|[[c{d}]]}} <math>[[a]_{b}]]</math>',
    // Of a link without its end, that is said.
    '[[a{b} c',
  ])('%j', (marked) => check('impossible-title', marked));
});

describe('wiki/needless-pipe', () => {
  test.each([
    'He was born in $[[[Iran|Iran]]$], $[[[Iran|iran]]$] and $[[[a_b|a b]]$]s.',
    '$[[[:Category:A|Category:A]]$] {{b|$[[[c|c]]$]}}',
    "[[a|b]] [[a]] [[a|''a'']] [[ a|a]] [[a| a]] [[#a|#A]]{{anchor|a}} [[a|]] [[aB|ab]]",
    '[[Category:A|A]] [[File:A.jpg|thumb|File:A.jpg]]',
  ])('%s', (marked) => check('needless-pipe', marked));

  test.each([
    ['[[Iran|iran]]', '* [[iran]]'],
    ['[[:Category:A|Category:A]]', '* [[:Category:A]]'],
  ])('the fix of %s', (text, after) => {
    expect(fixed(text)).toEqual([after]);
  });
});

describe('wiki/invalid-isbn', () => {
  test.each([
    'ISBN $[0-306-40615-3$], ISBN 0-306-40615-2, ISBN 0 8044 2957 X, ISBN $[0-8044-2957-0$]',
    'ISBN $[978-0-306-40615-8$], ISBN 978-0-306-40615-7, [[a|ISBN $[0306406153$]]]',
    '{{ISBN|$[0-306-40615-3$]|9780306406157}} {{isbn|1=$[0-306-40615-3$]}}',
    '{{ISBN|0-306-40615-3|invalid1=yes}} {{Foo|0-306-40615-3}} {{ISBN|{{{1}}}}}',
    '{{ISBN|$[2-8283-0024$]}} {{ISBN|$[979$]}} {{ISBN|$[123-0-306-40615-7$]}} {{ISBN|2-8283-0024|ignore-isbn=yes}}',
    '[https://example.org/ISBN0306406153 a] [[File:ISBN 0-306-40615-3.jpg]] ISBN 1234',
    '<nowiki>ISBN 0-306-40615-3</nowiki> <!-- ISBN 0-306-40615-3 -->',
  ])('%s', (marked) => check('invalid-isbn', marked));
});

describe('wiki/typographic-quote', () => {
  test.each([
    '<ref name=$[“a b”$]>x</ref><div class=$[„a”$] id="ok">x</div>',
    '{| class=$[“wikitable a”$]\n|-\n| style=$[‘color: red’$] | b\n|}',
    '<span class=$["a”$]>x</span> <span class=$[“a"$]>x</span>',
    '<ref name=’tis>x</ref> <ref name="O’Brien “a”">x</ref> {{a|class=“b”}} “a”=“b”',
  ])('%s', (marked) => check('typographic-quote', marked));

  test('the fix', () => {
    expect(fixed('<div class=“a b”>x</div>')).toEqual(['* <div class="a b">x</div>']);
  });
});

describe('wiki/wrong-entity', () => {
  test.each([
    '18$[&nsbp;$]km $[&foo;$] a$[&ndsh;$]b 3$[&nbsp$] $[&#8211$] $[&#x2013$] $[&#0;$] $[&#xZZ;$] $[&#128;$]',
    '{{a|b=1$[&nbps;$]}} [[a$[&nbps;$]b]] <ref>$[&nbps;$]</ref>',
    '&nbsp; &rarr; &Aacute; &#8211; &#x2013; &AMP; &hearts; & AT&T; R&D; Q&A; M&Ms; rock&roll; Barnes &Noble; &c.',
    'https://example.org/?a=1&lt=2&amp;b=3 [https://example.org/?a&amp b] {{cite web|url=https://e.org/?a&copy=1}}',
    '<nowiki>&nsbp;</nowiki> <!-- &nsbp; --> <code>&nsbp;</code> <syntaxhighlight>&nsbp;</syntaxhighlight>',
  ])('%s', (marked) => check('wrong-entity', marked));

  test.each([
    ['a&nsbp;b', ['* a&nbsp;b']],
    ['a&nbsp b', ['* a&nbsp; b']],
    ['&#8211 b', ['* &#8211; b']],
    ['&#150;', ['–']],
    [' &foo;', []],
  ])('the fix of %s', (text, after) => {
    expect(fixed(text)).toEqual(after);
  });
});

describe('wiki/invisible-character', () => {
  test.each([
    ['a space of no width', 'a$[\u200b$]b, but not ไทย\u200bไทย'],
    ['a byte-order mark', 'a$[\ufeff$]b'],
    ['marks of direction', 'a$[\u200e$]b\nשלום\u200e (a)\u200f\n&rlm;\u200e'],
    ['joiners', 'می\u200cخواهم 👩\u200d👧 क\u200dष a $[\u200c$] b Auf\u200clage'],
    ['embeddings', '\u202aab\u202c $[\u202a$]x\ny$[\u202c$] \u2067a\u2069 $[\u2066$]b'],
    ['separators', 'a$[\u2028$]b$[\u2029$]c'],
    ['controls', 'a$[\u0092$]b$[\u0001$]\tc\r\n'],
    ['soft hyphens', 'a\u00adb [[a$[\u00ad$]b]]'],
    ['no-break spaces', 'a\u00a0b [[a\u00a0b]] {{a|$[\u00a0$]x=1|b$[\u00a0$]c=\u00a0d|\u00a0e}}'],
    ['quoted ones', '<nowiki>\u200b</nowiki> <!-- \u200b --> <code>\u200b</code>'],
  ])('%s', (_, marked) => check('invisible-character', marked));

  test.each([
    ['a\u200bb', '* ab'],
    ['a\u0092b', 'a’b'],
    ['a\u2028b', 'a b'],
    ['{{a|\u00a0x=1}}', '{{a| x=1}}'],
  ])('the fix of %j', (text, after) => {
    expect(fixed(text)).toEqual([after]);
  });
});

describe('wiki/skipped-level', () => {
  test.each([
    '== a ==\n$[==== b ====$]\n===== c =====\n=== d ===\n== e ==\n=== f ===',
    '$[=== a ===$]\n== b ==\n<h3>c</h3>\n==== d ====',
    '== a ==\n{{/Part}}\n==== b ====\n{{Wikipedia:C}}\n===== d =====',
    '{{Documentation subpage}}\n=== a ===\n== b ==\n',
    '=== a ===\n==== b ====\n=== c ===',
    '== a ==\n==== b ====\n==== c ====\n== d ==\n==== e ====',
    '== a ==\n$[==== b ====$]\n==== c ====\n== d ==\n$[==== e ====$]\n== f ==\n=== g ===',
    '== a ==\n$[==== b ====$]\n==== c ====',
    '= a =\n== b ==\n<nowiki>==== c ====</nowiki>\n<!--\n==== d ====\n-->',
  ])('%j', (marked) => check('skipped-level', marked));

  test.each([
    [
      '== a ==\n==== b ====\n===== c =====\n==== d ====\n=== e ===',
      ['== a ==\n=== b ===\n==== c ====\n=== d ===\n=== e ==='],
    ],
    [
      '== a ==\n===== b <!-- c --> ===== <!-- d -->\n',
      ['== a ==\n=== b <!-- c --> === <!-- d -->\n'],
    ],
    ['== a ==\n==== b ====\n<h5>c</h5>', []],
  ])('the fix of %j brings no new fault', (text, after) => {
    expect(fixed(text)).toEqual(after);
    for (const page of after) expect(findings(page)).toEqual([]);
  });
});

describe('wiki/missing-section', () => {
  const page =
    "\n== Early life ==\n== Café ==\n== A ==\n== a ==\n== A ==\n== [[b|c]] ''d'' &amp; e ==\n" +
    "<div id=\"x y\"></div>{{Episode|n=12}}{{anchor|Anch}}{{cite web|title=z}}\n<h2>''m''</h2>";

  test.each([
    '[[$[#Erly life$]]] [[$[#early life$]|x]] [[$[# Early life$]]] [[$[#A_2$]]] [[$[#b$]]]',
    '[[#Early life]] [[#Early_life]] [[#Café]] [[#Caf.C3.A9]] [[#a_2]] [[#A_3]] [[#c d & e]]',
    '[[#x y]] [[#ep12]] [[#Anch|b]] [[#m]] [[#top]] [[#CITEREFSmith2001]] [[#cite_note-1]] [[#]]',
    '[[B#c]] <nowiki>[[#q]]</nowiki> <!-- [[#q]] -->',
  ])('%s', (marked) => check('missing-section', marked + page));

  test.each([
    'a page that is transcluded:[[#q]] {{:B}}',
    'a template that brings sections:[[#q]] {{Excerpt|B}}',
    'a heading with a template:[[#q r]]\n== {{b}} r ==\n',
  ])('%j may have it', (text) => check('missing-section', text));

  test.each([
    ['[[#early life]]', ['* [[#Early life]]']],
    ['[[#Erly life|x]]', ['[[#Early life|x]]']],
    ['[[#life]]', ['[[#Early life]]']],
    ['[[#Quite another thing]]', []],
  ])('the fixes of %s', (text, after) => {
    expect(fixed(text + page)).toEqual(after.map((link) => link + page));
  });
});

describe('wiki/duplicate-sort-key', () => {
  test.each([
    '{{DEFAULTSORT:a}} $[{{DEFAULTSORT:b}}$] $[{{DEFAULTSORTKEY:b}}$]',
    '{{DEFAULTSORT:a}}\n\n== b ==\n$[{{DEFAULTSORT:a}}$]',
    '{{DEFAULTSORT:a}} {{DEFAULTSORT:b|noerror}} {{DEFAULTSORT:}} {{#if:c|{{DEFAULTSORT:d}}}} <nowiki>{{DEFAULTSORT:d}}</nowiki>',
  ])('%j', (marked) => check('duplicate-sort-key', marked));

  test.each([
    ['{{DEFAULTSORT:a}}\n{{DEFAULTSORT:a}}\n', ['* {{DEFAULTSORT:a}}\n']],
    ['{{DEFAULTSORT:a}}\n{{DEFAULTSORT:b}}', ['{{DEFAULTSORT:b}}', '{{DEFAULTSORT:a}}']],
  ])('the fixes of %j', (text, after) => {
    expect(fixed(text)).toEqual(after);
  });
});

describe('wiki/duplicate-category', () => {
  test.each([
    '[[Category:A]]\n$[[[category:a]]$]\n[[Category:B]] {{#if:a|[[Category:B]]}} [[:Category:A]]',
    '$[[[Category:A|x]]$] $[[[Category:A]]$] [[Category:A|y]]',
  ])('%j', (marked) => check('duplicate-category', marked));

  test.each([
    ['[[Category:A]]\n[[Category:A]]\n[[Category:B]]', ['* [[Category:A]]\n[[Category:B]]']],
    ['[[Category:A|x]]\n[[Category:A|y]]', ['[[Category:A|y]]']],
    ['[[Category:A]]\n[[Category:A]]', ['* [[Category:A]]']],
  ])('the fix of %j', (text, after) => {
    expect(fixed(text)).toEqual(after);
  });
});

describe('wiki/duplicate-language-link', () => {
  test.each(['[[fr:A]] $[[[fr:B]]$] [[:fr:C]] [[wikt:a]] [[wikt:b]] [[de:A]] {{a|[[de:B]]}}'])(
    '%s',
    (marked) => check('duplicate-language-link', marked),
  );

  test('the fix', () => {
    expect(fixed('[[fr:A]]\n[[fr:A]]')).toEqual(['* [[fr:A]]']);
    expect(fixed('[[fr:A]] [[fr:B]]')).toEqual(['[[fr:A]] ']);
  });
});

test('many of everything take no long time', () => {
  const pieces = [
    '[[#x1]]',
    '[[Category:A]]',
    '[[fr:A]]',
    '{{DEFAULTSORT:a}}',
    '&nsbp;',
    'a\u200b',
  ];
  const text =
    pieces.map((piece) => `${piece} `.repeat(1000)).join('\n\n') + '== a ==\n'.repeat(1000);
  expect(findings(text).length).toBeGreaterThan(1000);
});
