import { describe, expect, test } from 'vitest';
import {
  buildElements,
  mainPlace,
  placeAt,
  problemsOf,
  type NoteElement,
} from '../../../client/references/referenceElements.ts';
import type { ReferenceNote, ReferencePlace } from '../../../server/lsp/messages.ts';

function place(start: number, end: number, more: Partial<ReferencePlace> = {}): ReferencePlace {
  const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
  return { range, opening: range, defines: false, problems: [], ...more };
}

function note(
  label: string,
  name: string,
  text: string,
  ...places: ReferencePlace[]
): ReferenceNote {
  return { label, name, text, uses: places.length, unnamed: !name, bare: false, places };
}

function rows(...notes: ReferenceNote[]): readonly NoteElement[] {
  return buildElements([{ name: '', notes }], 'page')[0]!.children;
}

describe('the rows of the view of references', () => {
  test('keep their identity when numbers change', () => {
    const [a, b] = [note('1', 'a', 'A', place(0, 1)), note('2', '', 'B', place(2, 3))];
    const before = rows(a, b);
    const after = rows(
      note('1', '', 'New', place(0, 1)),
      { ...a, label: '2' },
      { ...b, label: '3' },
    );
    expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[1]!.children[0]!.id).toBe(before[0]!.children[0]!.id);
  });

  test('have identities of their own', () => {
    const same = note('1', '', '', place(0, 1), place(2, 3));
    const notes = rows(same, same, note('3', 'a', '', place(4, 5)));
    const ids = notes.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
    expect(new Set(ids).size).toBe(8);
  });

  test('lead to the definition, or to the first use', () => {
    const [defined, lost] = rows(
      note('1', 'a', 'A', place(0, 1), place(2, 3, { defines: true })),
      note('2', 'b', '', place(4, 5), place(6, 7)),
    );
    expect(mainPlace(defined!)?.place.range.start.character).toBe(2);
    expect(mainPlace(lost!)?.place.range.start.character).toBe(4);
  });

  test('say each problem once', () => {
    const problems = ['lost'];
    const broken = note('1', 'a', '', place(0, 1, { problems }), place(2, 3, { problems }));
    expect(problemsOf(broken)).toEqual(['lost']);
  });

  test.each([
    ['inside', 3, '1'],
    ['at its edge', 5, '1'],
    ['the innermost', 12, '3'],
    ['between two, the later one', 8, '2'],
    ['outside', 25, undefined],
  ])('are found by a position: %s', (_, character, label) => {
    const groups = [
      {
        name: '',
        notes: [
          note('1', '', '', place(1, 5)),
          note('2', '', '', place(8, 20)),
          note('3', '', '', place(10, 15)),
          note('4', '', '', place(6, 8)),
        ],
      },
    ];
    const found = placeAt(buildElements(groups, 'page'), { line: 0, character });
    expect(found?.parent.note.label).toBe(label);
  });
});
