import type { Article } from '../../../article/article.ts';
import type { CiteNode, ReferenceNode } from '../../../references/cites.ts';
import { noteGroup, notesInReach, spanAt } from '../../../references/groupSpans.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import { addAttribute, changeAttribute } from '../../../references/writeAttribute.ts';
import { addContent } from '../../../references/writeReference.ts';
import type { Fix } from '../../../problems/finding.ts';
import { nearestNames } from './nearestNames.ts';
import { removeReference } from './removeReference.ts';

/** Ways to end a definition in a list that nothing uses: the name that is meant, or its removal. */
export function mendUnused(article: Article, node: ReferenceNode): Fix[] {
  const { name } = node.fact;
  const wanted = name ? nearestNames(name.value, undefinedNames(article, node)) : [];
  const renamed = wanted.flatMap((other): Fix[] => {
    const edit = changeAttribute(article, node, name!, other.name);
    const { certain: preferred } = other;
    return edit ? [{ title: `Change to “${other.name}”`, edits: [edit], preferred }] : [];
  });
  return [...renamed, removeReference(article, node)];
}

/** Ways to end a definition in a list without a name: the one that lacks a text, or its removal. */
export function nameListed(article: Article, node: ReferenceNode): Fix[] {
  const hasText = !node.fact.blank;
  const names = hasText ? undefinedNames(article, node) : [];
  const empty = node.fact.attributes.findLast(({ key }) => key === 'name');
  const named = names.slice(0, 3).flatMap((name): Fix[] => {
    const edit = empty
      ? changeAttribute(article, node, empty, name)
      : addAttribute(article, node, 'name', name);
    return edit ? [{ title: `Name it “${name}”`, edits: [edit] }] : [];
  });
  return [...named, removeReference(article, node)];
}

/** Ways to end a bare name in a list: its removal, or a text to fill in. */
export function fillListed(article: Article, node: ReferenceNode): Fix[] {
  const name = node.fact.name?.value ?? '';
  const known = notesInReach(article, noteGroup(node), node.start).some(
    (note) => note.name === name,
  );
  const remove = removeReference(article, node, known);
  const edit = addContent(article, node, article.site.missingSource);
  if (!edit || known || !undefinedNames(article, node).includes(name)) return [remove];
  return [{ title: 'Insert a definition to fill in', edits: [edit] }, remove];
}

/** The names that are used above a list and have no text: one of them may be meant. */
export function undefinedNames(article: Article, listed: CiteNode): string[] {
  const group = noteGroup(listed);
  const span = spanAt(article, group, listed.start);
  const lost = resolveCites(article).notes.filter(
    (note) =>
      note.group === group &&
      note.name !== '' &&
      note.definitions.length === 0 &&
      spanAt(article, group, note.uses[0]?.start ?? 0) === span,
  );
  return lost.map((note) => note.name);
}
