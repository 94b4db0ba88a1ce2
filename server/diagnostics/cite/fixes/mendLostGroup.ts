import type { Article } from '../../../article/article.ts';
import {
  isList,
  isReference,
  type CiteNode,
  type ReferenceNode,
} from '../../../references/cites.ts';
import { listBelow, notesInReach } from '../../../references/groupSpans.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import { changeAttribute, removeAttributes } from '../../../references/writeAttribute.ts';
import { addContent } from '../../../references/writeReference.ts';
import type { TextEdit } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';
import { addList } from './addList.ts';
import { nearestNames } from './nearestNames.ts';

/**
 * Ways to show a group of references that no list shows: the group that is meant, or a list.
 * @param members the references of the group, in the order of the text
 */
export function mendLostGroup(article: Article, members: readonly CiteNode[]): Fix[] {
  const references = members.filter(isReference);
  const group = references[0]?.fact.groupName ?? '';
  const places = new Set(references);
  const undefinedNotes = resolveCites(article).notes.filter(
    ({ name, definitions, uses }) =>
      name !== '' && definitions.length === 0 && uses.some((use) => places.has(use)),
  );
  // With a list, MediaWiki would complain of the names that have no text.
  const stubs = undefinedNotes.map(({ uses }) =>
    addContent(article, uses[0]!, article.site.missingSource),
  );
  const written = stubs.filter((edit) => edit !== undefined);
  const { title, edits, preferred } = addList(article, group, members);
  const withList: Fix[] =
    written.length === stubs.length
      ? [
          {
            title,
            edits: [...edits, ...written],
            ...(stubs.length === 0 && preferred && { preferred }),
          },
        ]
      : [];
  return [
    ...otherGroups(article, references, group),
    ...withoutGroup(article, references),
    ...withList,
  ];
}

/** `group=notes` where the list is of the group `note`. */
function otherGroups(article: Article, members: readonly ReferenceNode[], group: string): Fix[] {
  const lists = resolveCites(article).nodes.filter(isList);
  const names = lists.map(({ fact }) => fact.groupName).filter((name) => name !== '');
  return nearestNames(group, names).flatMap(({ name, certain }): Fix[] => {
    const fits = members.every((member) => {
      return canMove(article, member, name) && listBelow(article, name, member.end);
    });
    const edits = members.map((member) => {
      return member.fact.group && changeAttribute(article, member, member.fact.group, name);
    });
    const written = edits.filter((edit): edit is TextEdit => edit !== undefined);
    if (!fits || written.length < edits.length) return [];
    return [{ title: `Set the group to “${name}”`, edits: written, preferred: certain }];
  });
}

/** Uses of names that are defined without a group. */
function withoutGroup(article: Article, members: readonly ReferenceNode[]): Fix[] {
  const fits = members.every(
    (member) => member.fact.blank && member.fact.group && canMove(article, member, ''),
  );
  if (!fits || members.some(({ fact }) => fact.form === 'template')) return [];
  const edits = members.flatMap((member) => {
    return removeAttributes(article, member, [member.fact.group!]);
  });
  return [{ title: 'Remove the group', edits }];
}

/** Whether a name means in another group what it should: its definition for a use, nothing else for a text. */
function canMove(article: Article, { fact, start }: ReferenceNode, group: string): boolean {
  if (!fact.name) return !fact.follow;
  const name = fact.name.value;
  const known = notesInReach(article, group, start).some((note) => note.name === name);
  return fact.blank ? known : !known;
}
