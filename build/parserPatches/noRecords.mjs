/**
 * Where the parser throws, it writes the text that it was parsing into its own folder, and changes the
 * configuration that it was given. What users write goes nowhere.
 */
export default {
  gain: '',
  changes: [{ file: 'index', written: 'if (e instanceof Error) {', instead: 'if (false) {' }],
};
