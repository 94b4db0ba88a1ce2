import { readFileSync } from 'node:fs';
import { loadWiki } from '../loadWiki.ts';

/** The English Wikipedia, loaded once for all tests of a file. */
export const site = await loadWiki();

/** The real article that the tests are held against. */
export const realArticle = readFileSync(
  new URL('../articles/qasem-soleimani.wikitext', import.meta.url),
  'utf8',
);

/** Reads a JSON file of what the real MediaWiki said. */
export function reference<Data>(name: string): Data {
  return JSON.parse(readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')) as Data;
}
