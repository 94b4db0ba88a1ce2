/**
 * The parser knows all entities in Node, and only ten elsewhere. `[[Caf&eacute;]]` is the same page wherever
 * the server runs.
 */
export default {
  gain: 'Needed: outside Node, the parser would read pages differently.',
  changes: [
    {
      file: 'util/string',
      written: "if (typeof process === 'object' && typeof process.versions?.node === 'string') {",
      instead: 'if (true) {',
    },
  ],
};
