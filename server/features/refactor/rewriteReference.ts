import type { Article, Block } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { Note } from '../../references/note.ts';
import { addAttribute, changeAttribute } from '../../references/writeAttribute.ts';
import { dropContent } from '../../references/writeReference.ts';
import type { ReferenceFact } from '../../facts/blockFacts.ts';
import { callSpanning } from '../../facts/callAt.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import type { TextEdit } from '../../text/range.ts';
import { onceFor } from '../../text/memory.ts';

/** The edit that gives an unnamed reference a name; undefined where it cannot be written. */
export function nameEdit(
  article: Article,
  node: ReferenceNode,
  name: string,
): TextEdit | undefined {
  const empty = node.fact.attributes.findLast(({ key }) => key === 'name');
  if (empty) return changeAttribute(article, node, empty, name);
  return addAttribute(article, node, 'name', name);
}

/** The text of a reference, with a name if it lacks one. */
export function namedText(article: Article, node: ReferenceNode, name: string): string | undefined {
  if (node.fact.name) return article.page.slice(node.start, node.end);
  const edit = nameEdit(article, node, name);
  return edit && rewritten(article, node, [edit]);
}

/** The text of a mere use in place of a definition. */
export function reuseText(article: Article, node: ReferenceNode, name: string): string | undefined {
  const naming = node.fact.name ? undefined : nameEdit(article, node, name);
  if (!node.fact.name && !naming) return undefined;
  const edits = dropContent(article, node);
  return rewritten(article, node, naming ? [naming, ...edits] : edits);
}

/** A note whose text stands at one place and can stand at another. */
export function isMovable(article: Article, note: Note): boolean {
  if (note.main || note.uses.length === 0 || note.definitions.length === 0) return false;
  return !followedNames(article).has(note.name) && note.definitions.every(isPlain);
}

/** What a tag may hold that is written again where the reference is. */
const ownAttributes: ReadonlySet<string> = new Set(['name', 'group']);

/** The names that later text adds to. */
const followedNames = onceFor((article: Article): ReadonlySet<string> => {
  const names = resolveCites(article).nodes.flatMap(({ fact }) =>
    fact.kind === 'reference' && fact.follow ? [fact.follow.value] : [],
  );
  return new Set(names);
});

/** What holds no other references, is there on every view, and is written out. */
function isPlain({ fact, block, parent, children }: ReferenceNode): boolean {
  const isWritten = !fact.name || fact.name.keyRange.start < fact.name.keyRange.end;
  const isSimple = !fact.conditional && !fact.details && !fact.dir && !fact.follow;
  const isOutside = parent?.fact.kind !== 'reference' && children.length === 0;
  if (!isWritten || !isSimple || !isOutside || fact.name?.dynamic) return false;
  return fact.form === 'tag' ? !hasOtherText(fact, block) : !hasMoreText(fact, block);
}

/** `<ref nme="a">x</ref>` and `<ref =“>x</ref>` have a fault, which would then stand at both places. */
function hasOtherText({ attributes, opening }: ReferenceFact, { facts }: Block): boolean {
  if (attributes.some(({ key }) => !ownAttributes.has(key))) return true;
  const tagStart = opening.start + '<ref'.length;
  const cuts = attributes.map(({ keyRange, valueRange }) => ({
    start: keyRange.start - tagStart,
    end: valueRange.end - tagStart,
    newText: '',
  }));
  return !/^[\s"'>/]*$/.test(applyEdits(facts.text.slice(tagStart, opening.end), cuts));
}

/** `{{refn|x|y}}` without its `x` would show `y`. */
function hasMoreText(fact: ReferenceFact, block: Block): boolean {
  const given = callSpanning(block.facts, fact)?.arguments ?? [];
  return fact.form === 'template' && given.filter(({ name }) => /^\d+$/.test(name)).length > 1;
}

function rewritten({ text }: Article, node: ReferenceNode, edits: readonly TextEdit[]): string {
  const own = edits.map((edit) => ({
    ...edit,
    start: edit.start - node.start,
    end: edit.end - node.start,
  }));
  return applyEdits(text.slice(node.start, node.end), own);
}
