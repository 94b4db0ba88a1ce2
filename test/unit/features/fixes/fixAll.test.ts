import { describe, expect, test } from 'vitest';
import { editArticle, openArticle } from '../../../../server/article/editArticle.ts';
import { diagnose } from '../../../../server/features/diagnose/diagnose.ts';
import { certainFix, fixAll } from '../../../../server/features/fixes/fixAll.ts';
import { applyEdits } from '../../applyEdits.ts';
import { seedCiteFault } from '../../diagnostics/seedCiteFault.ts';
import { Random } from '../../random.ts';
import { realArticle, site } from '../../site.ts';

function fixed(text: string, settings?: Parameters<typeof fixAll>[1]): string {
  return applyEdits(text, fixAll(openArticle(text, site), settings));
}

const groups = Array.from({ length: 30 }, (_, index) => `g${index}`);

describe('fixing all that is certain', () => {
  test.each([
    [
      'several faults at once',
      '<ref name="Smith 2001">x</ref> <ref name=smith2001 /> <ref nmae=b>y</ref> {{efn|z}}',
      '<ref name="Smith 2001">x</ref> <ref name="Smith 2001" /> <ref name=b>y</ref> {{efn|z}}\n\n{{notelist}}\n',
    ],
    [
      'one that a fix brings to light, in the text that the fix wrote',
      '<ref nmae="Ab">x</ref> <ref name=ab /> {{efn|y}} {{notelist}}',
      '<ref name="Ab">x</ref> <ref name=Ab /> {{efn|y}} {{notelist}}',
    ],
    [
      'lists for several groups, which all belong in one place',
      'a<ref group=b>x</ref>\n\nc<ref group=d>x</ref>\n\ne<ref group=f>x</ref>\n\n[[Category:A]]',
      'a<ref group=b>x</ref>\n\nc<ref group=d>x</ref>\n\ne<ref group=f>x</ref>\n\n' +
        '<references group="b" />\n<references group="d" />\n<references group="f" />\n\n[[Category:A]]',
    ],
    [
      'more groups than there are rounds',
      groups.map((group) => `a<ref group=${group}>x</ref>\n`).join('\n'),
      groups.map((group) => `a<ref group=${group}>x</ref>\n`).join('\n') +
        groups.map((group) => `\n<references group="${group}" />`).join('') +
        '\n',
    ],
    [
      'one fix for two faults',
      '<ref name=1>Abc 2001</ref><ref name=1 />',
      '<ref name="Abc 2001">Abc 2001</ref><ref name="Abc 2001" />',
    ],
    [
      'slips of all kinds',
      '[[a|a]] {{b|x=1|x=1|x=1|y=|y=2}} 18&nsbp;km <div class=“c d”>e\u200b</div>\n[[Category:A]]\n[[Category:A]]\n[[Category:A]]\n',
      '[[a]] {{b|x=1|y=2}} 18&nbsp;km <div class="c d">e</div>\n[[Category:A]]\n',
    ],
    [
      'what a comment suppresses stays',
      '<!-- wikiwright-disable-next-line wiki -->\n[[a|a]]\n[[b|b]]',
      '<!-- wikiwright-disable-next-line wiki -->\n[[a|a]]\n[[b]]',
    ],
    [
      'nothing that is a guess',
      'a<ref name=b /> <ref></ref> {{c [[d',
      'a<ref name=b /> <ref></ref> {{c [[d',
    ],
  ])('%s', (_, text, after) => {
    expect(fixed(text)).toBe(after);
    expect(fixed(after)).toBe(after);
  });

  test('leaves alone what the user does not want to hear of', () => {
    const text = '<ref nmae=b>y</ref>';
    expect(fixed(text, { 'cite/ref-parameter-suggestion': 'off' })).toBe(text);
  });

  test('a second run changes nothing, and no run brings a fault', () => {
    const random = new Random(3);
    let changed = 0;
    const real = openArticle(realArticle, site);
    // What a fault leaves alone is read but once.
    const read = (newText: string) => {
      return editArticle(real, { start: 0, end: realArticle.length, newText });
    };
    const codesOf = (text: string) => diagnose(read(text)).map(({ code }) => code);
    const fixedAgain = (text: string) => applyEdits(text, fixAll(read(text)));
    // A fault that was sown may hide one that the article has.
    const own = codesOf(realArticle);
    for (let round = 0; round < 12; round++) {
      let text = realArticle;
      for (let faults = 0; faults < 4; faults++) ({ text } = seedCiteFault(text, random));
      const before = codesOf(text);
      const once = fixedAgain(text);
      const brought = codesOf(once).filter((code) => ![...before, ...own].includes(code));
      expect(brought).toEqual([]);
      expect(fixedAgain(once)).toBe(once);
      if (once !== text) changed++;
    }
    expect(changed).toBeGreaterThan(5);
  });
});

test('fixes that are not certain are not even made', () => {
  const fixes = () => expect.unreachable('a fix was made');
  for (const made of [
    { code: 'lint/stripped-tag', uncertain: true },
    { code: 'harv/no-target', uncertain: false },
  ]) {
    const fault = { ...diagnose(openArticle('{{a', site))[0]!, ...made };
    Object.defineProperty(fault, 'fixes', { get: fixes });
    expect(certainFix(fault)).toBeUndefined();
  }
});
