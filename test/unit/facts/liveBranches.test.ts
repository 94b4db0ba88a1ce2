import { expect, test } from 'vitest';
import { liveBranches } from '../../../server/facts/liveBranches.ts';
import { parseWikitext } from '../../../server/syntax/wikiparser.ts';
import { site } from '../site.ts';

test.each([
  ['{{#if:|a|b}}', ['unseen', 'dead', 'chosen']],
  ['{{#if: <!-- c --> |a|b}}', ['unseen', 'dead', 'chosen']],
  ['{{#if:x|a|b|c}}', ['unseen', 'chosen', 'dead', 'dead']],
  ['{{#if:{{{1|}}}|a|b}}', ['unseen', 'dead', 'chosen']],
  ['{{#if:{{{1}}}|a|b}}', ['unseen', 'chosen', 'dead']],
  ['{{#if:<ref>x</ref>|a|b}}', ['unseen', 'chosen', 'dead']],
  ['{{#if:{{#if:x|y}}|a|b}}', ['unseen', 'chosen', 'dead']],
  ['{{#if:{{x}}|a|b}}', ['unseen', 'open', 'open']],
  ['{{#ifeq:1|01|a|b}}', ['unseen', 'unseen', 'chosen', 'dead']],
  ['{{#ifeq: a |b|a|b}}', ['unseen', 'unseen', 'dead', 'chosen']],
  ['{{#ifeq:{{x}}|b|a|b}}', ['unseen', 'unseen', 'open', 'open']],
  ['{{#ifexpr:1|a|b}}', ['unseen', 'open', 'open']],
  ['{{#switch:b|a=1|b|c=2|3}}', ['unseen', 'dead', 'unseen', 'chosen', 'dead']],
  ['{{#switch:q|a=1|3}}', ['unseen', 'dead', 'chosen']],
  ['{{#switch:q|#default=1|a=2}}', ['unseen', 'chosen', 'dead']],
  ['{{#switch:q|#default|a=1|b=2}}', ['unseen', 'unseen', 'chosen', 'dead']],
  ['{{#switch:a|b=1|a}}', ['unseen', 'dead', 'chosen']],
  ['{{#switch:a|{{x}}=1|a=2}}', ['unseen', 'open', 'open']],
  ['{{#switch:a|a=1|{{x}}=2}}', ['unseen', 'chosen', 'dead']],
])('%s', (wikitext, expected) => {
  const [node] = parseWikitext(wikitext, site.parser, false).root.children;
  // The first child is the function's name.
  expect(liveBranches(node!, wikitext, site)?.slice(1)).toEqual(expected);
});
