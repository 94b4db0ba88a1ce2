import { expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { applyEdits } from '../../../server/text/applyEdits.ts';
import { site } from '../site.ts';

function said(text: string) {
  return diagnose(openArticle(text, site)).filter(({ code }) => /^(?:balance|cite)\//.test(code));
}

test.each([
  ['It is so.<ref>A<ref> More.<ref>B</ref> End.', 'It is so.<ref>A</ref> More.<ref>B</ref> End.'],
  ['It is so.<ref>A<ref> More.\n\nNext.', 'It is so.<ref>A</ref> More.\n\nNext.'],
  ['It is so.<ref name=a>A<ref/> More.', 'It is so.<ref name=a>A</ref> More.'],
  ['It is so.<ref>A</ref/> More.<ref>B</ref>', 'It is so.<ref>A</ref> More.<ref>B</ref>'],
  [
    'It is so.<ref>{{cite web|url=a}}</ref /> More.',
    'It is so.<ref>{{cite web|url=a}}</ref> More.',
  ],
  ['It is so.<ref>A</ref and text.\n\nc', 'It is so.<ref>A</ref> and text.\n\nc'],
  ['It is so.<ref>A<\\ref> More.<ref>B</ref>', 'It is so.<ref>A</ref> More.<ref>B</ref>'],
  ['Text.<ref>Smith 2001./ref> More.<ref>B</ref>', 'Text.<ref>Smith 2001.</ref> More.<ref>B</ref>'],
  ['It is so.<ref>A</rf> More.<ref>B</ref>', 'It is so.<ref>A</ref> More.<ref>B</ref>'],
  ['It is so.<ref>A</reff> More.', 'It is so.<ref>A</ref> More.'],
  ['It is so.<refname=x>A</ref> More.', 'It is so.<ref name=x>A</ref> More.'],
  ['a < ref name="x">y</ref> b', 'a <ref name="x">y</ref> b'],
  ['a<rf>y</ref> b', 'a<ref>y</ref> b'],
  ['a<rref name=b>y</ref> b', 'a<ref name=b>y</ref> b'],
])('%j is one fault, and its tag is mended', (text, mended) => {
  const faults = said(text);
  expect(faults).toHaveLength(1);
  expect(applyEdits(text, faults[0]!.fixes[0]!.edits)).toBe(mended);
  expect(said(mended)).toEqual([]);
});

test.each([
  // Each of them may be the one that lacks its end.
  ['A<ref>Smith 2001. B<ref> Jones</ref>', 'A<ref>Smith 2001.</ref> B<ref> Jones</ref>'],
  ['* A<ref>B\n* C<ref> D', '* A<ref>B</ref>\n* C<ref> D'],
  ['A<ref>see http://a.org/ref b', 'A<ref>see http://a.org/ref b</ref>'],
  ['A B</ref> and <ref>C</ref>', 'A B and <ref>C</ref>'],
  ['A < refs B</ref>', 'A < refs B'],
])('%j lacks a tag', (text, mended) => {
  expect(applyEdits(text, said(text)[0]!.fixes[0]!.edits)).toBe(mended);
});
