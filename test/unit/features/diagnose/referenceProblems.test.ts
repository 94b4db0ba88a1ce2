import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { adjacentReference } from '../../../../server/features/symbols/adjacentReference.ts';
import { referenceProblems } from '../../../../server/features/diagnose/referenceProblems.ts';
import { markRanges, readFixture } from '../../fixture.ts';
import { site } from '../../site.ts';

describe('next and previous reference with a problem', () => {
  test.each([
    ['next', '$0<ref>a</ref> $[to:<ref name=b />$]'],
    ['next', '$[to:<ref name=b />$] $0<ref>a</ref>'],
    ['next', '<ref name=b $0/> $[to:<ref name=c />$]'],
    ['previous', '$[to:<ref name=b />$] <ref>a</ref> [[c $0'],
    ['previous', 'a $0 <ref name=b /> <ref>c</ref> $[to:<ref nme=d>$]e</ref>'],
    ['next', '$0a {{efn|$[to:<ref>$]</ref>}}{{notelist}}'],
    ['next', '$0a<ref>b</ref> $[to:<references columns=2 />$]'],
    ['next', '$0a<ref>[[b</ref>'],
  ] as const)('%s: %s', (direction, marked) => {
    const { text, cursor } = readFixture(marked);
    const article = openArticle(text, site);
    const problems = referenceProblems(article);
    const found = adjacentReference(article, cursor, direction, (node) => problems.has(node));
    const ranges = found ? [{ ...found, code: 'to' }] : [];
    expect(markRanges(text, ranges)).toBe(marked.replace('$0', ''));
  });
});
