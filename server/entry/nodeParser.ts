/** Stands in the build for wikiparser-node: the parser that it puts beside the server, loaded at its first use. */
import { createRequire } from 'node:module';
import { atFirstUse } from './atFirstUse.ts';

const load = createRequire(__filename);

export default atFirstUse(() => load('./parser.js') as object);
