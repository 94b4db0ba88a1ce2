import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { resolveCites } from '../../../server/references/resolveCites.ts';
import type { ReferenceNode } from '../../../server/references/cites.ts';
import { mendDetails } from '../../../server/diagnostics/cite/fixes/mendDetails.ts';
import { citeRules } from '../../../server/diagnostics/cite/rules.ts';
import type { Fix } from '../../../server/problems/finding.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { applyEdits } from '../applyEdits.ts';
import { site } from '../site.ts';

const stub = '{{Full citation needed}}';

/** A broken page, the title of a fix of its first finding of a code, and what the fix leaves; `*` marks a preferred one. */
const cases: readonly (readonly [code: string, page: string, title: string, mended: string])[] = [
  [
    'references-no-text',
    '<ref name="Filkins 2013">x</ref> <ref name=filkins2013 />',
    '*Change to “Filkins 2013”',
    '<ref name="Filkins 2013">x</ref> <ref name="Filkins 2013" />',
  ],
  [
    'references-no-text',
    '<ref name="Smith2001">x</ref> <ref name="Smith2002" />',
    'Change to “Smith2001”',
    '<ref name="Smith2001">x</ref> <ref name="Smith2001" />',
  ],
  [
    'references-no-text',
    '<ref name=a/b>x</ref> {{r|a/bb}}',
    'Change to “a/b”',
    '<ref name=a/b>x</ref> {{r|a/b}}',
  ],
  [
    'references-no-text',
    'A <ref name="a" />',
    'Insert a definition to fill in',
    `A <ref name="a">${stub}</ref>`,
  ],
  [
    'references-no-text',
    'A <ref name=a> </ref> <ref name=a />',
    'Insert a definition to fill in',
    `A <ref name=a>${stub}</ref> <ref name=a />`,
  ],
  [
    'references-no-text',
    'A {{efn|name=a}} {{notelist}}',
    'Insert a definition to fill in',
    `A {{efn|${stub}|name=a}} {{notelist}}`,
  ],
  [
    'references-no-text',
    'A {{#tag:ref||name=a}}',
    'Insert a definition to fill in',
    `A {{#tag:ref|${stub}|name=a}}`,
  ],
  [
    'references-no-text',
    '<ref name=abc>x</ref> {{r|abc|xyz}}',
    'Insert a definition to fill in',
    `<ref name=abc>x</ref> {{r|abc}}<ref name="xyz">${stub}</ref>`,
  ],
  [
    'references-no-text',
    'A {{r|x y|group=n}} {{reflist|group=n}}',
    'Insert a definition to fill in',
    `A <ref name="x y" group="n">${stub}</ref> {{reflist|group=n}}`,
  ],
  [
    'references-no-text',
    '<ref name=a group=n>x</ref> <ref name=a /> <references group=n />',
    'Set the group to “n”',
    '<ref name=a group=n>x</ref> <ref group="n" name=a /> <references group=n />',
  ],
  [
    'references-no-text',
    '<ref name=a>x</ref> <ref name=a group="n" /> <references group=n />',
    'Remove the group',
    '<ref name=a>x</ref> <ref name=a /> <references group=n />',
  ],
  [
    'references-no-text',
    '<ref name=a>x [y]</ref> <references /> <ref name=a />',
    'Repeat the text given above the last list',
    '<ref name=a>x [y]</ref> <references /> <ref name=a>x [y]</ref>',
  ],
  [
    'references-no-text',
    'a<ref name=b /> b<ref>{{cite web|title=T|url=http://e.org}} c<ref name=b>d</ref>',
    'Close the reference where its text ends',
    'a<ref name=b /> b<ref>{{cite web|title=T|url=http://e.org}}</ref> c<ref name=b>d</ref>',
  ],
  [
    'references-duplicate-key',
    '<ref name=a>Smith 2001</ref> <ref name="a"> Smith  2001\n</ref>',
    '*Make it a reuse',
    '<ref name=a>Smith 2001</ref> <ref name="a" />',
  ],
  [
    'references-duplicate-key',
    '<ref name=a>Smith 2001</ref> <ref name="a">Jones 2002</ref>',
    'Rename this one to “Jones 2002”',
    '<ref name=a>Smith 2001</ref> <ref name="Jones 2002">Jones 2002</ref>',
  ],
  [
    'references-duplicate-key',
    '<ref name=a>Smith 2001</ref> <ref name="a">Jones 2002</ref>',
    'Make it a reuse, with the first text',
    '<ref name=a>Smith 2001</ref> <ref name="a" />',
  ],
  [
    'references-duplicate-key',
    '{{efn|name=a|Smith}} {{efn|name=a|Smith }} {{notelist}}',
    '*Make it a reuse',
    '{{efn|name=a|Smith}} {{efn|name=a}} {{notelist}}',
  ],
  [
    'references-duplicate-key',
    '<ref name=a>x</ref>\n<references>\n<ref name=a>y</ref>\n</references>',
    'Keep the first text only',
    '<ref name=a>x</ref>\n<references>\n</references>',
  ],
  [
    'references-duplicate-key',
    '{{sfn|Smith|2001|p=1}} {{sfn|Smith|2001|pp=1}} {{cite book|last=Smith|year=2001|title=T}}',
    'Write it as {{sfn|Smith|2001|p=1}}',
    '{{sfn|Smith|2001|p=1}} {{sfn|Smith|2001|p=1}} {{cite book|last=Smith|year=2001|title=T}}',
  ],
  [
    'group-refs-without-references',
    'A{{efn|x}}\n\n== References ==\n{{reflist}}\n\n[[Category:A]]\n',
    '*Add {{notelist}}',
    'A{{efn|x}}\n\n== References ==\n{{reflist}}\n{{notelist}}\n\n[[Category:A]]\n',
  ],
  [
    'group-refs-without-references',
    'A<ref group=n>x</ref>\n\n== Notes ==\n\n== References ==\n{{Reflist|30em}}\n',
    '*Add {{Reflist|group=n}}',
    'A<ref group=n>x</ref>\n\n== Notes ==\n{{Reflist|group=n}}\n\n== References ==\n{{Reflist|30em}}\n',
  ],
  [
    'group-refs-without-references',
    'A<ref group=n>x</ref> b\n\nc\n\n{{navbox}}\n{{DEFAULTSORT:A}}\n[[Category:A]]\n[[Category:B]]\n',
    '*Add <references group="n" />',
    'A<ref group=n>x</ref> b\n\nc\n\n<references group="n" />\n\n{{navbox}}\n{{DEFAULTSORT:A}}\n[[Category:A]]\n[[Category:B]]\n',
  ],
  [
    'group-refs-without-references',
    '{{reflist}} A<ref group="a b">x</ref>',
    '*Add {{reflist|group=a b}}',
    '{{reflist}} A<ref group="a b">x</ref>\n\n{{reflist|group=a b}}\n',
  ],
  ['ref-no-key', 'A <ref /> b', 'Remove this reference', 'A b'],
  [
    'ref-parameter-suggestion',
    '<ref name=ab>x</ref> <ref nmae=ab />',
    '*Change to “name”',
    '<ref name=ab>x</ref> <ref name=ab />',
  ],
  [
    'ref-too-many-keys',
    '<ref name=Ab>x</ref> <ref Ab />',
    'Make it a reuse of “Ab”',
    '<ref name=Ab>x</ref> <ref name="Ab" />',
  ],
  ['ref-no-input', 'A.<ref> </ref> B', 'Remove this reference', 'A. B'],
  [
    'ref-numeric-key',
    '<ref name="1">Smith 2001</ref> <ref name=1 /> <ref follow=1>y</ref> {{r|1}}',
    '*Rename to “Smith 2001” everywhere',
    '<ref name="Smith 2001">Smith 2001</ref> <ref name="Smith 2001" /> <ref follow="Smith 2001">y</ref> {{r|Smith 2001}}',
  ],
  [
    'ref-numeric-key',
    '<ref name="1">Smith 2001</ref> <ref name=1>Jones 2002</ref> <ref name=1 />',
    '*Rename to “Smith 2001” everywhere',
    '<ref name="Smith 2001">Smith 2001</ref> <ref name=1>Jones 2002</ref> <ref name="Smith 2001" />',
  ],
  ['ref-numeric-key', 'A<ref follow=1>y</ref>', 'Remove “follow”', 'A<ref>y</ref>'],
  ['ref-numeric-key', 'A <ref name=1 />', 'Remove this reference', 'A'],
  [
    'references-no-text',
    'Text.<ref>open\n\nMore<ref name="a" /> end',
    'Insert a definition to fill in',
    `Text.<ref>open\n\nMore{{#tag:ref|${stub}|name=a}} end`,
  ],
  [
    'group-refs-without-references',
    'a<ref group=n>x</ref>\n\n{{navbox|a',
    'Add <references group="n" />',
    'a<ref group=n>x</ref>\n\n<references group="n" />\n\n{{navbox|a',
  ],
  [
    'group-refs-without-references',
    'a {{b|<ref group=n>x</ref>',
    'Add <references group="n" />',
    'a {{b|<ref group=n>x</ref>\n\n<references group="n" />\n',
  ],
  [
    'group-refs-without-references',
    'a<ref group=n>x</ref> {{b|c\n\n== D ==\ne',
    '*Add <references group="n" />',
    'a<ref group=n>x</ref> {{b|c\n\n== D ==\ne\n\n<references group="n" />\n',
  ],
  [
    'ref-numeric-key',
    'A<ref name=a>x</ref> B<ref follow=1 name=b>y</ref>',
    'Remove “follow”',
    'A<ref name=a>x</ref> B<ref name=b>y</ref>',
  ],
  [
    'ref-numeric-key',
    'A<ref name=a>x</ref> B<ref name=1 follow=a>y</ref>',
    'Remove “name”',
    'A<ref name=a>x</ref> B<ref follow=a>y</ref>',
  ],
  [
    'ref-numeric-key',
    'A<ref name=a>x</ref> B<ref name=1 follow=a>y</ref>',
    'Remove “name” and “follow”',
    'A<ref name=a>x</ref> B<ref>y</ref>',
  ],
  ['included-ref', 'a<ref><ref>b</ref> c', 'Remove the tag that is there twice', 'a<ref>b</ref> c'],
  [
    'included-ref',
    'a<ref> <ref>b</ref></ref> c',
    'Remove the tag that is there twice',
    'a<ref>b</ref> c',
  ],
  [
    'included-ref',
    'a<ref name=d><ref>b</ref> c<ref name=d />',
    'Remove the tag that is there twice',
    'a<ref name=d>b</ref> c<ref name=d />',
  ],
  [
    'included-ref',
    'a<ref>{{cite web|title=T|url=http://e.org}} He {{b<ref>d</ref> e',
    'Close the reference where its text ends',
    'a<ref>{{cite web|title=T|url=http://e.org}}</ref> He {{b<ref>d</ref> e',
  ],
  [
    'included-ref',
    'a<ref>{{cite web|title=T|url=http://e.org}} He<ref>d</ref> e',
    '*Close the reference where its text ends',
    'a<ref>{{cite web|title=T|url=http://e.org}}</ref> He<ref>d</ref> e',
  ],
  [
    'included-ref',
    'One.<ref>Smith 2001 Two.<ref>Jones 2002</ref>',
    'Close the reference where its text ends',
    'One.<ref>Smith 2001</ref> Two.<ref>Jones 2002</ref>',
  ],
  [
    'included-ref',
    'One.<ref>Smith 2001 Two.<ref>Jones 2002</ref>',
    'Close the reference before the next one',
    'One.<ref>Smith 2001 Two.</ref><ref>Jones 2002</ref>',
  ],
  [
    'included-ref',
    'One.<ref>[http://e.org Smith], p. 4\n\nTwo.<ref>b<ref name=c>d</ref>',
    'Close the reference where its text ends',
    'One.<ref>[http://e.org Smith], p. 4</ref>\n\nTwo.<ref>b</ref><ref name=c>d</ref>',
  ],
  [
    'included-ref',
    'a<ref>b [[c|d]]<ref name=e>f</ref>g</ref> h',
    'Write it as {{#tag:ref}}, which may hold references',
    'a{{#tag:ref|b [[c|d]]<ref name=e>f</ref>g}} h',
  ],
  [
    'included-ref',
    '<ref name=c>x</ref> a<ref name="n m" group=g>b<ref name=c /> d</ref> <references group=g />',
    'Write it as {{#tag:ref}}, which may hold references',
    '<ref name=c>x</ref> a{{#tag:ref|b<ref name=c /> d|name=n m|group=g}} <references group=g />',
  ],
  [
    'included-ref',
    '<ref name=c>x</ref> a<ref>b | d <ref name=c /></ref> e',
    'Move the inner reference behind this one',
    '<ref name=c>x</ref> a<ref>b | d</ref><ref name=c /> e',
  ],
  [
    'included-references',
    'A.<ref name="a" /> <references><ref name="a">B</ref><references /></references>',
    'Remove the inner list',
    'A.<ref name="a" /> <references><ref name="a">B</ref></references>',
  ],
  [
    'references-missing-key',
    'A.<ref name=ab /> <references><ref name="Ab">B</ref></references>',
    '*Change to “ab”',
    'A.<ref name=ab /> <references><ref name="ab">B</ref></references>',
  ],
  [
    'references-missing-key',
    'A.\n<references>\n<ref name="b">B</ref>\n</references>',
    'Remove this reference',
    'A.\n<references>\n</references>',
  ],
  [
    'references-no-key',
    'A.<ref name=a /> <references><ref>B</ref></references>',
    'Name it “a”',
    'A.<ref name=a /> <references><ref name="a">B</ref></references>',
  ],
  [
    'references-no-key',
    'A. {{reflist|refs=\n<ref>B</ref>\n}}',
    'Remove this reference',
    'A. {{reflist|refs=\n}}',
  ],
  [
    'references-group-mismatch',
    'A.<ref name=a /> <references><ref name=a group="n">B</ref></references>',
    '*Put it into the group of the list',
    'A.<ref name=a /> <references><ref name=a>B</ref></references>',
  ],
  [
    'references-group-mismatch',
    'A.<ref name=a group=n /> <references><ref name=a group=n>B</ref></references>',
    'Set the list’s group to “n”',
    'A.<ref name=a group=n /> <references group="n"><ref name=a group=n>B</ref></references>',
  ],
  [
    'references-group-mismatch',
    'A.<ref name=a>B</ref> <references><ref name=b group=n>C</ref></references>',
    'Remove this reference',
    'A.<ref name=a>B</ref> <references></references>',
  ],
  [
    'references-group-mismatch',
    'A.<ref>B {{efn|c}}</ref> {{notelist}}{{reflist}}',
    'Write its text in parentheses',
    'A.<ref>B (c)</ref> {{notelist}}{{reflist}}',
  ],
  [
    'empty-references-define',
    'A.<ref name=a>B</ref> <references><ref name=a /></references>',
    '*Remove this reference',
    'A.<ref name=a>B</ref> <references></references>',
  ],
  [
    'empty-references-define',
    'A.<ref name=a /> <references><ref name=a /></references>',
    'Insert a definition to fill in',
    `A.<ref name=a /> <references><ref name=a>${stub}</ref></references>`,
  ],
  [
    'references-invalid-parameters',
    'A.<ref>B</ref> <references columns="2" foo />',
    'Remove “columns” and “foo”',
    'A.<ref>B</ref> <references />',
  ],
  [
    'references-invalid-parameters',
    'A.<ref group=n>B</ref> <references gruop="n" />',
    '*Change to “group”',
    'A.<ref group=n>B</ref> <references group="n" />',
  ],
  [
    'ref-follow-conflicts',
    'A.<ref name="a">B</ref> C.<ref name="c" follow="a">D</ref>',
    'Remove “name”',
    'A.<ref name="a">B</ref> C.<ref follow="a">D</ref>',
  ],
  [
    'ref-follow-conflicts',
    'A.<ref name="a">B</ref> C.<ref name="c" follow="a">D</ref>',
    'Remove “follow”',
    'A.<ref name="a">B</ref> C.<ref name="c">D</ref>',
  ],
  [
    'ref-parameter-suggestion',
    'A.<ref nme="b">C</ref>',
    '*Change to “name”',
    'A.<ref name="b">C</ref>',
  ],
  [
    'ref-parameter-suggestion',
    'A.<ref name=a>B</ref><ref nme="a">C</ref>',
    'Remove “nme”',
    'A.<ref name=a>B</ref><ref>C</ref>',
  ],
  [
    'ref-parameter-suggestion',
    'A.<ref gruop=n>B</ref> {{reflist|group=n}}',
    '*Change to “group”',
    'A.<ref group=n>B</ref> {{reflist|group=n}}',
  ],
  [
    'ref-too-many-keys',
    'A.<ref colour=red name=a>C</ref>',
    'Remove “colour”',
    'A.<ref name=a>C</ref>',
  ],
  [
    'ref-too-many-keys',
    'A.<ref name=The Commander>C</ref> <ref name=The Commander />',
    '*Quote the name “The Commander”',
    'A.<ref name="The Commander">C</ref> <ref name="The Commander" />',
  ],
  ['ref-invalid-dir', 'A.<ref dir="lrt">C</ref>', 'Remove “dir”', 'A.<ref>C</ref>'],
  ['ref-invalid-dir', 'A.<ref dir="rt">C</ref>', '*Change to “rtl”', 'A.<ref dir="rtl">C</ref>'],
  [
    'ref-conflicting-dir',
    '<ref name="a" dir="ltr">B</ref> <ref name="a" dir="rtl">B</ref>',
    'Change to “ltr”',
    '<ref name="a" dir="ltr">B</ref> <ref name="a" dir="ltr">B</ref>',
  ],
  [
    'ref-conflicting-dir',
    '<ref name="a" dir="ltr">B</ref> <ref name="a" dir="rtl">B</ref>',
    'Remove “dir”',
    '<ref name="a" dir="ltr">B</ref> <ref name="a">B</ref>',
  ],
];

