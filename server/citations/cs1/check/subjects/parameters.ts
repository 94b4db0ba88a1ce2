import type { FaultList } from '../citationFault.ts';
import type { CitationFields } from '../citationFields.ts';
import { nearestParameter } from '../nearestParameter.ts';
import { isNumber, parameterState } from '../parameterState.ts';
import type { CitationArgument } from '../readCitation.ts';

/** Names of parameters: unknown, deprecated, misspelt, or missing altogether. */
export function checkParameters({ citation, site }: CitationFields, faults: FaultList): void {
  let searches = maximumSearches;
  for (const argument of citation.arguments) {
    const state = parameterState(argument, citation.kind, site);
    if (!argument.value) {
      // An empty deprecated parameter counts as an unknown one.
      if (!state.known || state.successor !== undefined) empty(argument, faults);
    } else if (state.successor !== undefined) {
      deprecated(argument, state.successor, faults);
    } else if (!state.known && isNumber(argument.name)) {
      faults.add('text-ignored', argument, { text: shorten(argument.value) });
    } else if (!state.known && state.suggestion) {
      faults.add('parameter-ignored-suggest', argument, { suggestion: state.suggestion }, named);
    } else if (!state.known) {
      const wanted = searches-- > 0;
      const nearest = wanted ? nearestParameter(argument.name, citation.kind, site) : undefined;
      const hint = nearest ? `Did you mean “${nearest}”?` : 'Correct its name, or take it out.';
      faults.add('parameter-ignored', argument, { suggestion: nearest ?? '', hint }, named);
    }
  }
}

/** Comparing a name with all others costs, and nobody misspells twenty of them in one citation. */
const maximumSearches = 20;

const named = { part: 'name' } as const;

function deprecated(argument: CitationArgument, successor: string, faults: FaultList): void {
  const hint = successor ? `Use “${successor}” instead.` : 'Nothing takes its place.';
  faults.add('deprecated-params', argument, { suggestion: successor, hint }, named);
}

/** `{{cite web|title=A|}}` has an empty first parameter, which is a pipe too many. */
function empty(argument: CitationArgument, faults: FaultList): void {
  const parameter = argument.name === '' ? '(empty string)' : argument.name;
  faults.add('param-unknown-empty', argument, { parameter }, { part: 'all' });
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
