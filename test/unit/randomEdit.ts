import type { TextEdit } from '../../server/text/range.ts';
import type { Random } from './random.ts';

/** What people type and break: syntax in halves, lines, whole constructs. */
const pieces: readonly string[] = [
  '{{',
  '}}',
  '{',
  '}',
  '[[',
  ']]',
  '[',
  ']',
  '|',
  '=',
  "''",
  "'''",
  '\n',
  '\n\n',
  '\r\n',
  '==',
  '== H ==\n',
  '<ref>',
  '</ref>',
  '<ref name=a />',
  '<ref name="b">x</ref>',
  '<!--',
  '-->',
  '<nowiki>',
  '</nowiki>',
  '{|',
  '|}',
  '\n{|\n',
  '\n|}\n',
  '\n|-\n',
  '\n| c',
  '\n! h',
  '{{!}}',
  '{{(!}}',
  '<div>',
  '</div>',
  '<br',
  '>',
  '<includeonly>',
  '</includeonly>',
  '<noinclude>',
  '* ',
  '\n* a',
  '\n;; b',
  '\n:# c',
  '{{reflist}}',
  '-{',
  '}-',
  '[[File:A.jpg|thumb|',
  '[http://x y]',
  '<references>',
  '</references>',
  '{{{1|',
  '}}}',
  'é',
  '\u{1F600}',
  ' ',
  'text',
  '<math>',
  '</math>',
  '#REDIRECT [[a]]',
  '__NOTOC__',
  '~~~~',
  '<',
  '&amp;',
];

/** A random edit: an insertion, a deletion of a few characters, or a replacement. */
export function randomEdit(text: string, random: Random): TextEdit {
  const start = random.below(text.length + 1);
  const length = random.pick([0, 0, 0, 1, 1, 2, 3, 8, 40]);
  const end = Math.min(text.length, start + length);
  const newText = length > 0 && random.below(3) > 0 ? '' : random.pick(pieces);
  return { start, end, newText };
}

/** A place near syntax, where edits matter most: random edits in prose change nothing. */
export function randomSyntaxEdit(text: string, random: Random): TextEdit {
  const marks = /[{}[\]<>|=\n]{1,3}/g;
  marks.lastIndex = random.below(text.length + 1);
  const match = marks.exec(text);
  if (!match) return randomEdit(text, random);
  const start = match.index;
  const newText = random.below(2) === 0 ? '' : random.pick(pieces);
  return { start, end: start + (newText && random.below(2) === 0 ? 0 : match[0].length), newText };
}

export function applyEdit(text: string, { start, end, newText }: TextEdit): string {
  return text.slice(0, start) + newText + text.slice(end);
}
