import { describe, expect, test } from 'vitest';
import { editArticle, openArticle } from '../../../../server/article/editArticle.ts';
import { referenceRanges } from '../../../../server/features/symbols/referenceRanges.ts';
import { applyEdits } from '../../applyEdits.ts';
import { markRanges, readFixture } from '../../fixture.ts';
import { Random } from '../../random.ts';
import { randomSyntaxEdit } from '../../randomEdit.ts';
import { realArticle, site } from '../../site.ts';

describe('where references stand', () => {
  test.each([
    ['nothing', 'a'],
    ['tags', 'a$[ref:<ref name="b">c</ref>$] d$[ref:<ref name="b" />$]'],
    ['a tag over several lines', 'a$[ref:<ref>\n{{cite web\n|title=b\n}}</ref>$] c'],
    ['functions', "$[ref:{{#tag:ref|a|name='b'}}$]"],
    ['templates', '$[ref:{{sfn|Smith|2001}}$] $[ref:{{efn|b|name=c}}$]'],
    ['a template of several names', 'a$[ref:{{r|b| c |group=d}}$] e$[ref:{{r|f}}$]'],
    ['names in a table', '{|\n| a$[ref:{{r|b}}$]\n| c$[ref:<ref name="b" />$]\n|}'],
    ['a template within another', '{{box|a=b$[ref:{{r|c}}$]|d=e$[ref:<ref>f</ref>$]}}'],
    ['one reference in another', '$[ref:{{efn|a<ref>b</ref>{{r|c|d}}}}$] e$[ref:<ref>f</ref>$]'],
    ['lists', '$[ref:<references />$]\n$[ref:{{reflist|group=a}}$]'],
    ['a list with references', '$[ref:{{reflist|refs=\n<ref name="b">c</ref>\n}}$]'],
    ['no comment', '<!-- <ref>a</ref> --> <nowiki><ref>b</ref></nowiki>'],
    ['nothing that does not end', 'a<ref>b'],
    ['several blocks', 'a$[ref:<ref>b</ref>$]\n\nc$[ref:<ref>d</ref>$]\n\n$[ref:<references/>$]'],
  ])('%s', (_, marked) => {
    const { text } = readFixture(marked);
    const found = referenceRanges(openArticle(text, site));
    const ranges = found.map((range) => ({ ...range, code: 'ref' }));
    expect(markRanges(text, ranges)).toBe(marked);
  });

  test('in the article, after any edit as in a fresh page', () => {
    const random = new Random(7);
    let text = realArticle;
    let article = openArticle(text, site);
    expect(referenceRanges(article).length).toBeGreaterThan(250);
    for (let count = 0; count < 30; count++) {
      const edit = randomSyntaxEdit(text, random);
      text = applyEdits(text, [edit]);
      article = editArticle(article, edit);
      expect(referenceRanges(article)).toEqual(referenceRanges(openArticle(text, site)));
    }
  });
});
