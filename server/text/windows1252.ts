/** What U+0080 to U+009F are in Windows' code page 1252, from which they mostly come; none for five. */
export function windowsCharacter(code: number): string | undefined {
  const character = characters[code - 0x80];
  return character === ' ' ? undefined : character;
}

const characters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
