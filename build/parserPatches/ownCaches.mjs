/**
 * What was worked out of a node stands in a weak map, which keeps whole trees alive until the next
 * collection of the whole heap. It stands in the node instead.
 */
export default {
  gain: '',
  changes: [
    { file: 'mixin/cached', written: 'stores = new WeakMap();', instead: 'stores = Symbol();' },
    { file: 'mixin/cached', written: 'stores.get(this)', instead: 'this[stores]' },
    { file: 'mixin/cached', written: 'stores.set(this, value);', instead: 'this[stores] = value;' },
  ],
};
