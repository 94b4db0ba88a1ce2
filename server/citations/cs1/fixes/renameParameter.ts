import type { TextEdit } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';
import { validateCitation } from '../check/validateCitation.ts';
import type { FixContext } from './citationChange.ts';

/** Gives a parameter the name that is meant, where the citation does not have that one already. */
export function renameParameter({ fault, article }: FixContext): readonly Fix[] {
  const { citation, argument, key } = fault;
  const name = fault.values.suggestion;
  if (!argument || !name) return [];
  const isTaken = citation.arguments.some((other) => other.name === name && other.value !== '');
  if (isTaken) return [];
  const { start, end } = argument.nameRange;
  // Old names and case are sure; what a misspelt or foreign one means is a guess.
  const isSure = key === 'deprecated-params' || name === argument.name.toLowerCase();
  const edits: TextEdit[] = [{ start, end, newText: name }];
  // `deadurl=yes` said what `url-status=dead` says.
  const values = Object.entries(article.site.citationRules.formerValues[name] ?? {});
  const value = values.find(([former]) => former === argument.value.toLowerCase())?.[1];
  const renamed = { ...argument, name, value: value ?? argument.value };
  const others = citation.arguments.map((other) => (other === argument ? renamed : other));
  const after = validateCitation({ ...citation, arguments: others }, article.site);
  if (after.some((other) => other.argument === renamed && pointless.has(other.key))) return [];
  if (value !== undefined) edits.push({ ...argument.valueRange, newText: value });
  const title = value === undefined ? `Change to “${name}”` : `Change to “${name}=${value}”`;
  return [{ title, edits, preferred: isSure }];
}

/** `coauthors` beside `last`, or the state of an address that has no archived copy. */
const pointless: ReadonlySet<string> = new Set(['redundant-parameters', 'maint-url-status']);
