import { insertion } from './addArgument.ts';
import { mends, withArgument, withValue, type CitationFixer } from './citationChange.ts';
import { longestValue } from './rewriteValue.ts';

/** `author2=et al.` becomes `display-authors=etal`, by which the module writes it. */
export const mendEtAl: CitationFixer = (context) => {
  const { argument, citation } = context.fault;
  if (
    !argument?.known ||
    argument.positional ||
    argument.repeated ||
    argument.value.length > longestValue
  )
    return [];
  const [list] = /^(?:editor|translator|contributor|interviewer)/.exec(argument.name) ?? ['author'];
  const name = `display-${list}s`;
  const rest = argument.value.replace(etAl, '').replace(/[\s;,&]+$/, '');
  const changed = withArgument(
    withValue(citation, argument, rest || undefined),
    argument,
    name,
    'etal',
  );
  if (citation.arguments.some((other) => other.name === name) || !mends(context, changed))
    return [];
  const { start } = argument.nameRange;
  const { end } = argument.valueRange;
  const edits = rest
    ? [{ ...argument.valueRange, newText: rest }, insertion(argument, name, 'etal', context.source)]
    : [{ start, end, newText: written(name, context.source, argument) }];
  return [{ title: `Say it with “${name}=etal”`, edits, preferred: true }];
};

const etAl =
  /[\s;,&]*(?:\band\b\s*)?\(?['"]*\b(?:et\.? *al(?:ii|ia|\b)|and others)\.?['"]*\)?[\s;,.]*$/i;

function written(
  name: string,
  source: string,
  {
    nameRange,
    valueRange,
  }: { readonly nameRange: { end: number }; readonly valueRange: { start: number } },
): string {
  return `${name}${source.slice(nameRange.end, valueRange.start)}etal`;
}
