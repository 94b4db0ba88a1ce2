import {
  checkReference,
  checkListed,
  type CiteCode,
  unknownListAttributes,
} from './checkReference.ts';
import type { Article } from './article.ts';
import {
  citeNodes,
  isList,
  isReference,
  type CiteNode,
  type ReferenceListNode,
  type ReferenceNode,
} from './cites.ts';
import { noteLabel } from './noteLabel.ts';

/** One numbered note of a reference list, with everything that points to it. */
export interface Note {
  readonly group: string;
  /** The name as MediaWiki compares it; empty for an unnamed reference. */
  readonly name: string;
  /** As the reader sees it: `4`, `note 2`, `a`. */
  readonly label: string;
  /** Every place with a mark, in reader's order. */
  readonly uses: readonly ReferenceNode[];
  /** The places that give it text, in reader's order; the first one counts. */
  readonly definitions: readonly ReferenceNode[];
}

/** A Cite error at one reference or list. */
export interface CiteProblem {
  readonly code: CiteCode;
  readonly at: CiteNode;
  readonly related: readonly CiteNode[];
}

export interface ResolvedCites {
  readonly nodes: readonly CiteNode[];
  readonly notes: readonly Note[];
  readonly noteOf: ReadonlyMap<CiteNode, Note>;
  readonly problems: readonly CiteProblem[];
}

const resolved = new WeakMap<Article, ResolvedCites>();

/** Numbers the notes of a page as MediaWiki's Cite does, and finds the errors that it would show. */
export function resolveCites(article: Article): ResolvedCites {
  let result = resolved.get(article);
  if (!result) {
    result = new CiteResolver(article).run(citeNodes(article));
    resolved.set(article, result);
  }
  return result;
}

interface OpenNote extends Note {
  uses: ReferenceNode[];
  definitions: ReferenceNode[];
}

/** The notes of one group since its last list. */
interface OpenGroup {
  readonly name: string;
  readonly byName: Map<string, OpenNote>;
  numbered: number;
  first: ReferenceNode | undefined;
  readonly members: ReferenceNode[];
  /** Errors that MediaWiki shows in the list entry, and so only where the group has a list. */
  readonly pending: CiteProblem[];
}

class CiteResolver {
  private readonly notes: OpenNote[] = [];
  private readonly noteOf = new Map<CiteNode, Note>();
  private readonly problems: CiteProblem[] = [];
  private readonly groups = new Map<string, OpenGroup>();

  constructor(private readonly article: Article) {}

  run(nodes: readonly CiteNode[]): ResolvedCites {
    for (const node of nodes) if (!node.parent) this.visit(node);
    this.endPage();
    return { nodes, notes: this.notes, noteOf: this.noteOf, problems: this.problems };
  }

  private visit(node: CiteNode): void {
    if (isList(node)) this.list(node);
    else if (isReference(node)) this.reference(node);
  }

  private reference(node: ReferenceNode): void {
    const { fact } = node;
    // MediaWiki expands what a function or template is given before it, so inner notes come first.
    if (fact.form !== 'tag') node.children.forEach((child) => this.visit(child));
    const { fatal, warnings } = checkReference(node, this.article.text);
    if (fatal) {
      this.report(fatal, node);
      return;
    }
    if (fact.form === 'tag') this.nested(node);
    if (fact.follow) return;
    if (fact.group?.dynamic) return;
    const group = this.group(fact.groupName);
    group.first ??= node;
    group.members.push(node);
    for (const code of warnings) group.pending.push({ code, at: node, related: [] });
    this.use(node, group);
  }

  /** `<ref>a{{efn|b}}</ref>`: the list shows a mark whose note is lost, or, of another group, an error. */
  private nested(node: ReferenceNode): void {
    for (const child of node.children) {
      if (isReference(child) && child.fact.groupName !== node.fact.groupName) {
        this.report('references-group-mismatch', child);
      }
    }
  }

