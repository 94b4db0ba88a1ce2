import { describe, expect, test } from 'vitest';
import {
  arrange,
  describeOptions,
  emptyMessages,
  type ListOptions,
} from '../../../client/references/listOptions.ts';
import type { ReferenceGroup, ReferenceNote } from '../../../server/lsp/messages.ts';

/** A note in a line of its own; `!` has a problem. */
function note(label: string, name: string, line: number, uses = 1, more = ''): ReferenceNote {
  const at = { line, character: 4 };
  const problems = more === '!' ? ['lost'] : [];
  const range = { start: at, end: at };
  return {
    label,
    name,
    uses,
    text: '',
    unnamed: name === '',
    bare: more === 'bare',
    places: [{ range, opening: range, defines: true, problems }],
  };
}

const groups: readonly ReferenceGroup[] = [
  {
    name: '',
    notes: [
      note('1', 'b10', 7, 2),
      note('2', '', 3, 1, 'bare'),
      note('3', 'B2', 9, 5, '!'),
      note('', 'a', 1, 0, 'bare'),
    ],
  },
  { name: 'note', notes: [note('note 1', '', 5)] },
];

function shown(options: Partial<ListOptions>): string[] {
  const list = { version: 1, groups };
  return arrange(list, { filter: 'all', sort: 'number', ...options }).map(
    ({ name, notes }) => `${name}: ${notes.map(({ label }) => label || '–').join(' ')}`,
  );
}

describe('the view shows', () => {
  test.each([
    ['all', [': 1 2 3 –', 'note: note 1']],
    ['problems', [': 3']],
    ['unnamed', [': 2', 'note: note 1']],
    ['bareUrls', [': 2 –']],
  ] as const)('%s', (filter, expected) => {
    expect(shown({ filter })).toEqual(expected);
    expect(emptyMessages[filter]).toMatch(/^(?:This page|No reference|Every reference).*\.$/);
  });

  test.each([
    ['number', ': 1 2 3 –'],
    ['name', ': – 3 1 2'],
    ['uses', ': 3 1 2 –'],
    ['place', ': – 2 1 3'],
  ] as const)('by %s', (sort, expected) => {
    expect(shown({ sort })[0]).toBe(expected);
  });

  test('what passes the filter in the wanted order, and leaves the list as it was', () => {
    expect(shown({ filter: 'bareUrls', sort: 'place' })).toEqual([': – 2']);
    expect(groups[0]!.notes.map(({ label }) => label)).toEqual(['1', '2', '3', '']);
  });
});

test.each([
  ['all', 'number', ''],
  ['problems', 'number', 'Only references with problems are shown.'],
  ['unnamed', 'name', 'Only unnamed references are shown. Sorted by name.'],
  ['all', 'uses', 'Sorted by number of uses.'],
  ['bareUrls', 'place', 'Only bare URLs are shown. Sorted by place in the text.'],
] as const)('says so: %s by %s', (filter, sort, expected) => {
  expect(describeOptions({ filter, sort })).toBe(expected);
});
