import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { markRanges, readFixture } from '../fixture.ts';
import { site } from '../site.ts';

/** What else MediaWiki's Cite says is held against a real one; here stands what only the wiki can know. */
function check(marked: string): void {
  const { text } = readFixture(marked);
  const found = diagnose(openArticle(text, site)).filter(({ code }) => code.startsWith('cite/'));
  expect(markRanges(text, found)).toBe(marked);
}

describe('lists of groups that nobody knows', () => {
  test.each([
    'A<ref group="прим.">x</ref>\n\n{{примечания|group=прим.}}\n',
    'A<ref group="note">x</ref>\n\n{{Références|groupe= note <!-- b -->}}\n',
    'A<ref group="註">x</ref>\n\n== B ==\n{{參考資料|註}}\n',
    'A<ref group="note">x</ref>\n{{My footnotes}} {{Ref-list}}\n',
  ])('silent: %j', check);

  test.each([
    'A$[cite/group-refs-without-references:<ref group="note">$]x</ref>\n{{Navbox|a}}\n{{Lang|fr|note}}\n',
    '{{Références|groupe=note}} A$[cite/group-refs-without-references:<ref group="note">$]x</ref>\n',
    'A$[cite/group-refs-without-references:<ref group="note">$]x</ref> {{Plainlist|a}} {{List of a}}\n',
  ])('told: %j', check);
});

describe('definitions in arguments that may be read', () => {
  test.each([
    'A<ref name="a" />\n{{Reflist|\n<ref name=a>b</ref>}}',
    'A<ref name="a" />\n{{Reflist|c=<ref name=a>b</ref>}}',
    'A<ref name="a" group="g" />\n{{Reflist|group=g|c=<ref name=a>b</ref>}}',
    'A$[cite/references-no-text:<ref name="a" />$]\n{{Reflist|\n<ref name=b>c</ref>}}',
    'A$[cite/references-no-text:<ref name="a" />$]\n{{Reflist|\n<ref name=a></ref>}}',
  ])('%j', check);
});
