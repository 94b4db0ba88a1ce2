import type { Article } from '../article/article.ts';
import { unknownListAttributes } from './citeAttributes.ts';
import type { CiteCode } from './citeCode.ts';
import type { CiteProblem } from './citeProblem.ts';
import { argumentsOf, opensList } from './citeArguments.ts';
import {
  isList,
  isReference,
  type CiteNode,
  type ReferenceListNode,
  type ReferenceNode,
} from './cites.ts';
import { checkReference, type CheckedReference, type ListContext } from './checkReference.ts';
import type { Note, OpenGroup, OpenNote } from './note.ts';
import { NoteStack } from './noteStack.ts';
import type { ResolvedCites } from './resolvedCites.ts';
import { append } from '../text/append.ts';

/** Reads the cites of a page in the order in which Cite runs them. */
export class CiteResolver {
  private readonly noteOf = new Map<CiteNode, Note>();
  private readonly notes: OpenNote[] = [];
  /** Where errors are shown: on the page, or in a text that the page may leave out. */
  private problems: CiteProblem[] = [];
  /** Errors in the arguments of a reference: they show where its text does. */
  private readonly inner = new Map<ReferenceNode, readonly CiteProblem[]>();
  /** Errors inside lists, which MediaWiki shows below the next list that it makes. */
  private listProblems: CiteProblem[] = [];
  private readonly stack: NoteStack;
  /** A list of a group that only the wiki knows: it may be the list of any group. */
  private openList = false;

  constructor(private readonly article: Article) {
    this.stack = new NoteStack(article.site);
  }

  run(nodes: readonly CiteNode[]): ResolvedCites {
    for (const node of nodes) if (!node.parent) this.visit(node, undefined);
    this.endPage();
    const { notes, noteOf, problems } = this;
    return { nodes, notes, noteOf, problems };
  }

  /** @param list the list whose content or entries are being read */
  private visit(node: CiteNode, list: ListContext | undefined): void {
    if (isList(node)) this.list(node, list);
    else if (isReference(node)) this.reference(node, list);
  }

  private reference(node: ReferenceNode, list: ListContext | undefined): void {
    // MediaWiki expands what a function or template is given before it, so inner notes come first.
    if (node.fact.form !== 'tag') this.inner.set(node, this.visitArguments(node, list));
    if (node.fact.group?.dynamic) return;
    const checked = checkReference(node, this.article.site, list);
    if (node.fact.name?.dynamic || node.fact.follow?.dynamic) this.stack.markOpen(checked.group);
    else if (list) this.listed(node, checked);
    else this.placed(node, checked);
  }

  /** @returns the errors that stand in the arguments */
  private visitArguments(node: CiteNode, list: ListContext | undefined): CiteProblem[] {
    const shown = this.problems;
    const found: CiteProblem[] = [];
    this.problems = found;
    for (const child of argumentsOf(node)) this.visit(child, list);
    this.problems = shown;
    return found;
  }

  private placed(node: ReferenceNode, checked: CheckedReference): void {
    const [first] = checked.codes;
    if (checked.fatal) {
      this.stack.pushDropped();
      if (!node.fact.unseen) this.report(first!, node);
      return;
    }
    const note = checked.follow ? this.stack.follow(node, checked) : this.stack.push(node, checked);
    if (!note) return;
    this.noteOf.set(node, note);
    if (!checked.follow) warn(note, node, checked.codes);
  }

  /** A list-defined reference gives text to a note that was used above. */
  private listed(node: ReferenceNode, checked: CheckedReference): void {
    const note = this.stack.find(checked.group, checked.name);
    // A note without a mark still belongs to its name, for whoever asks at this place.
    if (note) this.noteOf.set(node, note);
    if (checked.fatal || !note) {
      const [code] = checked.codes;
      const hidden = code === 'references-missing-key' && this.stack.isOpen(checked.group);
      if (code && !hidden) this.listProblems.push({ code, at: node, related: [] });
      return;
    }
    this.stack.define(note, node, true);
    warn(note, node, checked.codes);
  }

