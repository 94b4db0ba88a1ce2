import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { findRefactorings } from '../../../../server/features/refactor/findRefactorings.ts';
import { applyEdits } from '../../../../server/text/applyEdits.ts';
import { realArticle, site } from '../../site.ts';

function refactor(text: string, name: string): string | undefined {
  const kind = `refactor.rewrite.wikiwright.${name}`;
  const isWanted = (other: string) => other === kind;
  const range = { start: 0, end: 0 };
  const [offer] = findRefactorings(openArticle(text, site), range, isWanted, true);
  if (!offer) return undefined;
  return applyEdits(text, offer.edits({ now: new Date(0) }));
}

describe('refactorings of all citations', () => {
  test.each([
    [
      'oneDateStyle',
      '{{Use dmy dates}} {{cite web|date=May 5, 2020|access-date=2020-05-06}}',
      '{{Use dmy dates}} {{cite web|date=5 May 2020|access-date=6 May 2020}}',
    ],
    [
      'oneDateStyle',
      '{{cite web|date=May 5, 2020|access-date=Jun 6, 2020}} {{cite web|date=5 Jun 2020}}',
      '{{cite web|date=May 5, 2020|access-date=Jun 6, 2020}} {{cite web|date=Jun 5, 2020}}',
    ],
    [
      'oneDateStyle',
      '{{cite web|date=May 5, 2020}} {{cite web|df=dmy|date=5 May 2020}} {{cite web|date=May 2020}} {{cite web|date=31 June 2020}}',
      undefined,
    ],
    [
      'oneDateStyle',
      '{{Use mdy dates}} {{cite web|date=5–7 May 2020}}',
      '{{Use mdy dates}} {{cite web|date=May 5–7, 2020}}',
    ],
    [
      'usualParameterNames',
      '{{cite web|URL=u| accessdate = 5 May 2020|archivedate=d|authorlink1=B}}',
      '{{cite web|url=u| access-date = 5 May 2020|archive-date=d|author-link1=B}}',
    ],
    [
      'usualParameterNames',
      '{{cite book|surname=A|given=B|pp=3–4|editor2-last=C}}',
      '{{cite book|last=A|first=B|pages=3–4|editor2-last=C}}',
    ],
    [
      'usualParameterNames',
      '{{cite web|accessdate=a|access-date=b|url=u|title=T|website=W}}',
      undefined,
    ],
    ['usualParameterNames', '{{cite foo|accessdate=a}} {{cite web|x|accesdate=b}}', undefined],
  ])('%s: %s', (name, text, after) => {
    expect(refactor(text, name)).toBe(after);
    if (after !== undefined) expect(refactor(after, name)).toBeUndefined();
  });

  test('the real article changes in nothing but names of parameters', () => {
    const renamed = refactor(realArticle, 'usualParameterNames') ?? realArticle;
    const plain = (text: string) => text.replace(/\|\s*[\w-]+\s*=/g, '|=');
    expect(plain(renamed)).toBe(plain(realArticle));
  });
});
