import { editDistance } from '../../../text/editDistance.ts';
import { type Article, inPage } from '../../../article/article.ts';
import { isList, type CiteNode, type ReferenceListNode } from '../../../references/cites.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import { removeAttributes } from '../../../references/writeAttribute.ts';
import type { TextEdit } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';
import { removalRange } from './removeReference.ts';

const known: readonly string[] = ['group', 'responsive'];

/** Ways to end `<references columns=2 />`: the attribute that is meant, or none. */
export function mendListAttributes(article: Article, list: ReferenceListNode): Fix[] {
  const unknown = list.fact.attributes.filter(({ key }) => !known.includes(key));
  const [first, ...others] = unknown;
  if (!first) return [];
  const drop: Fix = {
    title: `Remove ${unknown.map(({ key }) => `“${key}”`).join(' and ')}`,
    edits: removeAttributes(article, list, unknown),
  };
  const meant = known.find((key) => editDistance(first.key, key) <= 2);
  const taken = list.fact.attributes.some(({ key }) => key === meant);
  const lacksList = meant !== 'group' || isUsed(article, first.value);
  if (!meant || taken || !first.value || !lacksList) return [drop];
  const range = inPage(first.keyRange, list.block);
  const edits = [{ ...range, newText: meant }, ...removeAttributes(article, list, others)];
  return [{ title: `Change to “${meant}”`, edits, preferred: others.length === 0 }, drop];
}

function isUsed(article: Article, group: string): boolean {
  return resolveCites(article).notes.some((note) => note.group === group);
}

/** Takes the inner of two lists away: `<references><references /></references>`. */
export function removeInnerList(article: Article, node: CiteNode): Fix[] {
  const title = 'Remove the inner list';
  if (node.parent && isList(node.parent)) {
    return [{ title, edits: [{ ...removalRange(article, node), newText: '' }] }];
  }
  const { content } = node.fact;
  if (!content) return [];
  const { start, end } = inPage(content, node.block);
  const tags = article.page.slice(start, end).matchAll(/\s*<references\b[^>]*>/gi);
  const edits = Array.from(tags, ({ index, 0: { length } }): TextEdit => {
    return { start: start + index, end: start + index + length, newText: '' };
  });
  return edits.length > 0 ? [{ title, edits }] : [];
}
