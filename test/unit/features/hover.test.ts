import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { hover } from '../../../server/features/hover.ts';
import { readFixture } from '../fixture.ts';
import { realArticle, site } from '../site.ts';

describe('hover', () => {
  test.each([
    ['a definition', "<ref>a$0 ''b''</ref>", ['**[1]** · used 1×', 'a *b*']],
    ['a reuse', '<ref name=a>x</ref> <ref name=a $0/>', ['**[1]** · used 2×', 'x']],
    ['the innermost', '{{efn|a<ref>b$0</ref>}} {{notelist}}', ['**[1]** · used 1×', 'b']],
    [
      'a nested reference in its note',
      '{{efn|$0a<ref>b</ref>}} {{notelist}}',
      ['**[a]** · used 1×', expect.stringMatching(/^a\\?\[1\\?\]$/)],
    ],
    ['a group', '<ref group=note>a$0</ref>{{reflist|group=note}}', ['**[note 1]** · used 1×', 'a']],
    [
      'a list-defined reference',
      '<ref name=a />{{reflist|refs=<ref name=a$0>x</ref>}}',
      ['**[1]** · used 1×', 'x'],
    ],
    ['anywhere in {{r}}', '<ref name=a>x</ref>{{r$0|a|p=5}}', ['**[1]** · used 2×', 'x']],
    [
      'a short footnote that fills its block',
      '{{sfn$0|Smith|2001}}',
      ['**[1]** · used 1×', expect.stringContaining('Smith')],
    ],
    ['a name in {{r}}', '<ref name=a>x</ref>{{r|a$0}}', ['**[1]** · used 2×', 'x']],
    [
      'a list in a note, flattened',
      '<ref>a$0\n* b\n* c\n</ref>',
      ['**[1]** · used 1×', expect.stringMatching(/^a[ ;·,]+b[ ;·,]+c$/)],
    ],
    [
      'an undefined name',
      '<ref name=a $0/>',
      ['**[1]** · used 1×', expect.stringContaining('nothing on this page defines')],
    ],
    [
      'Markdown in the text',
      '<ref>a$0 *b* [c] _d_</ref>',
      ['**[1]** · used 1×', 'a \\*b\\* \\[c\\] \\_d\\_'],
    ],
  ])('%s', (_, marked, blocks) => {
    const { text, cursor } = readFixture(marked);
    expect(hover(openArticle(text, site), cursor)?.blocks).toEqual(blocks);
  });

  test('off any reference there is none', () => {
    expect(hover(openArticle('a <ref>b</ref>', site), 0)).toBeUndefined();
  });

  test('filkins of the real article', () => {
    const article = openArticle(realArticle, site);
    const shown = hover(article, realArticle.indexOf('<ref name=filkins />') + 3);
    expect(shown?.blocks[0]).toBe('**[4]** · used 21×');
    expect(shown?.blocks[1]).toMatch(
      /^\[Filkins, Dexter\]\(https:\S+\) \(30 September 2013\)\. .*The New Yorker/,
    );
  });
});
