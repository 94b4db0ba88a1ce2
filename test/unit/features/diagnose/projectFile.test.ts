import { describe, expect, test } from 'vitest';
import { combineRules } from '../../../../server/features/diagnose/combineRules.ts';
import { readProjectFile } from '../../../../server/features/diagnose/readProjectFile.ts';
import { matchGlob } from '../../../../server/text/matchGlob.ts';

describe('.wikiwright.json', () => {
  const content = JSON.stringify({
    $schema: 'x',
    rules: { lint: 'hint', 'lint/h1': 'error' },
    overrides: [
      { files: 'talk/**', rules: { lint: 'off' } },
      { files: ['*.draft.wiki', 'new/*.wiki'], rules: { 'lint/h1': 'warning', wiki: 'off' } },
    ],
  });

  test.each([
    ['a.wiki', { lint: 'hint', 'lint/h1': 'error' }],
    ['talk/a/b.wiki', { lint: 'off' }],
    ['talk/a.draft.wiki', { lint: 'off', 'lint/h1': 'warning', wiki: 'off' }],
    ['new/a.wiki', { lint: 'hint', 'lint/h1': 'warning', wiki: 'off' }],
  ])('for %s', (path, rules) => {
    expect(readProjectFile(content, path)).toEqual({ rules, complaints: [] });
  });

  test.each([
    ['{', /^It is not valid JSON/],
    ['[]', /object with “wiki”, “rules”/],
    ['{"rules": []}', /“rules” has to be an object/],
    ['{"rules": {"lint/h2": "off"}}', /no code “lint\/h2”; “lint\/h1” may be meant/],
    ['{"rules": {"lint/h1": "none"}}', /no severity of that name/],
    ['{"rule": {}}', /“rule” means nothing/],
    ['{"overrides": {}}', /has to be a list/],
    ['{"overrides": [1]}', /“overrides\[0\]” has to be an object/],
    ['{"overrides": [{"rules": {}}]}', /“overrides\[0\].files” has to be a glob/],
  ])('complains of %s', (text, complaint) => {
    const { rules, complaints } = readProjectFile(text, 'a.wiki');
    expect(rules).toEqual({});
    expect(complaints).toEqual([expect.stringMatching(complaint)]);
  });

  test('what is right holds beside what is wrong', () => {
    const text = '\ufeff{"rules": {"lint/h1": "off", "nothing": "off"}}';
    expect(readProjectFile(text, 'a').rules).toEqual({ 'lint/h1': 'off' });
  });
});

test('a group beats its codes in what it is combined with', () => {
  const settings = [{ 'lint/h1': 'error', cite: 'hint' }, { lint: 'off' }] as const;
  expect(combineRules(settings)).toEqual({ cite: 'hint', lint: 'off' });
  expect(combineRules([...settings, { 'lint/h1': 'hint' }])).toMatchObject({ 'lint/h1': 'hint' });
});

describe('globs', () => {
  test.each([
    ['*.wiki', 'a.wiki', true],
    ['*.wiki', 'b/c/a.wiki', true],
    ['/*.wiki', 'b/a.wiki', false],
    ['b/*.wiki', 'b/a.wiki', true],
    ['b/*.wiki', 'b/c/a.wiki', false],
    ['b/**', 'b/c/a.wiki', true],
    ['**/c/*', 'b/c/a.wiki', true],
    ['**/a.wiki', 'a.wiki', true],
    ['b/**/a.wiki', 'b/a.wiki', true],
    ['a?.{wiki,mw}', 'ab.mw', true],
    ['a?.{wiki,mw}', 'a.mw', false],
    ['a.wiki', 'A.wiki', false],
    ['[a].wiki', 'a.wiki', false],
  ])('%s and %s', (glob, path, fits) => {
    expect(matchGlob(glob, path)).toBe(fits);
  });

  test('a hostile one takes no long time', () => {
    expect(matchGlob('*a'.repeat(500) + 'b', 'a'.repeat(2000))).toBe(false);
    expect(matchGlob('{a,b}'.repeat(50), 'a')).toBe(false);
  });
});
