import { mends, withArgument, withValue, type CitationFixer } from './citationChange.ts';
import { longestValue } from './rewriteValue.ts';

/** `author=Smith, John; Doe, Jane` becomes `last1=Smith |first1=John |last2=Doe |first2=Jane`. */
export const splitNames: CitationFixer = (context) => {
  const { argument, citation } = context.fault;
  if (!argument?.known || argument.value.length > longestValue) return [];
  if (!/^(?:authors?|last|author1|last1)$/.test(argument.name)) return [];
  const isAlone = citation.arguments.every(
    (other) => other === argument || !/^(?:v?author|last|first|surname|given)/.test(other.name),
  );
  const people = argument.value.split(/\s*;\s*/).map((person) => name.exec(person));
  if (!isAlone || people.length > mostPeople || people.some((person) => !person)) return [];
  const parts = people.flatMap((person, index) => [
    { name: `last${index + 1}`, value: person![1]! },
    { name: `first${index + 1}`, value: person![2]! },
  ]);
  const changed = parts.reduce(
    (before, part) => withArgument(before, argument, part.name, part.value),
    withValue(citation, argument, undefined),
  );
  if (!mends(context, changed)) return [];
  const equals = context.source.slice(argument.nameRange.end, argument.valueRange.start);
  const newText = parts.map((part) => `${part.name}${equals}${part.value}`).join(' |');
  const edits = [{ start: argument.nameRange.start, end: argument.valueRange.end, newText }];
  return [{ title: 'Give each author a last and a first name', edits, preferred: true }];
};

/** Nobody writes more into one argument, and each is checked against all others. */
const mostPeople = 30;

const name = /^(\p{Lu}[\p{L}'’ -]{0,60}), (\p{Lu}[\p{L}.' -]{0,60})$/u;
