import { describe, expect, test } from 'vitest';
import { changeHeadings, type HeadingStep } from '../../../../client/editing/changeHeadings.ts';
import { readMarked, showOutcome } from './marked.ts';

function changed(marked: string, step: HeadingStep): string {
  const { text, selections } = readMarked(marked);
  return showOutcome(text, changeHeadings(text, selections, step));
}

describe('down', () => {
  test.each([
    ['== A‸ ==', '=== A‸ ==='],
    ['==A‸==', '===A‸==='],
    ['‸== A ==', '=‸== A ==='],
    ['== A ==‸', '=== A ===‸'],
    ['== A == <!-- c -->‸ ', '=== A === <!-- c -->‸ '],
    ['==\tA ‸==', '===\tA ‸==='],
    ['= A‸ =', '== A‸ =='],
    ['===== A‸ =====', '====== A‸ ======'],
    ['=== A‸ ==', '==== A‸ ==='],
    ['== A‸ ===', '=== A‸ ===='],
    ['== a = b‸ ==', '=== a = b‸ ==='],
    ['⟦== A ==\n\nb\n=== C ===⟧', '⟦=== A ===\n\nb\n==== C ====⟧'],
    ['⟦== A ==\n⟧== B ==', '⟦=== A ===\n⟧== B =='],
    ['== ‸A ==\r\n== B‸ ==\r\nc', '=== ‸A ===\r\n=== B‸ ===\r\nc'],
    ['== تاریخ‸ ==', '=== تاریخ‸ ==='],
    ['== e\u0301‸ ==', '=== e\u0301‸ ==='],
    // Lines of text.
    ['A‸ b', '== A‸ b =='],
    ['‸A', '== ‸A =='],
    ['A‸', '== A‸ =='],
    ['A‸ <!-- c --> ', '== A‸ == <!-- c --> '],
    ['A‸ <!-- b <!-- c -->', '== A‸ == <!-- b <!-- c -->'],
    ['A‸ <!-- b --> c -->', '== A‸ <!-- b --> c --> =='],
    ["''[[A]]''‸", "== ''[[A]]''‸ =="],
    ['{{anchor|a}} A‸', '== {{anchor|a}} A‸ =='],
    ['⟦A\n\nB⟧', '⟦== A ==\n\n== B ==⟧'],
    ['⟦A\n\n* B⟧', '⟦== A ==\n\n* B⟧'],
  ])('of %j gives %j', (before, after) => {
    expect(changed(before, 'down')).toBe(after);
  });

  test.each([
    '* a‸',
    ': a‸',
    '{{a}}‸',
    '| a‸',
    ' a‸',
    '‸',
    '<!-- a‸ -->',
    '__TOC__‸',
    '{{a‸',
    '=a‸',
  ])('%j is no text', (line) => {
    expect(changed(line, 'down')).toBe('No heading or text is here.');
  });

  test('ends at level 6', () => {
    expect(changed('====== A‸ ======', 'down')).toBe('There is no heading level below 6.');
    expect(changed('⟦====== A ======\n== B ==⟧', 'down')).toBe('⟦====== A ======\n=== B ===⟧');
  });
});

describe('up', () => {
  test.each([
    ['=== A‸ ===', '== A‸ =='],
    ['===A‸===', '==A‸=='],
    ['====== A‸ ====== <!-- c -->', '===== A‸ ===== <!-- c -->'],
    ['== A‸ ==', 'A‸'],
    ['==A‸== <!-- c -->', 'A‸ <!-- c -->'],
    ['‸==  A ==', '‸A'],
    ['== A ==‸', 'A‸'],
    ['= A‸ =', 'A‸'],
    ['⟦=== A ===\n== B ==\nc⟧', '⟦== A ==\nB\nc⟧'],
    ['== A‸ ==\r\nb', 'A‸\r\nb'],
  ])('of %j gives %j', (before, after) => {
    expect(changed(before, 'up')).toBe(after);
  });

  test.each(['A‸', '* a‸', '‸'])('%j is no heading', (line) => {
    expect(changed(line, 'up')).toBe('No heading is here.');
  });

  test.each(['== *‸a ==', '== #1‸ ==', '== {|‸ =='])('%j would be no text', (line) => {
    expect(changed(line, 'up')).toBe('Without its = this line would be no plain text.');
  });
});

test.each(['== A‸ ==', '==A‸==', '===A=== <!-- b‸ -->'])('down and up again leaves %s', (line) => {
  expect(changed(changed(line, 'down'), 'up')).toBe(line);
});
