import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { localLinterRows } from '../../../server/diagnostics/linter/localRows.ts';
import {
  diagnose,
  type Diagnosis,
  type RuleSettings,
} from '../../../server/features/diagnose/diagnose.ts';
import { applyEdits } from '../../../server/text/applyEdits.ts';
import { markRanges, readFixture } from '../fixture.ts';
import { site } from '../site.ts';

const ours: ReadonlySet<string> = new Set(localLinterRows.map(({ code }) => code));
/** With the rules that are off by default, too. */
const settings: RuleSettings = Object.fromEntries(
  localLinterRows.map(({ code, severity }) => [code, severity]),
);

function linter(text: string, withHidden: boolean): Diagnosis[] {
  const found = diagnose(openArticle(text, site), withHidden ? settings : {});
  return found.filter(({ code }) => ours.has(code));
}

/** The marked ranges are all that is found. */
function checkFindings(marked: string, withHidden = false): void {
  const { text } = readFixture(marked);
  expect(markRanges(text, linter(text, withHidden))).toBe(marked);
}

describe('duplicate-ids', () => {
  test.each([
    '<b id="a">A</b> <i $[lint/duplicate-ids:id="a"$]>B</i> <i $[lint/duplicate-ids:id=a$]>C</i>',
    '{| id=a\n| $[lint/duplicate-ids:id="a"$] | b\n|}',
    '<b id="a b">A</b>\n\n<i $[lint/duplicate-ids:id="a_b"$]>B</i>',
    '{{x|1=<b id="a">A</b>}} <b $[lint/duplicate-ids:id="a"$]>A</b>',
    '<b id="a">A</b> <b id="A">B</b> <b id="">C</b> <b $[lint/duplicate-ids:id=""$]>D</b>',
    '<b id="{{a}}">A</b> <b id="{{a}}">B</b>',
    '<h2 id="a">A</h2> <h3 $[lint/duplicate-ids:id="a"$]>B</h3>',
    '{{#if:|<b id="a">A</b>|<b id="a">B</b>}} <!-- <b id="a"> --> <nowiki><b id="a"></nowiki>',
  ])('%s', (marked) => checkFindings(marked));
});

describe('template-arg-in-extension-tag', () => {
  test.each([
    '<ref>a $[lint/template-arg-in-extension-tag:{{{1}}}$]</ref>',
    '<ref>{{a|$[lint/template-arg-in-extension-tag:{{{b|c}}}$]}}</ref>',
    '<poem>$[lint/template-arg-in-extension-tag:{{{1}}}$]</poem>',
    '<nowiki>{{{1}}}</nowiki> <syntaxhighlight lang="x">{{{1}}}</syntaxhighlight>',
    '{{#tag:ref|{{{1}}}}} {{{1}}}',
  ])('%s', (marked) => checkFindings(marked));
});

describe('bogus-image-options', () => {
  test.each([
    '[[File:A.jpg|$[lint/bogus-image-options:thum$]|A general]]',
    '[[File:A.jpg|$[lint/bogus-image-options:A general$]|in 2019]]',
    '[[File:A.jpg|thumb$[lint/bogus-image-options:|$]|A general]]',
    '[[File:A.jpg|left|$[lint/bogus-image-options:right$]|A general]]',
    '[[File:A.jpg|thumb|$[lint/bogus-image-options:frame$]|A general]]',
    '[[File:A.jpg|frame|$[lint/bogus-image-options:50px$]|A general]]',
    '[[File:A.jpg|$[lint/bogus-image-options:50px$]|60px|A general]]',
    '[[File:A.jpg|$[lint/bogus-image-options:50pxpx$]|A general]]',
    '[[File:A.jpg|$[lint/bogus-image-options:upright=1,2$]|A general]]',
    '<gallery>\nFile:A.jpg|$[lint/bogus-image-options:a$]|b\n</gallery>',
    '[[File:A.jpg|thumb|left|upright=1.2|alt=a [[B]]|link=|A general [[in]] {{a}} 50 px]]',
    '[[File:A.webm|thumb|start=5|end=10|loop|muted|A film]]',
    '[[File:A.jpg|{{a}}|A general]] [[File:A.jpg|A general {{a|b|c}}]]',
    '[[:File:A.jpg|a]]',
  ])('%s', (marked) => checkFindings(marked));
});

describe('multi-colon-escape', () => {
  test.each([
    '$[lint/multi-colon-escape:[[::Category:A]]$] $[lint/multi-colon-escape:[[:::B|b]]$]',
    "$[lint/multi-colon-escape:[[::A|''b'']]$] <ref>$[lint/multi-colon-escape:[[::A]]$]</ref>",
    '[[:Category:A]] [[A::B]] [[: :A]] [[A|::b]] <nowiki>[[::A]]</nowiki> <!-- [[::A]] -->',
  ])('%s', (marked) => checkFindings(marked));
});

