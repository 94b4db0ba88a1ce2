import words from './sourceWords.json';

/** What a parameter of a template means that no data know: the words of {@link SourceWords}. */
export type SourceRole = keyof (typeof words)['en'];

/** Roles by the folded name of a parameter. */
export type SourceWords = ReadonlyMap<string, SourceRole>;

/**
 * How parameters of citations are called in the languages with the most articles, as the
 * documentation of these wikis' citation templates and of Module:Citation/CS1 has them. Of a word
 * with several meanings the language that stands first in the file counts.
 */
export const sourceWords: SourceWords = readWords();

/**
 * What a parameter is about, if its name is one that citations have somewhere.
 * @param name as written, without white space around it: `Access-Date`, `nom2`
 */
export function sourceRole(name: string, known: SourceWords): SourceRole | undefined {
  return known.get(foldedName(name));
}

/** Without case, number and what parts words: `author-last2`, `author2-last` and `Author_last` are one. */
function foldedName(name: string): string {
  return name.toLowerCase().replace(/[-_\s\p{Nd}]+/gu, '');
}

function readWords(): SourceWords {
  const roles = new Map<string, SourceRole>();
  for (const language of Object.values<Readonly<Record<string, readonly string[]>>>(words)) {
    for (const [role, names] of Object.entries(language)) {
      for (const name of names) {
        const folded = foldedName(name);
        if (!roles.has(folded)) roles.set(folded, role as SourceRole);
      }
    }
  }
  return roles;
}
