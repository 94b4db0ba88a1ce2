/** The most openers that may be open at once before wikiparser-node overflows its stack. */
const maximumDepth = 150;
/** The most of one kind of mark in one text; beyond it some steps of wikiparser-node turn quadratic. */
const maximumMarks = 3000;

/**
 * Whether a text is beyond what wikiparser-node parses in reasonable time and stack.
 * The bound is generous: real articles have blocks of a few hundred marks, nested six deep.
 * @param text wikitext
 */
export function isTooComplex(text: string): boolean {
  if (text.length < maximumDepth * 2) return false;
  let depth = 0;
  let deepest = 0;
  const marks = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth = Math.max(0, depth - 1);
    else if (code !== 0x3c && code !== 0x7c && code !== 0x3d) continue;
    const count = (marks.get(code) ?? 0) + 1;
    if (count > maximumMarks) return true;
    marks.set(code, count);
  }
  // A brace and a bracket count one by one, and a template has two.
  return deepest > maximumDepth * 2;
}
