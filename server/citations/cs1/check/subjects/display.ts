import type { FaultList } from '../citationFault.ts';
import { isKnown, isSet, type CitationFields } from '../citationFields.ts';
import type { ListOf, NameList } from '../nameList.ts';

/** `display-authors=3` shows three of more names, and `display-authors=etal` says that there are more. */
export function checkDisplay(
  of: ListOf,
  list: NameList,
  fields: CitationFields,
  faults: FaultList,
): void {
  const key = `display${of.charAt(0).toUpperCase()}${of.slice(1)}s`;
  const display = fields.get(key);
  if (!isSet(display) || !isKnown(display)) return;
  const count = list.names.length;
  if (/^etal$/.test(display.text.toLowerCase().replace(/[ '.]/g, ''))) return;
  const isNumber = /^\d+$/.test(display.text);
  if (isNumber && (Number(display.text) < count || !list.known)) return;
  const why = isNumber
    ? `the citation has ${count === 1 ? 'one name' : `${count} names`} in this list`
    : 'it takes a number or “etal”';
  faults.add('disp-name', display.argument, { why });
}
