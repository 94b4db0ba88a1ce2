/** Each node notes which kinds of children may be put into it. */
export default {
  gain: '',
  changes: [
    { file: 'src/index', written: "case 'acceptable':", instead: "case 'acceptable': break;" },
  ],
};
