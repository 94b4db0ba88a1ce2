import type { Article } from '../../article/article.ts';
import { isReference, type CiteNode, type ReferenceNode } from '../../references/cites.ts';
import { noteGroup } from '../../references/groupSpans.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { Note } from '../../references/note.ts';
import type { TextRange } from '../../text/range.ts';
import { bareUrl } from './bareUrl.ts';
import { citationText } from './citationText.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import { placesOf } from '../navigation/findReferences.ts';
import { openingPlace } from '../../references/cites.ts';

/** The notes of one group: `<ref group="note">`; the default group has the empty name. */
export interface ListedGroup {
  readonly name: string;
  readonly notes: readonly ListedNote[];
}

/** A note of a reference list, or a reference that makes none. */
export interface ListedNote {
  /** As the reader sees it: `4`, `note 2`, `a`; empty where the reader sees no number. */
  readonly label: string;
  /** As MediaWiki compares it; empty where none is written. */
  readonly name: string;
  /** How often its number stands in the text. */
  readonly uses: number;
  /** The citation as a reader reads it; empty where nothing defines it. */
  readonly text: string;
  /** No place gives it a name, nor does a template make one up. */
  readonly unnamed: boolean;
  /** Its text is an address and no more. */
  readonly bare: boolean;
  /** In the order of the text. */
  readonly places: readonly ListedPlace[];
}

/** One place of a note: the whole construct. */
export interface ListedPlace extends TextRange {
  /** `<ref name=a>` of `<ref name=a>Smith 2001</ref>` */
  readonly opening: TextRange;
  /** Whether this place gives the note its text; of several, the first does. */
  readonly defines: boolean;
  /** What is wrong here, in words. */
  readonly problems: readonly string[];
}

/**
 * Every reference of a page as its reader meets them: by group, the default group first, and in it by
 * number; those without a number, such as one that is defined in a list and never used, come last.
 * @param problems what is wrong with which reference
 */
export function listReferences(
  article: Article,
  problems: ReadonlyMap<CiteNode, readonly Diagnosis[]>,
): ListedGroup[] {
  const groups = new Map<string, ListedNote[]>([['', []]]);
  const add = (group: string, note: ListedNote) => {
    const notes = groups.get(group);
    if (notes) notes.push(note);
    else groups.set(group, [note]);
  };
  for (const [note, nodes] of numbered(article)) {
    const [definition] = note.definitions;
    add(note.group, {
      label: note.label,
      name: nodes.map(writtenName).find(Boolean) ?? '',
      uses: note.uses.length,
      text: definition ? citationText(article, definition) : (note.details ?? ''),
      unnamed: nodes.every(isUnnamed),
      bare: definition !== undefined && bareUrl(definition) !== undefined,
      places: nodes.map(place(definition)),
    });
  }
  for (const node of unnumbered(article)) {
    const text = citationText(article, node);
    const places = [node].map(place(text ? node : undefined));
    add(noteGroup(node), {
      label: '',
      name: writtenName(node),
      uses: 0,
      text,
      unnamed: isUnnamed(node),
      bare: bareUrl(node) !== undefined,
      places,
    });
  }
  return [...groups]
    .map(([name, notes]) => ({ name, notes }))
    .filter(({ notes }) => notes.length > 0);

  function place(definition: ReferenceNode | undefined): (node: ReferenceNode) => ListedPlace {
    return (node) => ({
      start: node.start,
      end: node.end,
      opening: openingPlace(node),
      defines: node === definition,
      problems: [...new Set(problems.get(node)?.map(({ message }) => message))],
    });
  }
}

/** The references whose text `listReferences` renders, for whoever renders them bit by bit before. */
export function renderedReferences(article: Article): ReferenceNode[] {
  const defined = [...numbered(article).keys()].flatMap((note) => note.definitions.slice(0, 1));
  return [...defined, ...unnumbered(article)];
}

/** The notes of a page in the order of its lists, each with all that points to it, also from a list. */
function numbered(article: Article): Map<Note, ReferenceNode[]> {
  const { nodes, notes, noteOf } = resolveCites(article);
  const places = new Map(notes.map((note) => [note, new Set(placesOf(note))]));
  for (const node of nodes.filter(isReference)) {
    const note = noteOf.get(node);
    // A note that no list shows still has its number in the text.
    if (note) places.set(note, (places.get(note) ?? new Set(placesOf(note))).add(node));
  }
  return new Map(
    [...places].map(([note, set]) => [note, [...set].sort((a, b) => a.start - b.start)]),
  );
}

/** References that readers see no number of: broken, unused, or the continuation of another. */
function unnumbered(article: Article): ReferenceNode[] {
  const { nodes, noteOf } = resolveCites(article);
  return nodes.filter(isReference).filter((node) => !noteOf.has(node));
}

/** `{{sfn}}` makes up a name of its own, which nobody has written. */
function writtenName({ fact: { name } }: ReferenceNode): string {
  return name && name.valueRange.end > name.valueRange.start ? name.value : '';
}

function isUnnamed({ fact }: ReferenceNode): boolean {
  return !fact.name && !fact.follow;
}
