import Parser from 'wikiparser-node';
import enwiki from 'wikiparser-node/config/enwiki.json';
import type { Sample } from './plan.ts';

/** How often it is done before, for the compiler to have seen it all. */
const warmUps = 3;

/**
 * What an edit costs whoever parses and lints the whole page after it, without any protocol.
 * @param times how often it is measured
 */
export function measureParse(text: string, times: number): Sample[] {
  // As our server sets it: positions are far slower without it.
  Parser.viewOnly = true;
  const configuration = Parser.getConfig(enwiki as never);
  const samples = Array.from({ length: warmUps + times }, () => {
    const start = performance.now();
    Parser.parse(text, undefined, undefined, configuration).lint();
    return { ms: performance.now() - start };
  });
  return samples.slice(warmUps);
}
