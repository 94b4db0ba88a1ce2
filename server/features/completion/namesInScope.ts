import type { Article } from '../../article/article.ts';
import { isReference, type ReferenceNode } from '../../references/cites.ts';
import { editArticle } from '../../article/editArticle.ts';
import { noteGroup, spanAt } from '../../references/groupSpans.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { ValuePlace } from './completion.ts';

/** A name that a reference at the cursor could have. */
export interface NameInScope {
  readonly name: string;
  /** As the reader sees it; empty for a list-defined reference that is not used yet. */
  readonly label: string;
  readonly uses: number;
  /** The place that gives it text, if there is one. */
  readonly definition: ReferenceNode | undefined;
}

/** A page without what is being written, and the names that can be written there. */
export interface Scope {
  readonly article: Article;
  /** The most used first. */
  readonly names: readonly NameInScope[];
}

/**
 * The names of the cursor's group that are known between the list above and the one below.
 * A construct without its end would take in what follows, so it is left out of the page first; one
 * with its end does not count as a use of what is being written in it.
 * @param offset the cursor
 */
export function namesInScope(page: Article, place: ValuePlace, offset: number): Scope {
  const { constructStart, group } = place;
  const article = place.finished
    ? page
    : editArticle(page, { start: constructStart, end: offset, newText: '' });
  const span = spanAt(article, group, constructStart);
  const byName = new Map<string, ReferenceNode[]>();
  for (const node of resolveCites(article).nodes) {
    if (!isReference(node) || noteGroup(node) !== group) continue;
    if (place.finished && isBeingWritten(node, constructStart, offset)) continue;
    const name = writtenName(node);
    if (!name || spanAt(article, group, node.start) !== span) continue;
    const known = byName.get(name);
    if (known) known.push(node);
    else byName.set(name, [node]);
  }
  const names = [...byName].map(([name, nodes]) => nameInScope(article, name, nodes));
  return { article, names: names.sort((a, b) => b.uses - a.uses) };
}

function isBeingWritten(node: ReferenceNode, constructStart: number, offset: number): boolean {
  return node.start >= constructStart && node.start <= offset && node.end >= offset;
}

/** `{{sfn}}` makes up a name, which nobody would write. */
function writtenName({ fact: { name } }: ReferenceNode): string {
  if (!name || name.dynamic) return '';
  return name.valueRange.end > name.valueRange.start ? name.value : '';
}

function nameInScope(article: Article, name: string, nodes: readonly ReferenceNode[]): NameInScope {
  const { noteOf } = resolveCites(article);
  const note = nodes.map((node) => noteOf.get(node)).find(Boolean);
  const { uses, definitions } = note ?? { uses: [], definitions: [] };
  return {
    name,
    label: note?.label ?? '',
    uses: uses.filter((node) => nodes.includes(node)).length,
    definition:
      definitions.find((node) => nodes.includes(node)) ?? nodes.find(({ fact }) => fact.content),
  };
}
