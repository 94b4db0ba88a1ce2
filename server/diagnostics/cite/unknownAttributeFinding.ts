import { type Article, inPage } from '../../article/article.ts';
import { nearestAttribute, unknownAttributes } from '../../references/citeAttributes.ts';
import type { CiteNode, ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { mendAttribute } from './fixes/mendAttribute.ts';

/** Points at the first unknown attribute of a reference, with ways to mend it. */
export function unknownAttributeFinding(article: Article, node: CiteNode): Partial<Finding> {
  const [unknown] = unknownAttributes(node as ReferenceNode, article.site);
  if (!unknown) return {};
  const range = inPage(unknown.keyRange, node.block);
  const meant = nearestAttribute(unknown.key, article.site);
  return {
    ...range,
    values: { attribute: unknown.key, meant: meant ?? '' },
    fixes: () => mendAttribute(article, node as ReferenceNode),
  };
}
