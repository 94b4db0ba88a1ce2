import { describe, expect, it } from 'vitest';
import { missingEndTag } from '../../../../client/typing/endTag.ts';

describe('the end that a tag lacks', () => {
  it.each([
    ['<ref>', '', '</ref>'],
    ['a <ref name="a">', ' b', '</ref>'],
    ['<REF>', '', '</REF>'],
    ['<ref>', '<ref>a</ref>', '</ref>'],
    ['<ref>', ' <ref name=a />', '</ref>'],
    ['<gallery mode="packed">', '\n', '</gallery>'],
    ['<div style="color:red">', '<div>a</div>', '</div>'],
    ['<noinclude>', '', '</noinclude>'],
    ['<references>', '', '</references>'],
  ])('after %j, before %j', (before, after, end) => {
    expect(missingEndTag(before, after)).toBe(end);
  });

  it.each([
    ['<ref>', 'a</ref>'],
    ['<ref>', '<ref name=a />b</ref>'],
    ['<div>', '<div>a</div></div>'],
    ['<ref name="a" />', ''],
    ['</ref>', ''],
    ['<br>', ''],
    ['a <b', ''],
    ['3 < 5 >', ''],
    ['<!-- a -->', ''],
    ['x->', ''],
    ['<sometag>', ''],
    ['<templatestyles src="a">', ''],
  ])('is none after %j, before %j', (before, after) => {
    expect(missingEndTag(before, after)).toBeUndefined();
  });
});
