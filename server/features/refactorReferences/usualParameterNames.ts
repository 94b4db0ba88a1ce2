import type { Article } from '../../article/article.ts';
import { knownParameter, type CitationHelp } from '../../site/citationHelp.ts';
import { moved, type TextEdit } from '../../text/range.ts';
import { citationCalls, type CitationCall } from '../citations/citationCalls.ts';
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
    citationCalls(facts, site.citations).flatMap((call) =>
      renameIn(call, site.citationHelp).map((edit) => ({ ...edit, ...moved(edit, start) })),
    ),
  );
}

function renameIn({ parameters, wrapper }: CitationCall, help: CitationHelp): TextEdit[] {
  // What a template that fills in another one takes is for it to say.
  if (wrapper) return [];
  const given = new Set(parameters.map(({ key }) => key));
  return parameters.flatMap(({ key, positional, keyRange }) => {
    const name = positional ? key : usualName(key, help);
    if (name === key || given.has(name)) return [];
    return [{ ...keyRange, newText: name }];
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
