/** The parser knows all entities in Node, and ten of them elsewhere: `[[Caf&eacute;]]` is one page in both. */
export default {
  gain: '',
  changes: [
    {
      file: 'util/string',
      written: "if (typeof process === 'object' && typeof process.versions?.node === 'string') {",
      instead: 'if (true) {',
    },
  ],
};
