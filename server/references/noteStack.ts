import type { Site } from '../wikis/site.ts';
import type { CheckedReference } from './checkReference.ts';
import type { ReferenceNode } from './cites.ts';
import { contentDiffers } from './contentDiffers.ts';
import type { OpenGroup, OpenNote } from './note.ts';
import { noteLabel } from './noteLabel.ts';

interface Call {
  readonly node: ReferenceNode;
  readonly group: OpenGroup;
  /** Undefined for text that follows no known note. */
  readonly note: OpenNote | undefined;
  readonly isNew: boolean;
}

/** The notes that wait for their lists, and the calls that made them, as Cite's stack keeps them. */
export class NoteStack {
  private readonly groups = new Map<string, OpenGroup>();
  /** Undefined for a reference that was dropped. */
  private calls: (Call | undefined)[] = [];

  constructor(private readonly site: Site) {}

  /** A reference in the text makes a note or uses one. */
  push(node: ReferenceNode, checked: CheckedReference): OpenNote {
    const group = this.group(checked.group);
    const known = checked.name ? group.byName.get(checked.name) : undefined;
    const main = known ?? this.newNote(group, checked.name);
    group.members.push(node);
    if (known) conflictingDirection(known, node, checked.dir);
    main.dir ||= checked.dir;
    if (!node.fact.blank) this.define(main, node, false);
    const note = checked.details ? this.subNote(group, main, checked.details) : main;
    note.uses.push(node);
    this.calls.push({ node, group, note, isNew: !known });
    return note;
  }

  pushDropped(): void {
    this.calls.push(undefined);
  }

  /** `follow` continues a note; it makes no mark. @returns the note, if it came before */
  follow(node: ReferenceNode, checked: CheckedReference): OpenNote | undefined {
    const group = this.group(checked.group);
    const note = group.byName.get(checked.follow);
    if (note) {
      note.texts.push(node);
      return note;
    }
    group.members.push(node);
    group.paragraphs.push(node);
    this.calls.push({ node, group, note: undefined, isNew: true });
    return undefined;
  }

  /** Gives text to a note: the first text counts, and other ones must equal it. */
  define(note: OpenNote, node: ReferenceNode, listed: boolean): void {
    if (!note.definitions.includes(node)) note.definitions.push(node);
    if (note.texts.length === 0) {
      note.texts.push(node);
      return;
    }
    const [first, ...more] = note.texts as [ReferenceNode, ...ReferenceNode[]];
    if (more.length === 0 && !first.fact.follow && !contentDiffers(first, node, listed)) return;
    note.warnings.push({ code: 'references-duplicate-key', at: node, related: [first] });
  }

  /**
   * Undoes the last calls, once it shows that they stood inside `{{#tag:references|…}}`.
   * @returns their references, in order, to be read again as list-defined
   */
  rollback(count: number): ReferenceNode[] {
    const undone = count > 0 ? this.calls.slice(-count) : [];
    this.calls = [];
    for (const call of [...undone].reverse()) if (call) this.undo(call);
    return undone.flatMap((call) => (call ? [call.node] : []));
  }

  /** Takes a group off the stack, as its list does. */
  pop(name: string): OpenGroup | undefined {
    const group = this.groups.get(name);
    this.groups.delete(name);
    return group;
  }

  /** The groups without a list, in the order of their first reference. */
  openGroups(): OpenGroup[] {
    return [...this.groups.values()].filter(({ members }) => members.length > 0);
  }

  find(group: string, name: string): OpenNote | undefined {
    return this.groups.get(group)?.byName.get(name);
  }

  isOpen(group: string): boolean {
    return this.groups.get(group)?.open ?? false;
  }

  /** A reference whose name only the wiki knows. */
  markOpen(group: string): void {
    this.group(group).open = true;
  }

  private undo({ node, group, note, isNew }: Call): void {
    remove(group.members, node);
    if (!note) {
      remove(group.paragraphs, node);
      return;
    }
    const main = note.main ?? note;
    remove(note.uses, node);
    if (main.texts[0] !== node) remove(main.definitions, node);
    if (note.main && note.uses.length === 0) {
      remove(group.notes, note);
      remove(main.subNotes, note);
    }
    if (!isNew) return;
    remove(group.notes, main);
    group.byName.delete(main.name);
    group.numbered--;
    if (group.members.length === 0) this.groups.delete(group.name);
  }

  private newNote(group: OpenGroup, name: string): OpenNote {
    const label = noteLabel(group.name, ++group.numbered, this.site);
    const lists = { uses: [], definitions: [], subNotes: [], texts: [], warnings: [] };
    const note: OpenNote = { group: group.name, name, label, dir: '', ...lists };
    group.notes.push(note);
    if (name) group.byName.set(name, note);
    return note;
  }

  /** `<ref name="a" details="p. 1" />` is a note below the one named `a`. */
  private subNote(group: OpenGroup, main: OpenNote, details: string): OpenNote {
    const known = main.subNotes.find((note) => note.details === details);
    if (known) return known;
    const label = `${main.label}.${main.subNotes.length + 1}`;
    const lists = { uses: [], definitions: [], subNotes: [], texts: [], warnings: [] };
    const note = { group: group.name, name: '', label, main, details, dir: '', ...lists };
    main.subNotes.push(note);
    group.notes.push(note);
    return note;
  }

  private group(name: string): OpenGroup {
    let group = this.groups.get(name);
    if (!group) {
      const lists = { notes: [], members: [], paragraphs: [] };
      group = { name, byName: new Map(), numbered: 0, open: false, ...lists };
      this.groups.set(name, group);
    }
    return group;
  }
}

function conflictingDirection(note: OpenNote, at: ReferenceNode, dir: string): void {
  if (!note.dir || !dir || note.dir === dir) return;
  const related = note.definitions.slice(0, 1);
  note.warnings.push({ code: 'ref-conflicting-dir', at, related });
}

function remove<Item>(items: Item[], item: Item): void {
  const index = items.lastIndexOf(item);
  if (index >= 0) items.splice(index, 1);
}
