import type { Article } from '../article/article.ts';
import type { CiteProblem } from './citeProblem.ts';
import type { CiteNode, ReferenceNode } from './cites.ts';
import type { Note } from './note.ts';
import { PlacedNodes } from './placedNodes.ts';
import type { ResolvedCites } from './resolvedCites.ts';

/** What is resolved of a page's cites without their places: a number is the index of a cite or note. */
export interface IndexedCites {
  readonly notes: readonly IndexedNote[];
  /** Which of them the page lists, in its order. */
  readonly listed: readonly number[];
  /** The note of each cite, or -1. */
  readonly noteOf: readonly number[];
  readonly problems: readonly {
    readonly code: CiteProblem['code'];
    readonly at: number;
    readonly related: readonly number[];
  }[];
}

interface IndexedNote extends Omit<Note, 'uses' | 'definitions' | 'main'> {
  readonly uses: readonly number[];
  readonly definitions: readonly number[];
  readonly main: number;
}

/** Takes the places out of what was resolved. */
export function indexCites({ nodes, notes, noteOf, problems }: ResolvedCites): IndexedCites {
  const places = new Map<CiteNode, number>();
  nodes.forEach((node, index) => places.set(node, index));
  const placesOf = (some: readonly CiteNode[]) => some.map((node) => places.get(node)!);
  // A note whose list nobody shows is none of the page's notes, but may belong to a cite.
  const all = new Map<Note, number>();
  for (const note of [...notes, ...noteOf.values()]) {
    for (const one of note.main ? [note.main, note] : [note])
      if (!all.has(one)) all.set(one, all.size);
  }
  return {
    notes: [...all.keys()].map((note) => ({
      ...{ group: note.group, name: note.name, label: note.label },
      ...(note.details !== undefined && { details: note.details }),
      uses: placesOf(note.uses),
      definitions: placesOf(note.definitions),
      main: note.main ? all.get(note.main)! : -1,
    })),
    listed: notes.map((note) => all.get(note)!),
    noteOf: nodes.map((node) => all.get(noteOf.get(node)!) ?? -1),
    problems: problems.map(({ code, at, related }) => ({
      code,
      at: places.get(at)!,
      related: placesOf(related),
    })),
  };
}

/** What was resolved of an earlier state of a page, at the places of a later one; made when asked for. */
export class PlacedCites implements ResolvedCites {
  private made: PlacedNodes | undefined;
  private all: readonly Note[] | undefined;
  private map: ReadonlyMap<CiteNode, Note> | undefined;
  private shown: readonly CiteProblem[] | undefined;

  constructor(
    private readonly article: Article,
    readonly indexed: IndexedCites,
  ) {}

  get nodes(): readonly CiteNode[] {
    return this.placed.all;
  }

  private get placed(): PlacedNodes {
    return (this.made ??= new PlacedNodes(this.article));
  }

  get notes(): readonly Note[] {
    return this.indexed.listed.map((index) => this.allNotes[index]!);
  }

  get noteOf(): ReadonlyMap<CiteNode, Note> {
    if (!this.map) {
      const map = new Map<CiteNode, Note>();
      this.indexed.noteOf.forEach((note, index) => {
        if (note >= 0) map.set(this.nodes[index]!, this.allNotes[note]!);
      });
      this.map = map;
    }
    return this.map;
  }

  get problems(): readonly CiteProblem[] {
    this.shown ??= this.indexed.problems.map(({ code, at, related }) => ({
      code,
      at: this.placed.at(at),
      related: related.map((index) => this.placed.at(index)),
    }));
    return this.shown;
  }

  private get allNotes(): readonly Note[] {
    if (!this.all) {
      const nodes = this.nodes as readonly ReferenceNode[];
      const notes = this.indexed.notes.map(
        ({ group, name, label, details, uses, definitions }): Note & { main?: Note } => ({
          ...{ group, name, label, ...(details !== undefined && { details }) },
          uses: uses.map((index) => nodes[index]!),
          definitions: definitions.map((index) => nodes[index]!),
        }),
      );
      this.indexed.notes.forEach(({ main }, index) => {
        if (main >= 0) notes[index]!.main = notes[main]!;
      });
      this.all = notes;
    }
    return this.all;
  }
}
