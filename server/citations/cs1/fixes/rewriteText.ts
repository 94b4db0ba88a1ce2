import { editDistance } from '../../../text/editDistance.ts';
import type { Candidate, Rewriter } from './rewriteValue.ts';

/** Takes away what matches: the module writes `p.` and `ed.` itself. */
export function without(pattern: RegExp, instead = ''): Rewriter {
  return (value) => [{ value: value.replace(pattern, instead).trim(), sure: true }];
}

/** Spaces for invisible spaces, and nothing for what takes no room. */
export function rewriteInvisible(value: string): readonly Candidate[] {
  const spaced = value.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g, ' ');
  const clean = spaced.replace(/[\p{Cc}\p{Cf}\ufffd]/gu, '');
  return [{ value: clean.replace(/ +/g, ' ').trim(), sure: !value.includes('\ufffd') }];
}

/** `[[John Smith|Smith]]` in `author-link` */
export function rewritePageTitle(value: string): readonly Candidate[] {
  const [, title = ''] = /^\[\[:?([^[\]|]+)(?:\|[^[\]]*)?\]\]$/.exec(value) ?? [];
  const [, path = ''] = /^https?:\/\/\w+\.wikipedia\.org\/wiki\/([^?#]+)$/.exec(value) ?? [];
  return [
    { value: title.trim(), sure: true },
    { value: decoded(path).replace(/_/g, ' '), sure: false },
  ];
}

/** Links of the wiki become their text. */
export function rewriteLinked(value: string): readonly Candidate[] {
  return [{ value: value.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1'), sure: false }];
}

/** The nearest of the values that the parameter takes. */
export const rewriteKeyword: Rewriter = (value, { fault }) => {
  const possible = (fault.values.possible ?? '').split(', ').filter(Boolean);
  const written = value
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const distances = possible.map((word) => ({
    word,
    distance: editDistance(written, word.replace(/[^a-z]/g, '')),
  }));
  const best = distances.sort((a, b) => a.distance - b.distance)[0];
  const isNear = best && best.distance <= best.word.length / 2;
  return isNear ? [{ value: best.word, sure: best.distance === 0 }] : [];
};

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
