import { expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { diagnose } from '../../../../server/features/diagnose/diagnose.ts';
import { shownDiagnoses } from '../../../../server/features/hover/shownDiagnoses.ts';
import { site } from '../../site.ts';

const fault = '<ref name=a />\n';

test('a thousand faults of one code are listed as they are', () => {
  const diagnoses = diagnose(openArticle(fault.repeat(1000), site));
  expect(shownDiagnoses(diagnoses)).toEqual(diagnoses);
});

test('of more, the last one listed says how many follow, and other codes are listed too', () => {
  const page = openArticle(`${fault.repeat(1003)}<ref></ref>`, site);
  const shown = shownDiagnoses(diagnose(page));
  expect(shown.map(({ code }) => code)).toEqual([
    ...Array.from({ length: 1000 }, () => 'cite/references-no-text'),
    'cite/ref-no-input',
  ]);
  const last = diagnose(page)[999]!;
  expect(shown[998]!.message).toBe(last.message);
  expect(shown[999]!).toMatchObject({
    start: last.start,
    end: last.end,
    severity: last.severity,
    message: `${last.message} (3 more of these follow, which are not listed.)`,
  });
  expect(shown[999]!.fixes).toBe(last.fixes);
});
