/**
 * An offset behind the end of every text, for what is not found. `Infinity` would do the same, but V8
 * keeps it, and all offsets that share a field or a sum with it, in boxes of their own: each then
 * takes an allocation to compute and sixteen bytes to keep. For the same reason no offset may be -0.
 */
export const beyond = 2 ** 30 - 1;
