import { type Inline, text, textNodes, textOf } from '../../../render/inline.ts';
import type { Name } from './name.ts';

/**
 * Names of `vauthors`: `Smith JA, Jones K, ((The Study Group)), et al.`
 * @param link the article of a name, by its number from 1
 */
export function vancouverNames(
  written: string,
  link: (number: number) => string,
): { names: Name[]; andOthers: boolean } {
  const names: Name[] = [];
  let andOthers = false;
  for (const value of splitNames(written)) {
    if (/^et\.? *al\.?$/i.test(value)) {
      andOthers = true;
      continue;
    }
    names.push({ ...parseName(value), link: link(names.length + 1), mask: '' });
  }
  return { names, andOthers };
}

/** "John Adam" becomes "JA"; initials and names of organisations stay. */
export function vancouverInitials(first: readonly Inline[]): readonly Inline[] {
  const written = textOf(first).trim();
  if (/^\p{Lu}{1,3}$/u.test(written)) return first;
  const initials = written
    .split(/[\s.-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
  return textNodes(initials);
}

/** Commas inside `((…))` belong to an organisation's name. */
function splitNames(written: string): string[] {
  const names = written.match(/\s*\(\((?:(?!\(\().)*?\)\)|[^,]+/g) ?? [];
  return names.map((name) => name.trim()).filter(Boolean);
}

function parseName(value: string): Pick<Name, 'last' | 'first'> {
  const [, organisation] = /^\(\((.*)\)\)$/.exec(value) ?? [];
  if (organisation !== undefined) return { last: [text(organisation)], first: [] };
  const [, last, first, suffix] =
    /^(.+?)\s+(\p{Lu}{1,3})(\s+(?:Jr|Sr|\d?(?:st|nd|rd|th)|[IV]+))?$/u.exec(value) ?? [];
  if (!last || !first) return { last: [text(value)], first: [] };
  return { last: [text(last)], first: [text(first + (suffix ?? ''))] };
}
