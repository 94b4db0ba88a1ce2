import type { Article } from '../../../article/article.ts';
import type { CiteNode, ReferenceNode } from '../../../references/cites.ts';
import { changeAttribute, removeAttributes } from '../../../references/writeAttribute.ts';
import { editDistance } from '../../../text/editDistance.ts';
import type { Fix } from '../../../problems/finding.ts';

const directions = ['ltr', 'rtl', 'auto'] as const;

/** Ways to end `dir=right`: the direction that was meant, or none. */
export function mendDirection(article: Article, node: ReferenceNode): Fix[] {
  const { dir, name } = node.fact;
  if (!dir) return [];
  // With a name, another place may give the other direction.
  const near = name ? [] : directions.filter((value) => isNear(dir.value.toLowerCase(), value));
  return [
    ...near.slice(0, 1).flatMap((value) => change(article, node, value, near.length === 1)),
    { ...drop(article, node), ...(dir.value === '' && { preferred: true }) },
  ];
}

/**
 * Ways to let two definitions of a name agree in their direction.
 * @param first the definition that counts
 */
export function alignDirection(article: Article, node: ReferenceNode, first?: CiteNode): Fix[] {
  const wanted = first?.fact.kind === 'reference' ? first.fact.dir?.value : undefined;
  return [
    ...(wanted ? change(article, node, wanted, false) : []),
    ...(node.fact.dir ? [drop(article, node)] : []),
  ];
}

function isNear(written: string, direction: string): boolean {
  return written !== '' && editDistance(written, direction) === 1;
}

function change(article: Article, node: ReferenceNode, value: string, preferred: boolean): Fix[] {
  const edit = changeAttribute(article, node, node.fact.dir!, value);
  if (!edit) return [];
  return [{ title: `Change to “${value}”`, edits: [edit], ...(preferred && { preferred }) }];
}

function drop(article: Article, node: ReferenceNode): Fix {
  const all = node.fact.attributes.filter(({ key }) => key === 'dir');
  return { title: 'Remove “dir”', edits: removeAttributes(article, node, all) };
}