describe('wikilink-in-extlink', () => {
  test.each([
    '[https://a.org news from $[lint/wikilink-in-extlink:[[Iran]]$] today]',
    "[https://a.org ''$[lint/wikilink-in-extlink:[[Iran|it]]$]'' {{lang|$[lint/wikilink-in-extlink:[[B]]$]}}]",
    '[https://a.org $[lint/wikilink-in-extlink:[[File:A.jpg|20px]]$]]',
    '[https://a.org $[lint/wikilink-in-extlink:[[File:A.ogv|link=]]$]]',
    '[https://a.org a$[lint/wikilink-in-extlink:<ref>[[B]]</ref>$]]',
    '[https://a.org [[File:A.jpg|link=]] a [[Category:B]]] [[C]] https://a.org [[D]]',
  ])('%s', (marked) => checkFindings(marked));
});

describe('empty-heading', () => {
  test.each([
    'a\n$[lint/empty-heading:== ==$]\nb',
    '$[lint/empty-heading:== <!-- a -->[[Category:B]] ==$]\nb',
    '$[lint/empty-heading:=== __ ===$]',
    '<div>$[lint/empty-heading:<h2> </h2>$]</div>',
    '== a ==\n== {{b}} ==\n== [[File:A.jpg]] ==\n<h2>a</h2>\n== <nowiki>a</nowiki> ==',
  ])('%s', (marked) => checkFindings(marked));
});

describe('night-mode-unaware-background-color', () => {
  const code = 'lint/night-mode-unaware-background-color';
  test.each([
    `<div $[${code}:style="background:#eee"$]>a</div>`,
    `{| $[${code}:style="Background-Color : red;"$]\n|- $[${code}:style='width:5px;background:none'$]\n| $[${code}:style="background:red"$] | a\n|}`,
    '<div style="background:#eee; color:#000">a</div> <div style="color:red">b</div>',
    '<div style="color: blue;background-color:black">a</div> <div style="background-image:none">a</div>',
    '<div style="background:#eee;{{a}}">a</div> <div class="background:#eee">b</div>',
  ])('%s', (marked) => checkFindings(marked));
});

describe('obsolete-tag', () => {
  test.each([
    '$[lint/obsolete-tag:<center>$]a</center> $[lint/obsolete-tag:<tt>$]b</tt>',
    '$[lint/obsolete-tag:<font color="red">$]a</font> $[lint/obsolete-tag:<STRIKE>$]b</STRIKE>',
    '{{a|$[lint/obsolete-tag:<tt>$]b</tt>}} <ref>$[lint/obsolete-tag:<tt>$]c</tt></ref>',
    '<big>a</big> <s>b</s> <code>c</code> <nowiki><tt></nowiki> <pre><tt></pre>',
    '{{#if:|<tt>a</tt>}} <includeonly><tt>b</tt></includeonly> <!-- <tt> -->',
  ])('%s', (marked) => checkFindings(marked));
});

describe('large-tables', () => {
  const rows = (count: number) => '|-\n| a\n'.repeat(count);
  test.each([
    '$[lint/large-tables:{| class="a"$]\n| a || b || c || d || e || f\n|}',
    `$[lint/large-tables:{|$]\n${rows(9)}|-\n! a !! b !! c\n! d !! e !! f\n|}`,
    '{|\n| a || b || c || d || e\n|}',
    '{|\n! a !! b !! c\n| d || e || f\n|}',
    `{|\n${rows(10)}|-\n| a || b || c || d || e || f\n|}`,
    '{|\n| a || b || c || d || e ||\n$[lint/large-tables:{|$]\n| a || b || c || d || e || f\n|}\n|}',
  ])('%s', (marked) => checkFindings(marked));
});

describe('what is off by default', () => {
  test.each([
    '$[lint/missing-image-alt-text:[[File:A.jpg$]|thumb|A general]]',
    '$[lint/missing-image-alt-text:[[File:A.jpg$]]]',
    '[[File:A.jpg|thumb|alt=A man|A general]] [[File:A.jpg|thumb|alt=|A general]]',
    'a [[File:A.jpg|20px|$[lint/inline-media-caption:A general$]]] b',
    '[[File:A.jpg|left|A general]] [[File:A.ogg|thumb|A song]] [[File:A.jpg|frame|alt=a|b]]',
  ])('%s', (marked) => {
    checkFindings(marked, true);
    checkFindings(readFixture(marked).text);
  });
});

