import type { Site } from '../wikis/site.ts';

/** What the balance of brackets needs to know of a site. */
export type BalanceSite = Pick<
  Site,
  'extensionTags' | 'wikitextTags' | 'projectPrefixes' | 'templateLinks'
>;
