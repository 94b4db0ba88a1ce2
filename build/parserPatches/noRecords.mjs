/**
 * When the parser throws, it writes the text it was parsing into its own folder, and changes the
 * configuration that it was given. What users write must go nowhere.
 */
export default {
  gain: 'Guards what users write.',
  changes: [{ file: 'index', written: 'if (e instanceof Error) {', instead: 'if (false) {' }],
};
