import { expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { diagnose } from '../../../../server/features/diagnose/diagnose.ts';
import { fixCategories } from '../../../../server/features/fixes/fixCategories.ts';
import { shownDiagnoses } from '../../../../server/features/hover/shownDiagnoses.ts';
import { site } from '../../site.ts';

const error = '<ref name=a />\n';
const hint = '[[A|A]]\n';

test.each([
  ['a thousand errors of one code', error.repeat(1000)],
  ['twenty-one hints of one code', hint.repeat(21)],
])('%s are listed as they are', (_, text) => {
  const diagnoses = diagnose(openArticle(text, site));
  expect(shownDiagnoses(diagnoses)).toEqual(diagnoses);
});

test('of more errors, the last one listed says how many follow, and other codes are listed too', () => {
  const page = openArticle(`${error.repeat(1003)}<ref></ref>`, site);
  const shown = shownDiagnoses(diagnose(page));
  expect(shown.map(({ code }) => code)).toEqual([
    ...Array.from({ length: 999 }, () => 'cite/references-no-text'),
    'cite/ref-no-input',
  ]);
  const last = diagnose(page)[998]!;
  expect(shown[997]!.message).toBe(last.message);
  expect(shown[998]!).toMatchObject({
    start: last.start,
    end: last.end,
    severity: last.severity,
    message: `${last.message} (4 more of these follow, which are not listed.)`,
  });
  expect(shown[998]!.fixes).toBe(last.fixes);
});

test('of more hints, the twenty-first stands for the rest, and all are mended at once', () => {
  const page = openArticle(hint.repeat(25), site);
  const diagnoses = diagnose(page);
  const shown = shownDiagnoses(diagnoses);
  expect(shown).toHaveLength(21);
  expect(shown.slice(0, 20)).toEqual(diagnoses.slice(0, 20));
  expect(shown[20]!).toMatchObject({ start: diagnoses[20]!.start, code: 'wiki/needless-pipe' });
  expect(shown[20]!.message).toContain('(4 more of these follow');
  const [fix] = fixCategories(page, shown[20]!, {});
  expect(fix!.edits).toHaveLength(25);
});

test('one that follows is told in the singular', () => {
  const shown = shownDiagnoses(diagnose(openArticle(hint.repeat(22), site)));
  expect(shown[20]!.message).toContain('(one more of these follows');
});

test('the gravest come first where a page has too many', () => {
  const page = openArticle(`${hint.repeat(30)}${error.repeat(990)}`, site);
  const shown = shownDiagnoses(diagnose(page));
  const errors = shown.filter(({ code }) => code === 'cite/references-no-text');
  expect(shown).toHaveLength(1000);
  expect(errors).toHaveLength(990);
  expect(shown[9]!.message).toContain('(20 more of these follow');
});