  private use(node: ReferenceNode, group: OpenGroup): void {
    const { name } = node.fact;
    const known = name && !name.dynamic ? group.byName.get(name.value) : undefined;
    const note = known ?? this.newNote(node, group);
    note.uses.push(node);
    this.noteOf.set(node, note);
    if (hasText(node, this.article.text)) this.define(node, note, group);
  }

  private newNote(node: ReferenceNode, group: OpenGroup): OpenNote {
    const { name } = node.fact;
    const label = noteLabel(group.name, ++group.numbered, this.article.site);
    const key = name && !name.dynamic ? name.value : '';
    const note: OpenNote = { group: group.name, name: key, label, uses: [], definitions: [] };
    this.notes.push(note);
    if (key) group.byName.set(key, note);
    return note;
  }

  private define(node: ReferenceNode, note: OpenNote, group: OpenGroup): void {
    const [first] = note.definitions;
    note.definitions.push(node);
    if (!first) return;
    if (first.fact.contentKey !== node.fact.contentKey) {
      group.pending.push({ code: 'references-duplicate-key', at: node, related: [first] });
    }
    const [before, now] = [first.fact.dir?.value, node.fact.dir?.value];
    if (before && now && before.toLowerCase() !== now.toLowerCase()) {
      group.pending.push({ code: 'ref-conflicting-dir', at: node, related: [first] });
    }
  }

  private list(node: ReferenceListNode): void {
    if (node.parent && isList(node.parent)) {
      this.report('included-references', node);
      return;
    }
    if (unknownListAttributes(node)) {
      this.report('references-invalid-parameters', node);
      return;
    }
    for (const child of node.children) {
      if (isReference(child)) this.listed(child, node);
      else this.visit(child);
    }
    // The parser reads no list inside a list's own tag, and MediaWiki refuses it there.
    if (node.fact.form === 'tag' && /<references\b/i.test(contentOf(node, this.article.text))) {
      this.report('included-references', node);
    }
    if (!node.fact.group?.dynamic) this.endGroup(node.fact.groupName);
  }

  /** A list-defined reference gives text to a note that was used above. */
  private listed(node: ReferenceNode, list: ReferenceListNode): void {
    const group = this.groups.get(list.fact.groupName);
    const name = node.fact.name?.value ?? '';
    const note = group?.byName.get(name);
    const hidden = Boolean(node.fact.name?.dynamic || node.fact.group?.dynamic);
    const code = hidden
      ? undefined
      : checkListed(node, list, note !== undefined, hasText(node, this.article.text));
    if (code) this.report(code, node);
    // A note without a mark still belongs to its name, for whoever asks at this place.
    if (!note || !group || code) return;
    this.noteOf.set(node, note);
    this.define(node, note, group);
  }

  private group(name: string): OpenGroup {
    let group = this.groups.get(name);
    if (!group) {
      group = { name, byName: new Map(), numbered: 0, first: undefined, members: [], pending: [] };
      this.groups.set(name, group);
    }
    return group;
  }

  /** A list ends its group: a later reference of the same name is another note. */
  private endGroup(name: string): void {
    const group = this.groups.get(name);
    if (!group) return;
    this.groups.delete(name);
    this.problems.push(...group.pending);
    for (const note of group.byName.values()) {
      if (note.definitions.length > 0) continue;
      for (const at of note.uses) this.report('references-no-text', at);
    }
  }

  /** The default group gets a list by itself; another group without one is an error. */
  private endPage(): void {
    for (const group of [...this.groups.values()]) {
      if (group.name === '') this.endGroup('');
      else if (group.first) {
        const [at, ...related] = group.members;
        this.report('group-refs-without-references', at!, related);
      }
    }
  }

  private report(code: CiteCode, at: CiteNode, related: readonly CiteNode[] = []): void {
    this.problems.push({ code, at, related });
  }
}

/** Blank content is no definition. */
function hasText(node: ReferenceNode, text: string): boolean {
  return contentOf(node, text).trim() !== '';
}

function contentOf(node: CiteNode, text: string): string {
  const { content } = node.fact;
  const { start } = node.block;
  return content ? text.slice(start + content.start, start + content.end) : '';
}
