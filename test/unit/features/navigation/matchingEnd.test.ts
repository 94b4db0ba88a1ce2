import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import {
  matchingEnd,
  matchingEndTarget,
} from '../../../../server/features/navigation/matchingEnd.ts';
import { checkRanges } from '../../checkRanges.ts';
import { readFixture } from '../../fixture.ts';
import { Random } from '../../random.ts';
import { realArticle, site } from '../../site.ts';

function delimiters(text: string, cursor: number) {
  const found = matchingEnd(openArticle(text, site), cursor);
  return found ? [found.opening, found.closing] : [];
}

describe('matchingEnd', () => {
  test.each([
    'a $[x:{{$]$0b|c$[x:}}$] d',
    'a $[x:{{$]b$0|c=[[d]]$[x:}}$] e',
    'a $[x:{{$]b|c=[[d]] e$[x:}}$]$0',
    '{{a|$[x:{{$]$0b|c$[x:}}$]}}',
    '{{a|$[x:{{$]b|c$[x:}$0}$]}}',
    '$[x:{{$]a|{{b|c}}$0$[x:}}$]',
    '{{{a}}}{{a}}$0$[x:{{$]b$[x:}}$]',
    '$[x:{{{$]$0a|b$[x:}}}$]',
    '$[x:{{$]#if:$0a|b$[x:}}$]',
    'a $[x:[[$]$0b|c$[x:]]$]s',
    '$[x:[[$]File:A.jpg|thumb|b [[c]]$[x:$0]]$]',
    '$[x:[[$]Category:A$[x:]$0]$]',
    '$[x:[$]http://a b$[x:]$0$] c',
    'a$[x:<ref$] na$0me="b">c$[x:</ref>$]',
    'a$[x:<ref$] name="b">c {{d}}$[x:</r$0ef>$]',
    'a$[x:<ref$] name="b"$[x:/$0>$] c',
    '$[x:<div$] class=$0a>b <b>c</b>$[x:</div>$]',
    '<div>b $[x:<b$]>c$[x:</$0b>$]</div>',
    '$[x:<noinclude$]>a$[x:</noinclude$0>$]',
    '$[x:<includeonly$]>a {{b}}$[x:</inc$0ludeonly>$]',
    '$[x:{|$]$0 class="a"\n| b\n$[x:|}$]\nc',
    '{|\n|\n$[x:{|$]\n| b\n$[x:|$0}$]\n|}\nc',
    'a $[x:<!--$]$0 b $[x:-->$] c',
    '$[x:==$0$] a $[x:==$] <!-- b -->\n',
    'x\n$[x:==$]= a $[x:==$0$]\n',
    // Between the delimiters the innermost construct counts.
    '$[x:{{$]a|b=c d$0 e {{f}}$[x:}}$]',
    '$[x:<div$]>a $0 b$[x:</div>$]',
    'a $0 b',
    '{{a|b $0 c',
    // Nothing is a construct in a comment or nowiki.
    '$[x:<nowiki$]>{{a$0}}$[x:</nowiki>$]',
  ])('%s', (marked) => {
    checkRanges(marked, delimiters);
  });

  test('a jump leads to the end, and from there to the start', () => {
    const { text, cursor } = readFixture('x {{a|b {{c|d$0}}|{{e}} }} y {{f}}{{g}}');
    const article = openArticle(text, site);
    const ends = [text.indexOf('}}|'), text.indexOf('{{c'), text.indexOf('}}|')];
    let at = cursor - 1;
    for (const end of ends) expect((at = matchingEndTarget(article, at)!)).toBe(end);
    const last = text.indexOf('{{g');
    expect(matchingEndTarget(article, matchingEndTarget(article, last)!)).toBe(last);
    expect(matchingEndTarget(article, text.indexOf('y'))).toBeUndefined();
  });

  test('at 500 places of the real article a jump from either end leads to the other', () => {
    const article = openArticle(realArticle, site);
    const random = new Random(3);
    for (let i = 0; i < 500; i++) {
      const found = matchingEnd(article, random.below(realArticle.length + 1));
      if (!found) continue;
      expect(matchingEndTarget(article, found.opening.start)).toBe(found.closing.start);
      expect(matchingEndTarget(article, found.closing.start)).toBe(found.opening.start);
    }
  });
});
