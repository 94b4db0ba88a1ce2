import { describe, expect, test } from 'vitest';
import { surround } from '../../../../client/editing/surround.ts';
import { surroundings } from '../../../../client/editing/surroundings.ts';
import { readMarked, showOutcome } from './marked.ts';

function surrounded(marked: string, label: string): string {
  const { text, selections } = readMarked(marked);
  const surrounding = surroundings.find((one) => one.label === label)!;
  return showOutcome(text, surround(text, selections, surrounding));
}

test.each([
  ['a ⟦b c⟧ d', '<ref>', 'a <ref>⟦b c⟧</ref> d'],
  ['a ⟧b⟦ c', '<sub>', 'a <sub>⟧b⟦</sub> c'],
  ['a⟦ b ⟧c', '<small>', 'a⟦ <small>b</small> ⟧c'],
  ['a⟦ b ⟧c', '<nowiki>', 'a<nowiki>⟦ b ⟧</nowiki>c'],
  ['a⟦ b ⟧c', '<noinclude>', 'a<noinclude>⟦ b ⟧</noinclude>c'],
  ['a ‸ b', '<code>', 'a <code>‸</code> b'],
  ['⟦a⟧ ⟦b⟧ ‸', '<s>', '<s>⟦a⟧</s> <s>⟦b⟧</s> <s>‸</s>'],
  ['⟦a⟧', '<!-- -->', '<!-- ⟦a⟧ -->'],
  ['⟦a⟧', '[[ ]]', '[[⟦a⟧]]'],
  ['⟦a⟧ ⟦b⟧', '[ ]', '[‸ a] [‸ b]'],
  ['⟦a|b=c⟧', '{{ }}', '{{⟦a|b=c⟧}}'],
  ['⟦a⟧', '“ ”', '“⟦a⟧”'],
  ['⟦a⟧', '<syntaxhighlight>', '<syntaxhighlight lang="‸">a</syntaxhighlight>'],
  ['‸', '<syntaxhighlight>', '<syntaxhighlight lang="‸"></syntaxhighlight>'],
  ['⟦a\nb⟧', '<syntaxhighlight>', '<syntaxhighlight lang="‸">\na\nb\n</syntaxhighlight>'],
  ['⟦a⟧', '<blockquote>', '<blockquote>⟦a⟧</blockquote>'],
  ['⟦a\r\n\r\nb⟧', '<blockquote>', '<blockquote>\r\n⟦a\r\n\r\nb⟧\r\n</blockquote>'],
  ['⟦a\nb⟧', '<small>', '<small>⟦a\nb⟧</small>'],
  ['⟦قاسم⟧ e\u0301', '<u>', '<u>⟦قاسم⟧</u> e\u0301'],
  ['⟦ ⟧', '<small>', '<small>⟦ ⟧</small>'],
])('%j in %s is %j', (before, label, after) => {
  expect(surrounded(before, label)).toBe(after);
});

describe('what the text would break is refused', () => {
  test.each([
    ['⟦a</nowiki>b⟧', '<nowiki>'],
    ['⟦a<ref>b</ref>⟧', '<ref>'],
    ['⟦a --> b⟧', '<!-- -->'],
    ['⟦a [[b]]⟧', '[[ ]]'],
    ['⟦a\nb⟧', '[ ]'],
    ['⟦a⟧ ⟦</math>⟧', '<math>'],
  ])('%s in %s', (before, label) => {
    expect(surrounded(before, label)).toBe(`The text cannot stand in ${label}.`);
  });
});

test('each has a name of its own', () => {
  const labels = surroundings.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});
