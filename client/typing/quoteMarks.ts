const marks = /'{2,}/gu;

/**
 * The marks that end what marks of bold or italic at the end of a text begin: `'''` after `'''`.
 * @param before the line up to and with the marks
 * @param after the rest of the line
 * @returns undefined where the marks end something themselves, or may be apostrophes: `l'''amour`
 */
export function missingQuoteMarks(before: string, after: string): string | undefined {
  const run = /(?<![\p{L}\p{N}'])'{2,5}$/u.exec(before)?.[0];
  if (!run || run.length === 4 || !/^(?:$|[\s.,;:!?)\]}|<])/u.test(after)) return undefined;
  const open = openMarks(before.slice(0, -run.length));
  const begins = (run.length === 3 || !open.italic) && (run.length === 2 || !open.bold);
  const isEnded = isSound(openMarks(before + after));
  return begins && !isEnded ? run : undefined;
}

interface OpenMarks {
  readonly bold: boolean;
  readonly italic: boolean;
}

function isSound({ bold, italic }: OpenMarks): boolean {
  return !bold && !italic;
}

function openMarks(text: string): OpenMarks {
  let bold = false;
  let italic = false;
  for (const [{ length }] of text.matchAll(marks)) {
    if (length !== 2) bold = !bold;
    if (length === 2 || length >= 5) italic = !italic;
  }
  return { bold, italic };
}
