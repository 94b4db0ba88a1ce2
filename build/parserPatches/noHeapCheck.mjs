/**
 * At each brace, the parser asks the process how much memory it uses. What is read is bounded before it is
 * parsed (`server/syntax/complexity.ts`), and a browser has no process to ask.
 */
export default {
  gain: 'Needed: outside Node, the check would throw.',
  changes: [
    {
      file: 'parser/braces',
      written: 'const MAXHEAP = (0, v8_1.getHeapStatistics)().heap_size_limit * 0.9;',
      instead: '',
    },
    {
      file: 'parser/braces',
      written: 'process.memoryUsage().heapUsed > MAXHEAP',
      instead: 'false',
    },
  ],
};
