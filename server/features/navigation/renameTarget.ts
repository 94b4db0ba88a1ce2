import { type Article, inPage } from '../../article/article.ts';
import { isReference, type CiteNode } from '../../references/cites.ts';
import { noteGroup } from '../../references/groupSpans.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { AttributeFact } from '../../facts/blockFacts.ts';
import { touches, type TextRange } from '../../text/range.ts';
import { referenceTagAt } from './queries.ts';

/** A name or group written at some place of the page; the range is the value without its quotes. */
export interface WrittenName extends TextRange {
  readonly kind: 'name' | 'group';
  /** As MediaWiki compares it. */
  readonly value: string;
  /** The group that a name belongs to; of a group itself, the same as `value`. */
  readonly group: string;
  readonly node: CiteNode;
  readonly attribute: AttributeFact;
}

/**
 * The name or group that is written at the cursor: in `name=`, `follow=`, `group=`, or `{{r|a}}`;
 * anywhere else in a `<ref …>` or `</ref>`, the name of that reference.
 * @param offset UTF-16 offset in the page; an offset on the quotes around a value counts
 */
export function renameTarget(article: Article, offset: number): WrittenName | undefined {
  const here = writtenNames(article).findLast((written) =>
    touches(withQuotes(written, article.text), offset),
  );
  const tag = here ? undefined : referenceTagAt(article, offset);
  return here ?? (tag && namesOf(tag).find(({ kind }) => kind === 'name'));
}

/**
 * Every name and group written on a page, in the order of the text, each place once (all names of
 * `{{r|a|b|group=g}}` share one group). Values that only the wiki knows, such as `{{{1}}}`, and
 * those that a template makes up are not among them.
 */
export function writtenNames(article: Article): WrittenName[] {
  const byPlace = new Map<string, WrittenName>();
  for (const node of resolveCites(article).nodes) {
    for (const written of namesOf(node)) byPlace.set(`${written.start}-${written.end}`, written);
  }
  return [...byPlace.values()].sort((a, b) => a.start - b.start);
}

/** Whether an attribute holds a value that the text itself gives. */
function isWritten(attribute: AttributeFact | undefined): attribute is AttributeFact {
  if (!attribute?.value || attribute.dynamic) return false;
  return attribute.valueRange.end > attribute.valueRange.start;
}

function namesOf(node: CiteNode): WrittenName[] {
  const group = noteGroup(node);
  const { block, fact } = node;
  const names = isReference(node) ? [node.fact.name, node.fact.follow] : [];
  const written = (kind: WrittenName['kind'], attribute: AttributeFact): WrittenName => ({
    ...inPage(attribute.valueRange, block),
    kind,
    value: attribute.value,
    group,
    node,
    attribute,
  });
  return [
    ...names.filter(isWritten).map((attribute) => written('name', attribute)),
    ...[fact.group].filter(isWritten).map((attribute) => written('group', attribute)),
  ];
}

function withQuotes({ start, end }: TextRange, text: string): TextRange {
  const before = /["']/.test(text.charAt(start - 1)) ? 1 : 0;
  const after = /["']/.test(text.charAt(end)) ? 1 : 0;
  return { start: start - before, end: end + after };
}
