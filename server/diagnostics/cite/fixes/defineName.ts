import type { Article } from '../../../article/article.ts';
import { balanceFaults } from '../../balance/balanceFaults.ts';
import type { ReferenceNode } from '../../../references/cites.ts';
import { notesInReach } from '../../../references/groupSpans.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import type { Note } from '../../../references/note.ts';
import {
  addAttribute,
  argumentRange,
  changeAttribute,
  quoted,
  removeAttributes,
} from '../../../references/writeAttribute.ts';
import { addContent, contentText, isArgument } from '../../../references/writeReference.ts';
import { writeParameterValue } from '../../../references/writeName.ts';
import type { TextEdit, TextRange } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';
import { nearestNames } from './nearestNames.ts';

/** Ways to give `<ref name=a />` a text: another name, another group, or a text of its own. */
export function defineName(article: Article, reuse: ReferenceNode): Fix[] {
  const { name } = reuse.fact;
  if (!name) return [];
  const others = resolveCites(article).notes.filter(
    (note) => note.name === name.value && note.definitions.length > 0,
  );
  return [
    ...otherGroups(article, reuse, others),
    ...otherNames(article, reuse),
    ...repeatText(article, reuse, others),
    ...insertStub(article, reuse),
  ];
}

/** `Smith 201` where the page has `Smith 2001`. */
function otherNames(article: Article, reuse: ReferenceNode): Fix[] {
  const name = reuse.fact.name!;
  const known = notesInReach(article, reuse.fact.groupName, reuse.start);
  const near = nearestNames(
    name.value,
    known.map((note) => note.name),
  );
  return near.flatMap((other) => {
    const edit = changeAttribute(article, reuse, name, other.name);
    return edit ? fix(`Change to “${other.name}”`, [edit], other.certain) : [];
  });
}

/** `<ref name=a />` where `<ref name=a group=note>…</ref>` is defined. */
function otherGroups(article: Article, reuse: ReferenceNode, others: readonly Note[]): Fix[] {
  const { group, groupName } = reuse.fact;
  const groups = [...new Set(others.map((note) => note.group))].filter((other) => {
    const inReach = notesInReach(article, other, reuse.start);
    return other !== groupName && inReach.some((note) => others.includes(note));
  });
  if (isArgument(reuse) || (reuse.fact.form === 'template' && groups.includes(''))) return [];
  return groups.flatMap((other) => {
    if (other === '') {
      return fix('Remove the group', group ? removeAttributes(article, reuse, [group]) : []);
    }
    const edit = group
      ? changeAttribute(article, reuse, group, other)
      : addAttribute(article, reuse, 'group', other);
    return edit ? fix(`Set the group to “${other}”`, [edit]) : [];
  });
}

/** A list above ended the group, so the text has to be given once more. */
function repeatText(article: Article, reuse: ReferenceNode, others: readonly Note[]): Fix[] {
  const above = others.findLast((note) => note.group === reuse.fact.groupName);
  const first = above?.definitions[0];
  if (first?.fact.form !== 'tag' || reuse.fact.form !== 'tag') return [];
  if (first.children.length > 0) return [];
  if (endsOpenTag(article, reuse)) return [];
  const edit = addContent(article, reuse, contentText(article, first));
  return edit ? fix('Repeat the text given above the last list', [edit]) : [];
}

function insertStub(article: Article, reuse: ReferenceNode): Fix[] {
  const title = 'Insert a definition to fill in';
  const stub = article.site.missingSource;
  if (endsOpenTag(article, reuse)) {
    const call = isArgument(reuse) ? undefined : asFunction(reuse, stub);
    return call === undefined ? [] : fix(title, [{ ...rangeOf(reuse), newText: call }]);
  }
  if (isArgument(reuse)) return fix(title, defineArgument(article, reuse, stub));
  const edit = addContent(article, reuse, stub);
  return edit ? fix(title, [edit]) : [];
}

/** `<ref>b … <ref name=a />`: any `</ref>` written behind the open tag would end it, pages below. */
function endsOpenTag(article: Article, reuse: ReferenceNode): boolean {
  if (reuse.fact.form !== 'tag' && !isArgument(reuse)) return false;
  return balanceFaults(article).some(
    ({ kind, name, range }) =>
      kind === 'unclosed-tag' && name === 'ref' && range.end <= reuse.start,
  );
}

/** `{{#tag:ref|b|name=a}}` needs no end tag. */
function asFunction({ fact }: ReferenceNode, content: string): string | undefined {
  let call = `{{#tag:ref|${content}`;
  for (const { key, value } of fact.attributes) {
    const written = writeParameterValue(value, '');
    if (!written.ok) return undefined;
    call += `|${key}=${written.text}`;
  }
  return `${call}}}`;
}

function rangeOf({ start, end }: ReferenceNode): TextRange {
  return { start, end };
}

/** `{{r|a|b}}` cannot hold a text, so `b` leaves it for a tag of its own. */
function defineArgument(
  article: Article,
  { fact, block }: ReferenceNode,
  stub: string,
): TextEdit[] {
  const { start, end } = argumentRange({ fact, block } as ReferenceNode, fact.opening);
  const { text } = article;
  const call = block.facts.calls.findLast(
    (other) => other.start + block.start < start && end < other.end + block.start,
  );
  if (!call) return [];
  const group = fact.groupName && ` group=${quoted(fact.groupName)}`;
  const tag = `<ref name=${quoted(fact.name!.value)}${group}>${stub}</ref>`;
  const [callStart, callEnd] = [call.start + block.start, call.end + block.start];
  const rest = text.slice(call.nameRange.end + block.start, start) + text.slice(end, callEnd - 2);
  const names = rest.split('|').some((argument) => argument.trim() && !argument.includes('='));
  if (!names) return [{ start: callStart, end: callEnd, newText: tag }];
  return [
    { start, end, newText: '' },
    { start: callEnd, end: callEnd, newText: tag },
  ];
}

function fix(title: string, edits: readonly TextEdit[], preferred = false): Fix[] {
  return edits.length > 0 ? [{ title, edits, ...(preferred && { preferred }) }] : [];
}