function findingsOf(page: string, ofSite = site) {
  return diagnose(openArticle(page, ofSite));
}

function shownTitle({ title, preferred }: Fix): string {
  return `${preferred ? '*' : ''}${title}`;
}

describe('fixes of Cite errors', () => {
  test.each(cases)('%s: %s – %s', (code, page, title, mended) => {
    const fault = findingsOf(page).find((found) => found.code === `cite/${code}`);
    expect(fault?.fixes.map(shownTitle)).toContain(title);
    const { edits } = fault!.fixes.find((fix) => shownTitle(fix) === title)!;
    expect(applyEdits(page, edits)).toBe(mended);
  });

  test.each(cases)('%s: %s – %s, and all is well', (code, page, title) => {
    const before = findingsOf(page);
    const fault = before.find((found) => found.code === `cite/${code}`)!;
    const { edits } = fault.fixes.find((fix) => shownTitle(fix) === title)!;
    const after = findingsOf(applyEdits(page, edits));
    const known = new Set(before.map((found) => found.code));
    expect(after.filter((found) => !known.has(found.code))).toEqual([]);
    expect(
      after.filter((found) => found.code === fault.code && found.start === fault.start),
    ).toEqual([]);
  });

  // The page of every case is offered more fixes than the one that the case names.
  test.each(cases)('%s: %s – each of its fixes ends it', (code, page) => {
    const before = findingsOf(page);
    const known = new Set(before.map((found) => found.code));
    const faults = before.filter((found) => found.code === `cite/${code}`);
    for (const fix of faults.flatMap((fault) => fault.fixes)) {
      const after = findingsOf(applyEdits(page, fix.edits));
      const left = after.filter((found) => found.code === `cite/${code}`);
      const summary = { title: fix.title, fewer: left.length < faults.length };
      expect(summary).toEqual({ title: fix.title, fewer: true });
      expect(after.filter((found) => !known.has(found.code))).toEqual([]);
    }
  });
});

