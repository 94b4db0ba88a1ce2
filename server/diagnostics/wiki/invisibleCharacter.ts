import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import { RangeSet } from '../../text/rangeSet.ts';
import { windowsCharacter } from '../../text/windows1252.ts';
import type { BlockFinding, Fix } from '../../problems/finding.ts';
import { literalPlaces } from './literalPlaces.ts';

/**
 * Characters that nobody sees and that no script needs where they stand. What a script or an emoji
 * does need is left alone: joiners between letters, marks of direction beside Hebrew or Arabic,
 * spaces of no width in Thai or Khmer, soft hyphens in text.
 */
export function findInvisibleCharacters(facts: BlockFacts, site: Site): BlockFinding[] {
  const { root, text } = facts;
  const suspects = [...text.matchAll(suspicious)];
  if (suspects.length === 0) return [];
  const literal = literalPlaces(root, text, site);
  const names = new RangeSet(nameTypes.flatMap((type) => nodesOfType(root, type)));
  const keys = new RangeSet(nodesOfType(root, 'parameter-key'));
  const unpaired = unpairedDirections(text);
  return suspects.flatMap(({ index: start, 0: character }) => {
    const isFault =
      unpaired.has(start) ||
      isFaultInText(character, text, start) ||
      (names.has(start) && isFaultInName(character, keys.has(start)));
    if (!isFault || literal.has(start)) return [];
    const end = start + character.length;
    const values = { character: nameOf(character) };
    return [{ start, end, values, fixes: fixes(character, start, end) }];
  });
}

/** Controls but tab and line ends, joiners, marks of direction, spaces of no width, separators. */
const suspicious =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xa0\xad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffc]/g;

/** Where a character too many makes another page, parameter or address of it. */
const nameTypes = [
  'link-target',
  'ext-link-url',
  'free-ext-link',
  'template-name',
  'parameter-key',
] as const;

/** MediaWiki takes marks of direction out of titles, and no-break spaces for spaces; not so in keys. */
function isFaultInName(character: string, inKey: boolean): boolean {
  return character === '\xa0' ? inKey : /[\xad\u2060]/.test(character);
}

function isFaultInText(character: string, text: string, at: number): boolean {
  // The characters on both sides, which may take two units each.
  const [before = ''] = /.$/su.exec(text.slice(Math.max(0, at - 2), at)) ?? [];
  const [after = ''] = /^./su.exec(text.slice(at + 1, at + 3)) ?? [];
  switch (character) {
    case '\xa0':
    case '\xad':
    case '\u2060':
      return false;
    case '\u200b':
      return !spaceless.test(before) && !spaceless.test(after);
    case '\u200c':
    case '\u200d':
      return !joinable.test(before) && !joinable.test(after);
    case '\u200e':
    case '\u200f':
      return !rightToLeft.test(lineAt(text, at));
    case '\ufeff':
      // It may begin a file.
      return at > 0;
    default:
      return !/[\u202a-\u202e\u2066-\u2069]/.test(character);
  }
}

/** Scripts without spaces between words, where one of no width says where a line may break. */
const spaceless =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Letters, marks and emoji can be joined, or kept from it. */
const joinable = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f;&]/u;

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]|&(?:rlm|#8207|#x200f);/iu;

/** A line may be very long; its direction shows nearby. */
function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return text.slice(Math.max(start, at - 500), Math.min(end, at + 500));
}

/** Embeddings, overrides and isolates without end on their line, and ends without them. */
function unpairedDirections(text: string): ReadonlySet<number> {
  const unpaired = new Set<number>();
  let embeddings: number[] = [];
  let isolates: number[] = [];
  for (const { index, 0: character } of text.matchAll(/[\u202a-\u202e\u2066-\u2069\n]/g)) {
    if (character === '\n') {
      for (const open of [...embeddings, ...isolates]) unpaired.add(open);
      [embeddings, isolates] = [[], []];
    } else if (character === '\u202c' || character === '\u2069') {
      const open = (character === '\u202c' ? embeddings : isolates).pop();
      if (open === undefined) unpaired.add(index);
    } else if (character < '\u2066') embeddings.push(index);
    else isolates.push(index);
  }
  for (const open of [...embeddings, ...isolates]) unpaired.add(open);
  return unpaired;
}

function fixes(character: string, start: number, end: number): Fix[] {
  const [newText, title] = replacement(character);
  // What a control of a wrong code page, or a mark of direction, was meant to do is for people to say.
  const preferred = /[\u200b\ufeff\u2060\xad]/.test(character);
  return [{ title, edits: [{ start, end, newText }], preferred }];
}

function replacement(character: string): readonly [newText: string, title: string] {
  if (/[\xa0\u2028\u2029]/.test(character)) return [' ', 'Write a space'];
  const letter = windowsCharacter(character.charCodeAt(0));
  if (letter) return [letter, `Write “${letter}”`];
  return ['', 'Remove this character'];
}

function nameOf(character: string): string {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names[character];
  return `${name ?? 'a control character'} (${code})`;
}

const names: Readonly<Record<string, string>> = {
  '\xa0': 'a no-break space',
  '\xad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u200e': 'a left-to-right mark',
  '\u200f': 'a right-to-left mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202a': 'a left-to-right embedding',
  '\u202b': 'a right-to-left embedding',
  '\u202c': 'an end of embedding',
  '\u202d': 'a left-to-right override',
  '\u202e': 'a right-to-left override',
  '\u2060': 'a word joiner',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'an isolate',
  '\u2069': 'an end of isolate',
  '\ufeff': 'a byte-order mark',
  '\ufffc': 'an object replacement character',
};
