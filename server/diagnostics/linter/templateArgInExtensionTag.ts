import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { shownConstructs } from './shownConstructs.ts';

/** `<ref>{{{1}}}</ref>` */
export function findTemplateArgsInTags(facts: BlockFacts, site: Site): BlockFinding[] {
  return shownConstructs(facts, site).argumentsInTags.map(({ start, end }) => ({ start, end }));
}
