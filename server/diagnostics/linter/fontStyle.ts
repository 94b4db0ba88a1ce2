import type { WrittenTag } from './writtenTag.ts';

/**
 * The style that says what `<font color=… size=… face=…>` says.
 * @returns empty where it says nothing; undefined where CSS has no word for one of its values
 */
export function fontStyle({ attributes }: WrittenTag): string | undefined {
  const declarations = attributes.map(({ key, value }) => declarationOf(key, value.trim()));
  if (declarations.includes(undefined)) return undefined;
  return declarations.filter(Boolean).join('; ');
}

function declarationOf(key: string, value: string): string | undefined {
  switch (key) {
    case 'color':
      return value ? withName('color', cssColor(value)) : '';
    case 'size':
      return value ? withName('font-size', fontSize(value)) : '';
    case 'face':
      return value ? withName('font-family', fontFamily(value)) : '';
    default:
      return '';
  }
}

function withName(property: string, value: string | undefined): string | undefined {
  return value && `${property}:${value}`;
}

/** HTML takes six digits without `#` for a colour, and CSS not. */
function cssColor(value: string): string | undefined {
  if (/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)) return value;
  if (/^[\da-f]{6}$/i.test(value)) return `#${value}`;
  return /^[a-z]{3,}$/i.test(value) ? value : undefined;
}

/** HTML's sizes are numbered from 1, and `+1` counts from 3. */
function fontSize(value: string): string | undefined {
  const match = /^([+-]?)(\d{1,2})$/.exec(value);
  if (!match) return undefined;
  const number = Number(match[2]);
  const absolute = match[1] === '+' ? 3 + number : match[1] === '-' ? 3 - number : number;
  return sizes[Math.min(Math.max(absolute, 1), sizes.length) - 1];
}

const sizes = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];

function fontFamily(value: string): string | undefined {
  return /^[\w\s,.-]+$/.test(value) ? value : undefined;
}
