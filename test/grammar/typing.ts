import { readFileSync } from 'node:fs';

interface Pair {
  open: string;
  close: string;
}

export interface LanguageConfiguration {
  comments: { blockComment: [string, string] };
  brackets: [string, string][];
  colorizedBracketPairs: [string, string][];
  autoClosingPairs: Pair[];
  autoCloseBefore: string;
  surroundingPairs: [string, string][];
  wordPattern: { pattern: string; flags: string };
  folding: { markers: { start: string; end: string } };
}

export const configuration = JSON.parse(
  readFileSync(new URL('../../language-configuration.json', import.meta.url), 'utf8'),
) as LanguageConfiguration;

/**
 * Types keys as the editor would, with its closing of pairs and its typing over closings it added.
 * @param text a line with `‸` at the cursor
 * @param keys the characters typed, one after another
 * @returns the line with `‸` at the cursor
 */
export function typeKeys(text: string, keys: string): string {
  let [before, after] = split(text);
  /** How many characters after the cursor are closings that the editor added. */
  let added = 0;
  for (const key of keys) {
    if (added > 0 && after.startsWith(key) && isSingleClosing(key)) {
      after = after.slice(1);
      added--;
    } else {
      const closing = closingFor(before + key, after);
      after = closing + after;
      added += closing.length;
    }
    before += key;
  }
  return `${before}‸${after}`;
}

/** Wraps a selection as often as keys are pressed: the text stays selected inside the pair. */
export function surround(selection: string, keys: string): string {
  let [before, after] = ['', ''];
  for (const key of keys) {
    const pair = configuration.surroundingPairs.find(([open]) => open === key);
    if (!pair) return before + key + after;
    before += pair[0];
    after = pair[1] + after;
  }
  return before + selection + after;
}

function split(text: string): [string, string] {
  const cursor = text.indexOf('‸');
  return [text.slice(0, cursor), text.slice(cursor + 1)];
}

function isSingleClosing(key: string): boolean {
  return configuration.autoClosingPairs.some(
    ({ open, close }) => open.length === 1 && close === key,
  );
}

/** What the editor adds after the cursor, once the text before it ends with the typed character. */
function closingFor(before: string, after: string): string {
  const pairs = configuration.autoClosingPairs;
  const pair = longest(pairs.filter(({ open }) => before.endsWith(open)));
  if (!pair || !mayCloseBefore(after)) return '';
  // The closing of a shorter pair inside this one, '{' in '{{', is there from the key before.
  const inner = longest(
    pairs.filter(
      ({ open, close }) =>
        open !== pair.open && pair.open.includes(open) && pair.close.endsWith(close),
    ),
  );
  const present = inner && after.startsWith(inner.close) ? inner.close.length : 0;
  return pair.close.slice(0, pair.close.length - present);
}

function mayCloseBefore(after: string): boolean {
  return (
    after === '' ||
    configuration.autoCloseBefore.includes(after.charAt(0)) ||
    configuration.autoClosingPairs.some(({ close }) => after.startsWith(close))
  );
}

function longest(pairs: Pair[]): Pair | undefined {
  return pairs.toSorted((a, b) => b.open.length - a.open.length)[0];
}
