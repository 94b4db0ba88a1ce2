import type { Candidate } from './rewriteValue.ts';

/** Identifiers that may be meant by what is none: with a label, an address, other dashes. */
export function rewriteIdentifier(value: string): readonly Candidate[] {
  if (value.length > longest) return [];
  const plain = plainNumber(value);
  const cut = [value, plain].flatMap((text) => [...pathsOf(text), withoutLabel(text)]);
  return [plain, ...cut, ...cut.map(plainNumber), ...cut.map(withoutLabel)]
    .flatMap((text) => [text, text.replace(/[.,;/]+$/, ''), text.replace(/\s+/g, '')])
    .map((text) => ({ value: text, sure: true }));
}

/** No identifier with its address is longer, in UTF-16 units. */
const longest = 300;

/** `978–0–306–40615–x` */
function plainNumber(value: string): string {
  return value
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<=[\d-])x$/, 'X')
    .trim();
}

/** `doi:10.1000/1`, `PMC 123`, `ISBN-13: 978…`, `Corpus ID: 1` */
function withoutLabel(value: string): string {
  return value.replace(/^(?:corpus ?id|[a-z]{2,8})(?:[- ]?1[03])?[:.\s]*(?=\d)/i, '').trim();
}

/** `https://doi.org/10.1000/1` ends in `1` and in `10.1000/1`; the first that is good is meant. */
function pathsOf(value: string): string[] {
  const [, path] = /^(?:https?:)?\/\/[^/]+\/([^?#]*)/i.exec(value) ?? [];
  if (!path) return [];
  const parts = path.replace(/\/$/, '').split('/');
  return parts.map((_, index) => parts.slice(-index - 1).join('/'));
}
