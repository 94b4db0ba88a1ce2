import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { diagnose, type RuleSettings } from '../../../../server/features/diagnose/diagnose.ts';
import { suppressFault } from '../../../../server/features/fixes/suppressFault.ts';
import { applyEdits } from '../../applyEdits.ts';
import { markRanges, readFixture } from '../../fixture.ts';
import { realArticle, site } from '../../site.ts';

const next = 'wikiwright-disable-next-line';
const settings: RuleSettings = { cite: 'off', harv: 'off' };

function diagnoses(text: string, more: RuleSettings = {}) {
  return diagnose(openArticle(text, site), { ...settings, ...more });
}

describe('comments that suppress', () => {
  test.each([
    ['the next line', `<!-- ${next} wiki/wrong-entity -->\n&foo; a\n$[wiki/wrong-entity:&foo;$]`],
    ['a group', `<!-- ${next} wiki -->\n&foo; [[a|a]]`],
    ['everything', `<!-- ${next} -->\n&foo; [[a|a]] {{b`],
    ['several codes', `<!-- ${next} wiki/wrong-entity, wiki/needless-pipe -->\n&foo; [[a|a]]`],
    ['with a reason', `<!-- ${next} wiki/wrong-entity: as in the source -->\n&foo;`],
    [
      'another code only',
      `<!-- ${next} wiki/needless-pipe -->\n[[a|a]] $[wiki/wrong-entity:&foo;$]`,
    ],
    [
      'one above the other',
      `<!-- ${next} wiki/needless-pipe -->\n<!-- ${next} wiki/wrong-entity -->\n[[a|a]] &foo;`,
    ],
    [
      'a stretch',
      '&nbsp;\n<!-- wikiwright-disable wiki -->\n&foo;\n\n== a ==\n&foo;\n<!-- wikiwright-enable wiki -->\n$[wiki/wrong-entity:&foo;$]',
    ],
    ['to the end', '<!-- wikiwright-disable wiki/wrong-entity -->\n&foo;\n\n&foo;'],
    [
      'all but one code',
      '<!-- wikiwright-disable -->&foo;<!-- wikiwright-enable wiki/wrong-entity --> $[wiki/wrong-entity:&foo;$] [[a|a]] <!-- wikiwright-enable -->$[wiki/needless-pipe:[[a|a]]$]',
    ],
    [
      'all but a group, of which a code is suppressed again',
      '<!-- wikiwright-disable --><!-- wikiwright-enable wiki --><!-- wikiwright-disable wiki/wrong-entity -->&foo; $[wiki/needless-pipe:[[a|a]]$] {{b',
    ],
    [
      'in an argument',
      `{{a\n|b=1\n<!-- ${next} wiki -->\n|c=&foo;\n|d=$[wiki/wrong-entity:&foo;$]}}`,
    ],
    [
      'in nowiki, where it is none',
      `<nowiki><!-- ${next} --></nowiki>\n$[wiki/wrong-entity:&foo;$]`,
    ],
    ['with Windows line ends', `<!-- ${next} wiki -->\r\n&foo;\r\n$[wiki/wrong-entity:&foo;$]`],
  ])('%s', (_, marked) => {
    const { text } = readFixture(marked);
    expect(markRanges(text, diagnoses(text))).toBe(marked);
  });
});

