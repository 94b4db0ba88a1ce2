import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { lintRules } from '../../../server/diagnostics/lint/rules.ts';
import { diagnose, type Diagnosis } from '../../../server/features/diagnose/diagnose.ts';
import { applyEdits } from '../../../server/text/applyEdits.ts';
import { markRanges, readFixture } from '../fixture.ts';
import { site } from '../site.ts';

const ofParser: ReadonlySet<string> = new Set(lintRules.map(({ code }) => code));

function lint(text: string): Diagnosis[] {
  return diagnose(openArticle(text, site)).filter(({ code }) => ofParser.has(code));
}

/** The marked ranges are all that is found. */
function checkFindings(marked: string): void {
  const { text } = readFixture(marked);
  expect(markRanges(text, lint(text))).toBe(marked);
}

describe('places', () => {
  test.each([
    "The ''Star'''s crew, ''[[Star]]'''s crew and '''X''''s crew.",
    "L'''Humanité'' and dell'''[[Osservatore]]''.",
    "The ''Stars''' crew.",
    "$[lint/lonely-apos:'$]'''Qasem''' was a general.",
    "The '''Qasem$[lint/lonely-apos:'$]''' was a general.",
    "A $[lint/lonely-apos:''$]'''''Qasem''''' b.",
    '[[Iran|Islamic$[lint/pipe-like:|$]Republic]]',
    '{|\n| class=b | Born $[lint/pipe-like:|$] 1957\n|}',
    "== $[lint/bold-header:'''Early life'''$] ==\ntext\n== $[lint/bold-header:'''Late'''$] ==",
    "== Early ''life ==",
    '== Early <i>life ==',
    '<div $[lint/no-duplicate:class="a"$] class="b" style="x:y">A</div> <div class="c">B</div>',
    '<i $[lint/no-duplicate:id=a$] class=x id=b>A</i> <i $[lint/no-duplicate:id=c$] id=d>B</i>',
    '{|\n| $[lint/no-duplicate:class=a$] class=b | x || class=c | y\n|}',
    '{| class=a class=b and <b>cells</b> without end\n| x',
    '{| $[lint/no-duplicate:class=a$] class=b\n| x\n|}',
    '{|\n| $[lint/parsing-order:<span id="G">$]</span>| Born || 1957\n|}',
    '[[File:A.svg|20px|link=|alt=]] [[File:A.svg|20px|alt=|link=]]',
    '[[File:A.svg|20px|$[lint/blank-alt:alt=$]]] [[File:A.svg|link=|20px]]',
    '[[$[lint/invalid-gallery:File:Qasem Soleimani$]|thumb|In 2019]]',
    '{{small|\n{{{!}} class=a\n{{!}} b\n{{!}}}\n}}',
    '{|\n! A !! B\n|-\n| x || y\n$[lint/table-layout:|-\n| {{flag|Iran}}$]\n|}',
    '{|\n! A !! B\n|-\n| x || y\n|-\n| {{unknown cells|1|2}}\n|}',
    '{|\n! A !! B !! C\n|-\n| x || y\n| rowspan="2" {{n/a}}\n|-\n| x || y\n|}',
    '{|\n! A !! B !! C\n|-\n| I\n| {{convert|5|acre|km2|disp=table}}\n|}',
    'See [http://{{host}}/x text], [https://{{a}}.org y] and http://$[lint/no-arg:{{{host}}}$]/z.',
    '=a=\ntext\n==b==\ntext\n=c=\n',
    '==a==\ntext\n=$[lint/h1:b$]=\n=$[lint/h1:c$]=\n',
    '=$[lint/h1:a$]=\n==b==\n',
    'See $[lint/lonely-http:http://$] for more.',
    '<html><a href="/x">x</a></html> $[lint/tag-like:<a$] href="/y">y$[lint/tag-like:</a$]>',
    '{{a|<td style="color:red;|<td style="}}padding:0">',
    '{{a|$[lint/tag-like:<a$] href="b">c}}',
    'a$[lint/tag-like:<ref/ >$]b <nowiki><ref/ ></nowiki>',
    '<translate>\nSee [<tvar|url>https://example.org/</> the text].\n</translate>',
    '[$[lint/unterminated-url:https://example.org|Official$] site]',
  ])('%s', checkFindings);
});

describe('messages', () => {
  test.each([
    ['a</ br>b', 'looks like a tag'],
    ['See http:// for more.', 'begins like a link'],
    ["''''Qasem''' was.", 'An apostrophe stands right before'],
    ['He was [the commander.', '“[” has no partner'],
  ])('%s', (text, message) => {
    expect(lint(text)[0]!.message).toContain(message);
  });

  test('every title of a fix says what it does', () => {
    const fixes = lintRules.flatMap(({ example }) => lint(example).flatMap((fault) => fault.fixes));
    expect(fixes.length).toBeGreaterThan(5);
    for (const { title } of fixes) expect(title).toMatch(/^[A-Z]\S* /);
  });
});

describe('fixes', () => {
  test.each([
    ["== '''Early life''' ==", '== Early life =='],
    ['{|\n|<span id="G"></span>|Born\n|}', '{|\n||Born\n|}'],
  ])('%s', (text, mended) => {
    const next = applyEdits(text, lint(text)[0]!.fixes[0]!.edits);
    expect(next).toBe(mended);
    expect(lint(next)).toEqual([]);
  });

  test('none breaks the link that a bracket stands in', () => {
    for (const { fixes } of lint('[https://example.org/ [page]')) expect(fixes).toEqual([]);
  });
});
