import type { Numbering, Site } from '../wikis/site.ts';

/** What a reader sees between the brackets: `4`, `note 2`, or `a` in a group with letters. */
export function noteLabel(group: string, number: number, site: Site): string {
  if (group === '') return String(number);
  const { groupNumbering } = site;
  const numbering = Object.hasOwn(groupNumbering, group) ? groupNumbering[group] : undefined;
  return numbering ? writeNumber(number, numbering) : `${group} ${number}`;
}

const alphabets = {
  'lower-alpha': 'abcdefghijklmnopqrstuvwxyz',
  'lower-greek': 'αβγδεζηθικλμνξοπρστυφχψω',
};

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function writeNumber(number: number, numbering: Numbering): string {
  switch (numbering) {
    case 'lower-alpha':
    case 'lower-greek':
      return letters(number, alphabets[numbering]);
    case 'upper-alpha':
      return letters(number, alphabets['lower-alpha']).toUpperCase();
    case 'lower-roman':
      return roman(number);
    case 'upper-roman':
      return roman(number).toUpperCase();
  }
}

/** `a` to `z`, then `aa`, `ab`, … */
function letters(number: number, alphabet: string): string {
  let rest = number;
  let result = '';
  while (rest > 0) {
    rest--;
    result = alphabet.charAt(rest % alphabet.length) + result;
    rest = Math.floor(rest / alphabet.length);
  }
  return result;
}

function roman(number: number): string {
  let rest = number;
  let result = '';
  for (const [value, digits] of romanDigits) {
    result += digits.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return result;
}
