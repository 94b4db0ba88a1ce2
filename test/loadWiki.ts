import { join } from 'node:path';
import { nodeData } from '../server/entry/nodeData.ts';
import type { Site } from '../server/wikis/site.ts';
import { Wikis } from '../server/wikis/wikis.ts';

/** The data as they stand in the project, from where all tests are run. */
export const loadData = nodeData(join(process.cwd(), 'server', 'wikis'));

/**
 * What is known of a wiki; the English Wikipedia, if nothing is said.
 * @param today the day (UTC) on which pages are read, as `2020-05-06`
 */
export function loadWiki(name = 'en.wikipedia.org', today?: string): Promise<Site> {
  return new Wikis(loadData, today).of(name);
}
