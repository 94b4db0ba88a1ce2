import type { CitationArgument } from '../check/readCitation.ts';
import type { Fix } from '../../../problems/finding.ts';
import type { TextEdit } from '../../../text/range.ts';
import { mends, withValue, type CitationFixer, type FixContext } from './citationChange.ts';

/** Takes the argument out, with its pipe: what it says does not show anyhow. */
export const removeArgument: CitationFixer = (context) => remove(context, true);

/** The same where something is lost that may be worth keeping. */
export const dropArgument: CitationFixer = (context) => remove(context, false);

/** Of two names of one parameter, the one that does not show; certain where both say the same. */
export const removeRedundant: CitationFixer = (context) => {
  const { argument, other } = context.fault;
  return remove(context, argument !== undefined && argument.value === other?.value);
};

function remove(context: FixContext, preferred: boolean): Fix[] {
  const { argument, citation } = context.fault;
  // Without it, the one before would count.
  if (!argument || argument.repeated || !mends(context, withValue(citation, argument, undefined)))
    return [];
  const title = argument.positional ? 'Remove this text' : `Remove “${argument.name}”`;
  return [{ title, edits: [removal(argument, context.source)], preferred }];
}

/** `|a=b |c=d }}` keeps the space before the braces, and a line each its line end. */
function removal({ whole }: CitationArgument, source: string): TextEdit {
  const isLast = source.startsWith('}}', whole.end);
  const written = source.slice(whole.start, whole.end);
  const space = isLast ? written.length - written.trimEnd().length : 0;
  const before = source.slice(0, whole.start);
  const spaceBefore = isLast && space > 0 ? before.length - before.trimEnd().length : 0;
  return { start: whole.start - spaceBefore, end: whole.end - space, newText: '' };
}
