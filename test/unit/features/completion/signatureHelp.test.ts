import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { parameterHints } from '../../../../server/features/completion/parameterHints.ts';
import { signatureHelp } from '../../../../server/features/completion/signatureHelp.ts';
import { readFixture } from '../../fixture.ts';
import { realArticle, site } from '../../site.ts';

/** The label of the active signature with its active parameter in `‹›`. */
function shown(marked: string): string | undefined {
  const { text, cursor } = readFixture(marked);
  const found = signatureHelp(openArticle(text, site), cursor);
  const signature = found?.signatures[found.active];
  if (!signature) return undefined;
  const { label, parameters, active } = signature;
  const { start, end } = parameters[active]!;
  return `${label.slice(0, start)}‹${label.slice(start, end)}›${label.slice(end)}`;
}

describe('signatures', () => {
  test.each([
    ['{{circa|$0', '{{circa|‹date›|until|lk=}}'],
    ['{{C.| 1900 | $0 }}', '{{C.|date|‹until›|lk=}}'],
    ['{{circa|1900|lk=$0}}', '{{circa|date|until|‹lk=›}}'],
    ['{{circa|2=$0}}', '{{circa|date|‹until›|lk=}}'],
    ['<ref>{{sfnref|Smith|$0', '{{sfnref|author|‹year›}}'],
    ['{{sfnref|Smith|Jones|Lee|$0}}', '{{sfnref|author|author 2|author 3|‹year›}}'],
    ['{{sfnref|$0|Jones|Lee|2001}}', '{{sfnref|‹author›|author 2|author 3|year}}'],
    ['{{coord|1|2|N|$03|4|E}}', undefined],
    ['{{main|a|b|c|d|$0}}', '{{main|article|article 2|‹article 3›|l1=}}'],
    ['{{tooltip|a {{circa|1900}} b|$0}}', '{{tooltip|text|‹explanation›}}'],
    ['{{abbr\n|$0\n}}', '{{abbr|‹abbreviation›|meaning}}'],
  ])('%j', (marked, expected) => {
    if (expected) expect(shown(marked)).toBe(expected);
    else expect(shown(marked)).toContain('degrees|minutes|N/S|‹degrees›|minutes|E/W');
  });

  test.each([
    'in a name {{cir$0ca|x}}',
    'behind one {{circa|1900}}$0',
    'an unknown one {{foo|$0}}',
    'an unknown parameter {{circa|foo=$0}}',
    'one without positions {{webarchive|$0}}',
    'a link {{circa|[[a|$0]]}}',
    'a function {{#if:a|$0}}',
    'an argument {{{a|$0}}}',
    'an object’s own names {{constructor|$0}}',
  ])('none: %s', (marked) => {
    expect(shown(marked)).toBeUndefined();
  });
});

describe('hints', () => {
  const hints = (text: string, start = 0, end = text.length) =>
    parameterHints(openArticle(text, site), { start, end }).map(
      ({ offset, label }) => `${label}${text.slice(offset, offset + 2)}`,
    );

  test.each([
    ['{{birth date|1957| 3 |df=y|11}}', ['year:19', 'month:3 ', 'day:11']],
    ['{{dda|2020|1||1957}}', ['year of death:20', 'month of death:1|', 'year of birth:19']],
    ['<ref>{{convert|5|km|mi|1|x|y}}</ref>', []],
    ['{{abbr|a|b}}', []],
    ['{{birth date}} {{birth date|1957-03-11}}', ['year:19']],
  ])('%s', (text, expected) => {
    expect(hints(text)).toEqual(expected);
  });

  test('of the wanted stretch only', () => {
    const text = '{{birth date|1957|3|11}}\n\n{{birth date|1958|4|12}}';
    expect(hints(text, text.indexOf('1958'))).toEqual(['year:19', 'month:4|', 'day:12']);
    expect(hints(text, 0, 15)).toEqual(['year:19']);
  });

  test('of the real article', () => {
    const found = parameterHints(openArticle(realArticle, site), { start: 0, end: 2000 });
    expect(found).toHaveLength(9);
  });
});
