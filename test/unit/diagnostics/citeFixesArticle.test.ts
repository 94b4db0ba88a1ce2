import { expect, test } from 'vitest';
import type { Article } from '../../../server/article/article.ts';
import { editArticle, openArticle } from '../../../server/article/editArticle.ts';
import { diagnose, type Diagnosis } from '../../../server/features/diagnose/diagnose.ts';
import type { TextEdit } from '../../../server/text/range.ts';
import { applyEdits } from '../applyEdits.ts';
import { Random } from '../random.ts';
import { realArticle, site } from '../site.ts';
import { seedCiteFault } from './seedCiteFault.ts';

const article = openArticle(realArticle, site);

test('the first fix of every Cite error seeded into the real article ends it and brings none', () => {
  const random = new Random(11);
  const codes = new Set<string>();
  let restored = 0;
  let lostEnds = 0;
  for (let round = 0; round < 150; round++) {
    const { kind, text } = seedCiteFault(realArticle, random);
    const broken = withText(article, text);
    const before = diagnose(broken);
    const faults = before.filter(({ code }) => code.startsWith('cite/'));
    for (const fault of sample(faults)) {
      codes.add(fault.code);
      const summary = { kind, code: fault.code, at: text.slice(fault.start, fault.start + 60) };
      const [fix] = fault.fixes;
      expect({ ...summary, fix: fix?.title }).toEqual({ ...summary, fix: expect.any(String) });
      const mended = applyEdits(text, fix!.edits);
      const after = diagnose(withText(broken, mended));
      expect({ ...summary, fix, ...compare(before, after, fault, fix!.edits) }).toEqual({
        ...summary,
        fix,
        left: [],
        brought: [],
      });
      if (fault.code === 'cite/included-ref' && kind.startsWith('an end')) {
        lostEnds++;
        if (mended === realArticle) restored++;
      }
    }
  }
  expect([...codes].sort()).toMatchInlineSnapshot(`
    [
      "cite/empty-references-define",
      "cite/group-refs-without-references",
      "cite/included-ref",
      "cite/ref-follow-conflicts",
      "cite/ref-invalid-dir",
      "cite/ref-no-input",
      "cite/ref-no-key",
      "cite/ref-numeric-key",
      "cite/ref-parameter-suggestion",
      "cite/ref-too-many-keys",
      "cite/references-duplicate-key",
      "cite/references-group-mismatch",
      "cite/references-missing-key",
      "cite/references-no-key",
      "cite/references-no-text",
    ]
  `);
  expect(restored / lostEnds).toBeGreaterThan(0.8);
});

/** Twenty uses of a name have the same fixes. */
function sample(faults: readonly Diagnosis[]): readonly Diagnosis[] {
  return faults.length > 3 ? [faults[0]!, faults[1]!, faults.at(-1)!] : faults;
}

/** What is left of the fault at its place, and what codes there are more of than before. */
function compare(
  before: readonly Diagnosis[],
  after: readonly Diagnosis[],
  fault: Diagnosis,
  edits: readonly TextEdit[],
) {
  const moved = edits
    .filter(({ end }) => end <= fault.start)
    .reduce((by, { start, end, newText }) => by + newText.length - (end - start), 0);
  const left = after.filter(
    ({ code, start }) => code === fault.code && start === fault.start + moved,
  );
  return { left, brought: excess(after, before) };
}

/** The codes that are found more often than before. */
function excess(after: readonly Diagnosis[], before: readonly Diagnosis[]): string[] {
  const left = before.map(({ code }) => code);
  return after.flatMap(({ code }) => {
    const index = left.indexOf(code);
    if (index < 0) return [code];
    left.splice(index, 1);
    return [];
  });
}

function withText(from: Article, text: string): Article {
  let start = 0;
  while (start < text.length && from.text[start] === text[start]) start++;
  let end = from.text.length;
  let newEnd = text.length;
  while (end > start && newEnd > start && from.text[end - 1] === text[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return editArticle(from, { start, end, newText: text.slice(start, newEnd) });
}