/** Page, title of the fix, page with it. Of several, the first is taken; certain ones begin with `!`. */
const fixes: readonly (readonly [string, string, string])[] = [
  ['<b id="a">A</b> <i id="a">B</i>', '!Rename to “a-2”', '<b id="a">A</b> <i id="a-2">B</i>'],
  [
    '<b id="a">A</b> <i id=a>B</i> <i id="a-2">C</i>',
    '!Rename to “a-3”',
    '<b id="a">A</b> <i id=a-3>B</i> <i id="a-2">C</i>',
  ],
  ['[[File:A.jpg|thum|B c]]', '!Change to “thumb”', '[[File:A.jpg|thumb|B c]]'],
  ['[[File:A.jpg|Alt=x|B c]]', '!Change to “alt=x”', '[[File:A.jpg|alt=x|B c]]'],
  ['[[File:A.jpg|50pxpx|B c]]', '!Change to “50px”', '[[File:A.jpg|50px|B c]]'],
  ['[[File:A.jpg|thumb||B c]]', '!Remove the pipe', '[[File:A.jpg|thumb|B c]]'],
  ['[[File:A.jpg|thumb|left|right|B c]]', '!Remove “right”', '[[File:A.jpg|thumb|left|B c]]'],
  ['[[File:A.jpg|thumb|B c|D e]]', 'Remove “B c”', '[[File:A.jpg|thumb|D e]]'],
  ['[[::Category:A]]', '!Leave one colon', '[[:Category:A]]'],
  ['[[::A|b]]', '!Remove the colons', '[[A|b]]'],
  ['[[::fr:A|b]]', '!Leave one colon', '[[:fr:A|b]]'],
  ['[https://a.org a [[B|c]] d]', 'Leave the text “c”', '[https://a.org a c d]'],
  [
    '[https://a.org [[File:A.jpg|20px]]]',
    'Add “link=”',
    '[https://a.org [[File:A.jpg|20px|link=]]]',
  ],
  ['a\n== ==\nb', '!Remove the heading', 'a\nb'],
  ['a\r\n== ==\r\nb', '!Remove the heading', 'a\r\nb'],
  [
    '<div style="background:#eee;">a</div>',
    '!Add “color:#202122”',
    '<div style="background:#eee;color:#202122">a</div>',
  ],
  [
    '<div style="background:none">a</div>',
    '!Add “color:inherit”',
    '<div style="background:none;color:inherit">a</div>',
  ],
  ['<strike class="x">a</strike>', '!Change “<strike>” to “<s class="x">”', '<s class="x">a</s>'],
  ['<TT>a</TT>', '!Change “<tt>” to “<code>”', '<code>a</code>'],
  [
    '<center>a\n\nb</center>',
    '!Change “<center>” to “<div style="text-align:center">”',
    '<div style="text-align:center">a\n\nb</div>',
  ],
  [
    '<center style="color:red" class=x>a</center>',
    '!Change “<center>” to “<div style="text-align:center; color:red" class=x>”',
    '<div style="text-align:center; color:red" class=x>a</div>',
  ],
  [
    '<center>\n{|\n| a\n|}\n</center>',
    'Change “<center>” to “<div style="text-align:center">”',
    '<div style="text-align:center">\n{|\n| a\n|}\n</div>',
  ],
  [
    '<font color=FF0000 size="+1" face="Arial, serif" lang="fr">a</font>',
    '!Change “<font>” to “<span style="color:#FF0000; font-size:large; font-family:Arial, serif" lang="fr">”',
    '<span style="color:#FF0000; font-size:large; font-family:Arial, serif" lang="fr">a</span>',
  ],
  ['a <font>b</font>', '!Remove “<font>”, which does nothing', 'a b'],
];

describe('fixes', () => {
  test.each(fixes)('%s: %s', (text, titled, fixed) => {
    const before = diagnose(openArticle(text, site));
    const [fault] = before.filter(({ code, fixes: some }) => ours.has(code) && some.length > 0);
    const [fix] = fault!.fixes;
    expect(`${fix!.preferred ? '!' : ''}${fix!.title}`).toBe(titled);
    const after = applyEdits(text, [...fix!.edits]);
    expect(after).toBe(fixed);
    const codes = (found: readonly Diagnosis[]) => found.map(({ code }) => code);
    const left = codes(diagnose(openArticle(after, site)));
    // Nothing new, and one fault of its category less.
    expect(left.filter((code) => !codes(before).includes(code))).toEqual([]);
    const same = (code: string) => code === fault!.code;
    expect(left.filter(same).length).toBe(codes(before).filter(same).length - 1);
  });

  test.each([
    '<font color="red">a\n\nb</font>',
    '<font color="{{a}}">b</font>',
    '<font color=red color=blue>a</font>',
    '<font size=huge>a</font>',
    '<center>a',
    '<tt/>',
    '[[::]]',
    '<div style="background:#000">a</div>',
    '== <!-- a --> ==',
  ])('none where none is certain: %s', (text) => {
    const found = linter(text, false);
    expect(found).not.toEqual([]);
    expect(found.flatMap(({ fixes: some }) => some)).toEqual([]);
  });
});
