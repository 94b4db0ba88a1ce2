import { describe, expect, test } from 'vitest';
import { readQuotes } from '../../../../client/editing/quotes/readQuotes.ts';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { nodesOfType } from '../../../../server/syntax/nodesOfType.ts';
import { Random } from '../../random.ts';
import { site } from '../../site.ts';

/** Each mark of a line as its place and what it turns on or off. */
function read(line: string): string[] {
  return readQuotes(line).map(
    ({ start, end, bold, italic }) =>
      `${line.slice(start, end)}@${start}${bold ? ' bold' : ''}${italic ? ' italic' : ''}`,
  );
}

describe('marks of a line', () => {
  test.each([
    ["a '''b''' c", ["'''@2 bold", "'''@6 bold"]],
    ["''a'''''b'''", ["''@0 italic", "'''''@3 bold italic", "'''@9 bold"]],
    ["''''a'''", ["'''@1 bold", "'''@5 bold"]],
    ["'''''''a'''''", ["'''''@2 bold italic", "'''''@8 bold italic"]],
    ["l'''amour''", ["''@2 italic", "''@9 italic"]],
    ["a'''b c'''d '''e''", ["'''@1 bold", "''@8 italic", "'''@12 bold", "''@16 italic"]],
    ["l'<nowiki/>''a''<nowiki />'s", ["<nowiki/>''@2 italic", "''<nowiki />@14 italic"]],
    ["<nowiki>''</nowiki><!-- '' --> <math>a''</math><ref>''b</ref>", []],
    ["don't 'a'", []],
  ])('%s', (line, marks) => {
    expect(read(line)).toEqual(marks);
  });
});

test('are those that the parser finds', () => {
  const random = new Random(7);
  const pieces = ["''", "'''", "'''''", "'", 'a', 'b c', ' ', "l'", 'dog', '. '];
  for (let round = 0; round < 2000; round++) {
    const length = 1 + random.below(10);
    const line = Array.from({ length }, () => random.pick(pieces)).join('');
    const { root } = openArticle(`x${line}`, site).blocks[0]!.facts;
    const wanted = nodesOfType(root, 'quote').map(({ start, end }) => [start - 1, end - 1]);
    expect([line, readQuotes(line).map(({ start, end }) => [start, end])]).toEqual([line, wanted]);
  }
});
