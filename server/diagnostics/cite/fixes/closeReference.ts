import { type Article, inPage } from '../../../article/article.ts';
import { misspeltRefEnd } from '../../balance/misspeltRef.ts';
import { balanceFaults } from '../../balance/balanceFaults.ts';
import type { ReferenceNode } from '../../../references/cites.ts';
import { resolveCites } from '../../../references/resolveCites.ts';
import type { TextEdit, TextRange } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';
import { closeItself, nameIn } from './closeItself.ts';
import { endOfNote } from './endOfNote.ts';
import { nestReference, outerEnd } from './nestReference.ts';
import { openingsIn, type Opening } from './referenceOpenings.ts';
import type { TextView } from '../../../text/pageText.ts';

/** Ways to mend a reference that swallows others: its missing end, or a form that may hold them. */
export function closeReference(article: Article, node: ReferenceNode): Fix[] {
  const { content } = node.fact;
  if (!content) return [];
  const { start, end } = inPage(content, node.block);
  const openings = openingsIn(article.page, start, end);
  if (openings.length === 0) return [];
  const misspelt = misspeltEnd(article, start, openings);
  if (misspelt) return [misspelt];
  const doubled = openedTwice(article, node, openings);
  const wanted = node.fact.name?.value ?? '';
  const isDefined = openings.some((each) => defines(article.page, each, wanted));
  const isTag = node.fact.form === 'tag' && wanted !== '';
  const reuse = isTag
    ? closeItself(article, inPage(node.fact.opening, node.block), isDefined)
    : undefined;
  if (reuse) {
    const others = doubled ? [doubled] : closeBefore(article, node, start, openings);
    // `<ref name=a>Smith`: text that follows at once is the note's own.
    return /[\p{L}\d[]/u.test(article.page.charAt(start)) ? [...others, reuse] : [reuse, ...others];
  }
  if (doubled) return [doubled];
  const nested = nestReference(article, node, openings);
  return nested.length > 0 ? nested : closeBefore(article, node, start, openings);
}

/** `<ref>a</ref/> b.<ref>c</ref>`, `<ref>a<ref> b.<ref>c</ref>`: the first has its end, but misspelt. */
function misspeltEnd(
  { page }: Article,
  start: number,
  openings: readonly Opening[],
): Fix | undefined {
  const edit = misspeltRefEnd(page, start);
  // The last one has the end tag.
  const others = openings.filter((opening) => opening.start !== edit?.start);
  if (!edit || others.length !== 1 || others[0]!.start < edit.start) return undefined;
  return { title: 'Write its end as “</ref>”', edits: [edit] };
}

/** Whether a reference that this one swallows is the one with the name's text. */
function defines(text: TextView, { name, empty, start, end }: Opening, wanted: string): boolean {
  return name === 'ref' && !empty && nameIn(text.slice(start, end)) === wanted;
}

/** `<ref><ref>b</ref>`: a reference that would be empty is a tag too many. */
function openedTwice(
  article: Article,
  { fact, block, end }: ReferenceNode,
  openings: readonly Opening[],
): Fix | undefined {
  const { page } = article;
  const inner = openings[0]!;
  const outer = inPage(fact.opening, block);
  const isDoubled = inner.name === 'ref' && !inner.empty && fact.form === 'tag';
  if (!isDoubled || page.slice(outer.end, inner.start).trim() !== '') return undefined;
  // The name of a reference must not be lost with its tag.
  const bare = fact.attributes.length > 0 && /^<ref\s*>$/i.test(page.slice(inner.start, inner.end));
  const { start } = bare ? { start: outer.end } : outer;
  const tags = [{ start, end: bare ? inner.end : inner.start, newText: '' }];
  const closing = outerEnd(page, end);
  if (closing) tags.push({ ...closing, newText: '' });
  return {
    title: 'Remove the tag that is there twice',
    edits: [...tags, ...laterClosings(article, openings)],
  };
}

function closeBefore(
  article: Article,
  node: ReferenceNode,
  start: number,
  openings: readonly Opening[],
): Fix[] {
  const { page } = article;
  const next = openings[0]!.start;
  const { place, closers, certain } = endOfNote(page, start, next, article.site);
  const preferred = certain && !hasOtherFaults(article, node);
  const others = laterClosings(article, openings);
  const rest = openings.some(({ name, empty }) => name === 'ref' && !empty)
    ? others
    : [...others, endTagOf(page, node)];
  const edit = { start: place, end: place, newText: `${closers}</ref>` };
  const title = 'Close the reference where its text ends';
  const fixes: Fix[] = [{ title, edits: [edit, ...rest], ...(preferred && { preferred }) }];
  const last = start + page.slice(start, next).trimEnd().length;
  if (last !== place && closers === '' && isPlain(page.slice(place, last))) {
    const later = { start: last, end: last, newText: '</ref>' };
    fixes.push({ title: 'Close the reference before the next one', edits: [later, ...rest] });
  }
  return fixes;
}

/** What else is wrong in a reference may show that its text is not what it seems. */
function hasOtherFaults(article: Article, node: ReferenceNode): boolean {
  const isWithin = ({ start, end }: TextRange) => node.start <= start && end <= node.end;
  return (
    resolveCites(article).problems.some(
      ({ code, at }) => isWithin(at) && (at !== node || code !== 'included-ref'),
    ) || balanceFaults(article).some(({ range }) => isWithin(range))
  );
}

/** What may be text of a note: one paragraph, and no end of a construct that the note stands in. */
function isPlain(text: string): boolean {
  return !/\n\s*\n|\n[=|!{*#:;]|\{\{|\}\}|\[\[|\]\]/.test(text);
}

/** `<ref>a <ref>b <ref>c</ref>`: the second one lacks its end as well. */
function laterClosings({ page, site }: Article, openings: readonly Opening[]): TextEdit[] {
  return openings.slice(0, -1).flatMap((opening, index) => {
    if (opening.name !== 'ref' || opening.empty) return [];
    const { place, closers } = endOfNote(page, opening.end, openings[index + 1]!.start, site);
    return [{ start: place, end: place, newText: `${closers}</ref>` }];
  });
}

/** The end tag that belonged to nothing else is left over. */
function endTagOf(text: TextView, node: ReferenceNode): TextEdit {
  const start = text.lastIndexOf('</', node.end);
  return { start, end: node.end, newText: '' };
}