test('a numbered definition in a list that nothing uses is removed rather than renamed', () => {
  const page =
    '<ref name=a /><references><ref name=a>x</ref><ref name="1">Yes 2001</ref></references>';
  const fault = findingsOf(page).find(({ code }) => code === 'cite/ref-numeric-key');
  expect(fault?.fixes.map(shownTitle)).toEqual([
    'Remove this reference',
    'Rename to “Yes 2001” everywhere',
  ]);
});

describe('the examples of the rules', () => {
  test.each(citeRules)('$code has a fix for its example, and every fix is good', (rule) => {
    const ofSite = { ...site, subReferences: rule.code.includes('details') };
    const before = findingsOf(rule.example, ofSite);
    const fixes = before.filter(({ code }) => code === rule.code).flatMap((found) => found.fixes);
    expect(fixes).not.toEqual([]);
    for (const { title, edits } of fixes) {
      const after = findingsOf(applyEdits(rule.example, edits), ofSite).map(({ code }) => code);
      expect({ title, after }).toEqual({ title, after: [] });
    }
  });
});

describe('fixes of sub-references', () => {
  const subSite = { ...site, subReferences: true };
  const problemsOf = (page: string) => resolveCites(openArticle(page, subSite)).problems;

  test.each([
    [
      'ref-with-details-no-name',
      'a<ref details="p. 1">x</ref>',
      ['Remove “details”', 'a<ref>x</ref>'],
    ],
    ['details-missing-parent', 'a <ref details="p. 1" /> b', ['Remove this reference', 'a b']],
    [
      'details-unsupported-context',
      'a<ref name=b /> <references><ref name=b details="p. 1">x</ref></references>',
      ['Remove “details”', 'a<ref name=b /> <references><ref name=b>x</ref></references>'],
    ],
  ])('%s: %s', (code, page, ...mended) => {
    const article = openArticle(page, subSite);
    const found = problemsOf(page).filter((problem) => problem.code === code);
    expect(found).toHaveLength(1);
    const fixes = mendDetails(article, found[0]!.at as ReferenceNode);
    expect(fixes.map(({ title, edits }) => [title, applyEdits(page, edits)])).toEqual(mended);
    for (const { edits } of fixes) expect(problemsOf(applyEdits(page, edits))).toEqual([]);
  });
});
