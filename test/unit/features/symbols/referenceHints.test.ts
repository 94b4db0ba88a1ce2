import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { referenceHints } from '../../../../server/features/symbols/referenceHints.ts';
import { realArticle, site } from '../../site.ts';

/** The page with its hints written into it: `<ref>a</ref>«[1]»`. */
function withHints(text: string, start = 0, end = text.length): string {
  const hints = referenceHints(openArticle(text, site), { start, end });
  return hints
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (result, { offset, label }) => `${result.slice(0, offset)}«${label}»${result.slice(offset)}`,
      text,
    );
}

describe('the number behind a reference', () => {
  test.each([
    ['a tag', 'a<ref>b</ref>«[1]» c<ref>d</ref>«[2]»'],
    [
      'uses, where it is defined',
      '<ref name=a />«[1]» <ref name=a>b</ref>«[1] 4×» {{r|a«[1]»|a«[1]»}}',
    ],
    ['a function', '{{#tag:ref|a<ref>b</ref>«[1]»}}«[2]»'],
    ['a group', '{{efn|a}}«[a]»{{refn|group=note|b}}«[note 1]»{{notelist}}'],
    ['a short footnote', '{{sfn|Smith|2001}}«[1] 2×»{{sfn|Smith|2001}}«[1]»'],
    ['in a list', 'a<ref name=a />«[1]»<references><ref name=a>b</ref>«[1]»</references>'],
    ['an undefined name', '<ref name=a />«[1]» <ref name=a />«[1]»'],
    ['none, where readers see none', '<ref></ref><ref name=a follow=b>c</ref>{{reflist}}'],
    ['none in a comment', '<!-- <ref>a</ref> --><nowiki><ref>a</ref></nowiki>'],
  ])('%s', (_, marked) => {
    expect(withHints(marked.replace(/«[^»]*»/g, ''))).toBe(marked);
  });

  test('only of the range asked for', () => {
    const text = '<ref>a</ref>\n<ref>b</ref>\n<ref>c</ref>\n';
    const second = text.indexOf('<ref>b');
    const found = withHints(text, second, text.indexOf('<ref>c'));
    expect(found).toBe('<ref>a</ref>\n<ref>b</ref>«[2]»\n<ref>c</ref>\n');
  });

  test('says where its reference begins', () => {
    const text = 'a{{efn|b<ref>c</ref>}}{{notelist}}';
    const hints = referenceHints(openArticle(text, site), { start: 0, end: text.length });
    expect(hints).toEqual([
      { offset: text.indexOf('{{notelist'), label: '[a]', start: 1 },
      { offset: text.indexOf('}}'), label: '[1]', start: text.indexOf('<ref>') },
    ]);
  });

  test('every reference of the real article has one', () => {
    const article = openArticle(realArticle, site);
    const hints = referenceHints(article, { start: 0, end: realArticle.length });
    expect(hints).toHaveLength(288);
    const filkins = hints.filter(({ label }) => label.startsWith('[4]'));
    expect(filkins.map(({ label }) => label).filter((label) => label !== '[4]')).toEqual([
      '[4] 21×',
    ]);
    expect(filkins).toHaveLength(21);
  });
});