  private list(node: ReferenceListNode, outer: ListContext | undefined): void {
    const { form } = node.fact;
    // A list shows nothing of its content, and so no error in it either.
    if (form !== 'tag') this.visitArguments(node, outer);
    if (outer) {
      this.listProblems.push({ code: 'included-references', at: node, related: [] });
      return;
    }
    if (node.fact.group?.dynamic) {
      this.openList = true;
      return;
    }
    const context = this.contextOf(node.fact.groupName);
    if (form === 'tag') node.children.forEach((child) => this.visit(child, context));
    else if (!this.readAgain(node, context)) return;
    if (unknownListAttributes(node)) {
      this.report('references-invalid-parameters', node);
      return;
    }
    // The parser reads no list inside a list's own tag, and MediaWiki refuses it there.
    if (form === 'tag' && opensList(node)) {
      this.report('included-references', node);
    }
    this.show(this.stack.pop(node.fact.groupName), context);
    for (const { code, at } of this.listProblems) this.report(code, at);
    this.listProblems = [];
  }

  /** What `{{#tag:references|…}}` was given has been read already, as if it stood in the text. */
  private readAgain(node: ReferenceListNode, context: ListContext): boolean {
    const inner = argumentsOf(node);
    const list = inner.find(isList);
    if (list) {
      this.report('included-references', list);
      return false;
    }
    if (!node.fact.content) return true;
    const again = this.stack.rollback(inner.length);
    for (const child of again) {
      this.noteOf.delete(child);
      const checked = checkReference(child, this.article.site, context);
      this.listed(child, checked);
    }
    return true;
  }

  private contextOf(group: string): ListContext {
    return { group, isKnown: (name) => this.stack.find(group, name) !== undefined };
  }

  /** Renders the entries of a list: what stands in them is read only now. */
  private show(group: OpenGroup | undefined, context: ListContext | undefined): void {
    if (!group) return;
    append(this.notes, group.notes);
    for (const note of group.notes) {
      for (const text of note.texts) this.showText(text, context);
      this.warnings(note, group);
    }
    for (const text of group.paragraphs) this.showText(text, context);
  }

  /** `<ref>a{{efn|b}}</ref>`: a mark whose note is lost, or an error where the list was written. */
  private showText(text: ReferenceNode, context: ListContext | undefined): void {
    if (text.fact.form === 'tag') text.children.forEach((child) => this.visit(child, context));
    else append(this.problems, this.inner.get(text) ?? []);
  }

  /** Readers see one error an entry; it is reported wherever it was made. */
  private warnings(note: OpenNote, group: OpenGroup): void {
    const certain = note.warnings.filter(isCertain);
    if (note.texts.length === 0 && note.name && !group.open) {
      const uses = [note, ...note.subNotes].flatMap((other) => other.uses);
      for (const at of uses) certain.push({ code: 'references-no-text', at, related: [] });
    }
    const [shown] = certain;
    for (const { code, at, related } of certain) {
      if (code === shown?.code) this.report(code, at, related);
    }
  }

  /** The default group gets a list by itself; another group without one is an error. */
  private endPage(): void {
    for (const group of this.stack.openGroups()) {
      if (group.name === '') this.show(this.stack.pop(''), undefined);
      else {
        append(this.notes, group.notes);
        const [at, ...related] = group.members.filter(({ fact }) => !fact.conditional);
        if (at && !this.openList) this.report('group-refs-without-references', at, related);
      }
    }
  }

  private report(code: CiteCode, at: CiteNode, related: readonly CiteNode[] = []): void {
    const problem = { code, at, related };
    if (isCertain(problem)) this.problems.push(problem);
  }
}

function warn(note: OpenNote, at: ReferenceNode, codes: readonly CiteCode[]): void {
  for (const code of codes) note.warnings.push({ code, at, related: [] });
}

/** What may stand in a branch that the wiki leaves out is no certain error. */
function isCertain({ at, related }: CiteProblem): boolean {
  const maybe = (node: CiteNode) => node.fact.conditional;
  return !maybe(at) && !related.some(maybe);
}
