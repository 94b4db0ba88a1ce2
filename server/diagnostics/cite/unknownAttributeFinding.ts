import { nearestAttribute, unknownAttributes } from '../../article/checkReference.ts';
import { inPage, type CiteNode, type ReferenceNode } from '../../article/cites.ts';
import type { Finding } from '../finding.ts';

/** Points at the first unknown attribute of a reference, and offers the one that was meant. */
export function unknownAttributeFinding(node: CiteNode): Partial<Finding> {
  const [unknown] = unknownAttributes(node as ReferenceNode);
  if (!unknown) return {};
  const range = inPage(unknown.keyRange, node.block);
  const meant = nearestAttribute(unknown.key);
  const fix = { title: `Change to “${meant}”`, edits: [{ ...range, newText: meant ?? '' }] };
  return {
    ...range,
    values: { attribute: unknown.key, meant: meant ?? '' },
    ...(meant && { fixes: [fix] }),
  };
}
