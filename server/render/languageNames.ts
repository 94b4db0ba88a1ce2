import type { CitationStyle } from '../wikis/citationStyle.ts';

type Languages = Pick<CitationStyle, 'languages' | 'localLanguage'>;

/** The name of a language by its code (`de`, `pt-BR`), or undefined for an unknown code. */
export function languageName(code: string, style: Languages): string | undefined {
  const tag = code.trim().toLowerCase().replace(/_/g, '-');
  const names = style.languages;
  if (Object.hasOwn(names, tag)) return names[tag];
  const [, main = ''] = /^([a-z]{2,3})-/.exec(tag) ?? [];
  return Object.hasOwn(names, main) ? names[main] : undefined;
}

/**
 * What `language=` shows: `fr, de` gives "French and German". The wiki's own language by itself
 * gives nothing.
 */
export function shownLanguages(written: string, style: Languages): string {
  const values = written.split(/\s*[,;]\s*/).filter(Boolean);
  const names = values.map((value) => languageName(value, style) ?? known(value, style) ?? value);
  if (names.length === 1 && isLocal(values[0]!, style)) return '';
  return joinLanguages(names);
}

/** "A", "A and B", "A, B, and C". */
export function joinLanguages(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names[names.length - 1]}`;
}

/** A name in any case is shown as the site writes it. */
function known(value: string, style: Languages): string | undefined {
  const wanted = value.toLowerCase();
  return Object.values(style.languages).find((name) => name.toLowerCase() === wanted);
}

function isLocal(value: string, style: Languages): boolean {
  const local = style.languages[style.localLanguage]?.toLowerCase();
  const written = value.toLowerCase();
  return written === local || written.split(/[-_]/)[0] === style.localLanguage;
}
