import { unknownListAttributes } from './citeAttributes.ts';
import type { Article } from '../article/article.ts';
import { isList, isReference, type CiteNode, type ReferenceListNode } from './cites.ts';
import { resolveCites } from './resolveCites.ts';
import type { Note } from './note.ts';
import { onceFor } from '../text/memory.ts';

/** The group that a reference or list belongs to; a list-defined reference takes that of its list. */
export function noteGroup({ fact, parent }: CiteNode): string {
  const inherits = fact.kind === 'reference' && fact.form !== 'template' && !fact.group;
  return inherits && parent && isList(parent) ? parent.fact.groupName : fact.groupName;
}

/** The lists that end a group, in the order of the text: `<references />`, `{{notelist}}`. */
function listsOf(article: Article, group: string): ReferenceListNode[] {
  return endingLists(article).filter(
    ({ fact }) => fact.groupName === group && !fact.group?.dynamic,
  );
}

const endingLists = onceFor((article: Article): readonly ReferenceListNode[] =>
  resolveCites(article)
    .nodes.filter(isList)
    .filter((list) => !list.parent && !unknownListAttributes(list)),
);

/**
 * How many lists of its group end above a place. A name reaches only as far as its span: behind
 * `<ref name=a>x</ref><references />`, a `<ref name=a />` is undefined.
 */
export function spanAt(article: Article, group: string, offset: number): number {
  return listsOf(article, group).filter(({ end }) => end <= offset).length;
}

/** The named notes with text that a reference of this group at this place could reuse. */
export function notesInReach(article: Article, group: string, offset: number): Note[] {
  const span = spanAt(article, group, offset);
  return resolveCites(article).notes.filter(
    (note) =>
      note.group === group &&
      note.name !== '' &&
      note.definitions.length > 0 &&
      spanAt(article, group, note.uses[0]?.start ?? 0) === span,
  );
}

/** The list that shows a reference of this group, if the page has one behind it. */
export function listBelow(
  article: Article,
  group: string,
  offset: number,
): ReferenceListNode | undefined {
  return listsOf(article, group).find(({ start }) => start >= offset);
}

/** Whether a reference stands directly in a list. */
export function isListed(node: CiteNode): boolean {
  return isReference(node) && node.parent !== undefined && isList(node.parent);
}
