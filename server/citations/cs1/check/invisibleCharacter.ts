/** A character that nobody sees, or that stands for one that was lost. */
export interface InvisibleCharacter {
  readonly character: string;
  /** Counted in characters from 1. */
  readonly position: string;
}

/** The first character of a value that does not belong into metadata, in the module's words. */
export function invisibleCharacter(
  parameter: string,
  written: string,
): InvisibleCharacter | undefined {
  // MediaWiki saves every line end as a line feed.
  const value = written.replace(/\r\n?/g, '\n');
  if (/^[\x20-\x7e]*$/.test(value)) return undefined;
  let marked = false;
  for (const [name, pattern] of characters) {
    const found = pattern.exec(value);
    if (!found) continue;
    const { index } = found;
    if (name === 'zero width joiner' && isJoined(value, index)) continue;
    const [, tag] = name === 'stripmarker' ? found : [];
    if (
      tag === 'nowiki' ||
      tag === 'math' ||
      (tag === 'templatestyles' && isMarkupFree(parameter))
    ) {
      marked = true;
      continue;
    }
    if (name === 'delete' && marked) continue;
    const character = tag ? `${tag} tag` : `${name} character`;
    return { character, position: String([...value.slice(0, index)].length + 1) };
  }
  return undefined;
}

function isMarkupFree(parameter: string): boolean {
  return parameter === 'id' || parameter === 'quote';
}

/* eslint-disable no-control-regex -- these are what is looked for */
/** In the module's order; the first that is found is reported. */
const characters: readonly (readonly [string, RegExp])[] = [
  ['replacement', /\ufffd/],
  ['zero width joiner', /\u200d/],
  ['zero width space', /\u200b/],
  ['hair space', /\u200a/],
  ['soft hyphen', /\u00ad/],
  ['horizontal tab', /\t/],
  ['line feed', /\n/],
  ['no-break space', /\u00a0/],
  ['stripmarker', /\u007f[^\u007f]*UNIQ--([a-z]+)-[a-z\d]+-QINU[^\u007f]*\u007f/],
  ['delete', /\u007f/],
  ['C0 control', /[\0-\x08\x0b\x0c\x0e-\x1f]/],
  ['C1 control', /[\x80-\x9f]/],
];
/* eslint-enable no-control-regex */

/** Indic scripts and emoji need the joiner. */
function isJoined(value: string, index: number): boolean {
  const joins = [...value].some((character) => {
    const code = character.codePointAt(0)!;
    return indicScripts.some(([first, last]) => code >= first && code <= last);
  });
  return (
    joins ||
    /^[\p{Extended_Pictographic}\u{1f9b0}-\u{1f9b3}]/u.test(value.slice(index + 1, index + 3))
  );
}

/** Devanagari to Sinhala, Myanmar, and the extensions of both. */
const indicScripts: readonly (readonly [number, number])[] = [
  [0x0900, 0x0dff],
  [0x1000, 0x109f],
  [0xa8e0, 0xa8ff],
  [0xa9e0, 0xa9ff],
  [0xaa60, 0xaa7f],
];
