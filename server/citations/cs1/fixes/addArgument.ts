import type { TextEdit } from '../../../text/range.ts';
import type { CitationArgument } from '../check/readCitation.ts';
import { mends, withArgument, type CitationFixer, type FixContext } from './citationChange.ts';

/** What an argument that is missing must be. */
export interface MissingArgument {
  readonly name: string;
  readonly value: string;
  readonly sure: boolean;
}

/** Adds an argument behind the one at fault, spaced as that one is. */
export function addArgument(
  find: (context: FixContext) => MissingArgument | undefined,
): CitationFixer {
  return (context) => {
    const { argument, citation } = context.fault;
    const missing = argument && find(context);
    if (!missing) return [];
    const { name, value, sure } = missing;
    if (!mends(context, withArgument(citation, argument, name, value))) return [];
    const edit = insertion(argument, name, value, context.source);
    return [{ title: `Add “${name}=${value}”`, edits: [edit], preferred: sure }];
  };
}

/** `|a = b` is followed by `|c = d`. */
export function insertion(
  { whole, nameRange, valueRange, positional }: CitationArgument,
  name: string,
  value: string,
  source: string,
): TextEdit {
  const before = source.slice(0, whole.start);
  const space = before.slice(before.trimEnd().length);
  const lead = positional ? '|' : space + source.slice(whole.start, nameRange.start);
  const equals = positional ? '=' : source.slice(nameRange.end, valueRange.start);
  const { end } = valueRange;
  return { start: end, end, newText: `${lead}${name}${equals}${value}` };
}
