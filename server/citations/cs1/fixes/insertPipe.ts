import { mends, withArgument, withValue, type CitationFixer } from './citationChange.ts';
import { longestValue } from './rewriteValue.ts';

/** `|title=A url=https://example.org` lacks the pipe before the second name. */
export const insertPipe: CitationFixer = (context) => {
  const { argument, citation } = context.fault;
  if (!argument?.known || argument.value.length > longestValue) return [];
  const { parameterNames } = context.article.site.citations;
  const { start, end } = argument.valueRange;
  const value = context.source.slice(start, end);
  for (const found of value.matchAll(/(?<=^|\s)([a-z][a-z-]{0,30}\d{0,3})\s*=/g)) {
    const name = found[1]!;
    if (!parameterNames.has(name.replace(/\d+/, '#')) && !parameterNames.has(name)) continue;
    const rest = value.slice(found.index + found[0].length).trim();
    const shortened = withValue(
      citation,
      argument,
      value.slice(0, found.index).trim() || undefined,
    );
    if (!mends(context, withArgument(shortened, argument, name, rest))) continue;
    const at = start + found.index;
    return [
      { title: `Put a pipe before “${name}”`, edits: [{ start: at, end: at, newText: '|' }] },
    ];
  }
  return [];
};
