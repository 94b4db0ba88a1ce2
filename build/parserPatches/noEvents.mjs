/** Each node has an emitter of events, and each change of text makes an event. Nobody listens to our nodes. */
export default {
  gain: '9 % less work',
  changes: [
    { file: 'lib/node', written: '#events = new events_1.EventEmitter();', instead: '#events;' },
    {
      file: 'lib/node',
      written: 'addEventListener(types, listener, options) {',
      instead: 'addEventListener(types, listener, options) { return;',
    },
    {
      file: 'lib/node',
      written: 'dispatchEvent(e, data) {',
      instead: 'dispatchEvent(e, data) { return;',
    },
    {
      file: 'lib/text',
      written: "e = new Event('text', { bubbles: true });",
      instead: 'e = undefined;',
    },
    {
      file: 'src/index',
      written: "const e = new Event('insert', { bubbles: true });",
      instead: '',
    },
    {
      file: 'src/index',
      written: "this.dispatchEvent(e, { type: 'insert', position: i });",
      instead: '',
    },
  ],
};
