/** Stands in the build for wikiparser-node: the script that it puts beside the server, run at its first use. */
import { atFirstUse } from './atFirstUse.ts';
import { dataFile } from './browserData.ts';

export default atFirstUse(() => {
  importScripts(dataFile('parser.js'));
  const { wikiparser } = globalThis as { readonly wikiparser?: object };
  if (!wikiparser) throw new Error('parser.js is not the script that it should be.');
  return wikiparser;
});