describe('wiki/unused-suppression', () => {
  test.each([
    [`$[wiki/unused-suppression:<!-- ${next} wiki/wrong-entity -->$]\na`],
    [`<!-- ${next} wiki/wrong-entity $[wiki/unused-suppression:lint/h1$] -->\n&foo;`],
    [`<!-- ${next} $[wiki/unused-suppression:wiki/wrong-entitty$] -->\na`],
    ['$[wiki/unused-suppression:<!-- wikiwright-enable -->$] a'],
    ['<!-- wikiwright-other --> <!-- wikiwright-disable-all --> a'],
  ])('%s', (marked) => {
    const { text } = readFixture(marked);
    expect(markRanges(text, diagnoses(text))).toBe(marked);
  });

  test('says nothing where the settings turn the rule off', () => {
    expect(diagnoses(`<!-- ${next} lint/h1 -->\n= a =`, { lint: 'off' })).toEqual([]);
    expect(diagnoses(`<!-- ${next} -->\n= a =`, { lint: 'off' })).toEqual([]);
    expect(diagnoses(`<!-- ${next} lint/h1 -->\na`, { 'wiki/unused-suppression': 'off' })).toEqual(
      [],
    );
  });

  test.each([
    [`a\n<!-- ${next} lint/h1 -->\nb`, ['a\nb']],
    [`<!-- ${next} lint/h1, wiki -->\n&foo;`, [`<!-- ${next} wiki -->\n&foo;`]],
    [`<!-- ${next} wiki, lint/h1 -->\n&foo;`, [`<!-- ${next} wiki -->\n&foo;`]],
    [`<!-- ${next} lint/h2 -->\n= a =`, [`<!-- ${next} lint/h1 -->\n= a =`, '= a =']],
  ])('the fixes of %j', (text, after) => {
    const [hint] = diagnoses(text, { 'lint/h1': 'hint' }).filter(
      ({ code }) => code === 'wiki/unused-suppression',
    );
    expect(hint!.fixes.map(({ edits }) => applyEdits(text, edits))).toEqual(after);
  });
});

/** The page with the first fault suppressed. */
function suppressed(text: string): string | undefined {
  const article = openArticle(text, site);
  const [first] = diagnose(article, settings);
  const edit = suppressFault(article, first!);
  return edit && applyEdits(text, [edit]);
}

describe('writing a suppression', () => {
  test.each([
    ['a\n&foo; b', `a\n<!-- ${next} wiki/wrong-entity -->\n&foo; b`],
    ['a\r\n&foo;', `a\r\n<!-- ${next} wiki/wrong-entity -->\r\n&foo;`],
    ['* a\n* &foo;', `* a\n<!-- ${next} wiki/wrong-entity -->\n* &foo;`],
    ['{{a\n|b=&foo;}}', `{{a\n<!-- ${next} wiki/wrong-entity -->\n|b=&foo;}}`],
    ['a<ref>b\n&foo;</ref>', `a<ref>b\n<!-- ${next} wiki/wrong-entity -->\n&foo;</ref>`],
    ['{|\n| &foo;\n|}', `{|\n<!-- ${next} wiki/wrong-entity -->\n| &foo;\n|}`],
    [
      `<!-- ${next} wiki/needless-pipe -->\n[[a|a]] &foo;`,
      `<!-- ${next} wiki/needless-pipe wiki/wrong-entity -->\n[[a|a]] &foo;`,
    ],
    [
      '{{cite book|title=A|date=\n32 May}}',
      `{{cite book|title=A|date=\n<!-- ${next} cs1/bad-date -->\n32 May}}`,
    ],
    ['<poem>\na\n&foo;\n</poem>', undefined],
    ['#REDIRECT [[a]] &foo;', undefined],
  ])('%j', (text, after) => {
    expect(suppressed(text)).toBe(after);
    if (after !== undefined) expect(diagnoses(after)).toEqual([]);
  });

  test('ends each fault of a page by itself', () => {
    const faulty = realArticle.slice(0, 20_000).replaceAll(' of ', ' &foo; ');
    const article = openArticle(faulty, site);
    const faults = diagnose(article, { ...settings, balance: 'off', lint: 'off' });
    expect(faults.length).toBeGreaterThan(3);
    for (const fault of faults.slice(0, 5)) {
      const edit = suppressFault(article, fault);
      const left = edit && diagnoses(applyEdits(faulty, [edit]), { balance: 'off', lint: 'off' });
      expect(left?.length).toBeLessThan(faults.length);
    }
  });
});
