import type { Article } from '../../article/article.ts';
import { citationCalls, isCs1, type CitationCall } from '../../facts/citations.ts';
import { knownParameter, type CitationHelp } from '../../wikis/citationHelp.ts';
import { moved, type TextEdit } from '../../text/range.ts';
import type { Refactoring } from './refactoring.ts';

/** Gives the parameters of all citations the names that editors know: `accessdate` is `access-date`. */
export const usualParameterNames: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.usualParameterNames',
  offer: (article) => {
    const edits = renameAll(article);
    if (edits.length === 0) return undefined;
    const count = edits.length === 1 ? 'one parameter' : `${edits.length} parameters`;
    const title = `Give ${count} of citations the usual name`;
    return { title, edits: () => edits };
  },
};

function renameAll({ blocks, site }: Article): TextEdit[] {
  return blocks.flatMap(({ start, facts }) =>
    citationCalls(facts).flatMap((call) =>
      renameIn(call, site.citationHelp).map((edit) => ({ ...edit, ...moved(edit, start) })),
    ),
  );
}

function renameIn(call: CitationCall, help: CitationHelp): TextEdit[] {
  // What a template that fills in another one takes is for it to say.
  if (!isCs1(call) || call.citation.wrapper) return [];
  const given = new Set(call.arguments.map(({ name }) => name));
  return call.arguments.flatMap(({ name, positional, bareKeyRange }) => {
    const usual = positional ? name : usualName(name, help);
    // A comment inside a name is no part of it, and stays.
    const isPlain = bareKeyRange.end - bareKeyRange.start === name.length;
    if (usual === name || given.has(usual) || !isPlain) return [];
    return [{ ...bareKeyRange, newText: usual }];
  });
}

/** `author2-first` and `author-first2` are as good as each other. */
function usualName(written: string, help: CitationHelp): string {
  const found = knownParameter(written, help);
  if (!found) return written;
  const name = found.known.pattern.replace('#', found.number);
  const bare = (text: string) => text.replace(/\d+/, '');
  return bare(name) === bare(written) ? written : name;
}
