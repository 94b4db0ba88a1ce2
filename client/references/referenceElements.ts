/** The rows of the view of references, made from the server's answer. */
import type { ReferenceGroup, ReferenceNote, ReferencePlace } from '../../server/lsp/messages.ts';

/** A row; its `id` stays the same while the page changes elsewhere, and so does what is unfolded. */
export type ReferenceElement = GroupElement | NoteElement | PlaceElement;

export interface GroupElement {
  readonly kind: 'group';
  readonly id: string;
  readonly group: ReferenceGroup;
  readonly children: readonly NoteElement[];
}

export interface NoteElement {
  readonly kind: 'note';
  readonly id: string;
  readonly note: ReferenceNote;
  readonly parent: GroupElement;
  readonly children: readonly PlaceElement[];
}

export interface PlaceElement {
  readonly kind: 'place';
  readonly id: string;
  readonly place: ReferencePlace;
  readonly parent: NoteElement;
}

/** A line and character as both VS Code and the protocol have them, counted from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * The rows of references, group by group.
 * @param page tells the rows of one page from those of another
 */
export function buildElements(groups: readonly ReferenceGroup[], page: string): GroupElement[] {
  return groups.map((group) => {
    const children: NoteElement[] = [];
    const element: GroupElement = { kind: 'group', id: `${page}\n${group.name}`, group, children };
    const count = new Map<string, number>();
    for (const note of group.notes) {
      // Numbers change with every reference above, names and citations do not.
      const key = note.name || note.text;
      const nth = (count.get(key) ?? 0) + 1;
      count.set(key, nth);
      children.push(noteElement(note, element, `${element.id}\n${key}\n${nth}`));
    }
    return element;
  });
}

/** The innermost reference that a position is in or at the edge of. */
export function placeAt(
  groups: readonly GroupElement[],
  position: Position,
): PlaceElement | undefined {
  let found: PlaceElement | undefined;
  for (const element of groups.flatMap(({ children }) => children).flatMap(placesOf)) {
    const { start, end } = element.place.range;
    if (isBefore(position, start) || isBefore(end, position)) continue;
    if (!found || isBefore(found.place.range.start, start)) found = element;
  }
  return found;
}

/** Where a click on a note leads: what defines it, or else its first use. */
export function mainPlace({ children }: NoteElement): PlaceElement | undefined {
  return children.find(({ place }) => place.defines) ?? children[0];
}

/** The same as the server lists them. */
export function mainPlaceOf({ places }: ReferenceNote): ReferencePlace | undefined {
  return places.find(({ defines }) => defines) ?? places[0];
}

/** What is wrong with a note, each thing said once. */
export function problemsOf({ places }: ReferenceNote): string[] {
  return [...new Set(places.flatMap(({ problems }) => problems))];
}

function noteElement(note: ReferenceNote, parent: GroupElement, id: string): NoteElement {
  const children: PlaceElement[] = [];
  const element: NoteElement = { kind: 'note', id, note, parent, children };
  note.places.forEach((place, index) => {
    children.push({ kind: 'place', id: `${id}\n${index}`, place, parent: element });
  });
  return element;
}

function placesOf({ children }: NoteElement): readonly PlaceElement[] {
  return children;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
