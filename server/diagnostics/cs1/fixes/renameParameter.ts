import type { Fix } from '../../finding.ts';
import type { FixContext } from './citationChange.ts';

/** Gives a parameter the name that is meant, where the citation does not have that one already. */
export function renameParameter({ fault }: FixContext): readonly Fix[] {
  const { citation, argument, key, values } = fault;
  const name = values.suggestion;
  if (!argument || !name) return [];
  const isTaken = citation.arguments.some((other) => other.name === name && other.value !== '');
  if (isTaken) return [];
  const { start, end } = argument.nameRange;
  // Old names and case are sure; what a misspelt or foreign one means is a guess.
  const isSure = key === 'deprecated-params' || name === argument.name.toLowerCase();
  return [
    { title: `Change to “${name}”`, edits: [{ start, end, newText: name }], preferred: isSure },
  ];
}
