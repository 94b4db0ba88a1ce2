import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { CallArgument } from '../../facts/callArguments.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import type { BlockFinding, Fix } from '../../problems/finding.ts';
import type { TextEdit } from '../../text/range.ts';

/** A table in the arguments of a call whose pipes are written as such: `{{Collapse|\n{|\n| a\n|}\n}}`. */
export function findTablesInArguments({ calls, text }: BlockFacts): BlockFinding[] {
  if (!text.includes('{|') || !text.includes('|}')) return [];
  return calls.flatMap((call) =>
    cutTables(call, text).map((table): BlockFinding => ({
      start: call.arguments[table.first]!.end - 1,
      end: call.arguments[table.last]!.start + 1,
      values: { name: call.isTemplate ? call.written : `${call.name}:` },
      fixes: () => fixes(call, table),
    })),
  );
}

/** A table by the arguments that it became: the first ends with its `{`, the last begins with its `}`. */
interface CutTable {
  readonly first: number;
  readonly last: number;
}

function cutTables({ arguments: given }: TemplateCall, text: string): CutTable[] {
  const tables: CutTable[] = [];
  const open: number[] = [];
  given.forEach((argument, index) => {
    if (open.length > 0 && isTableEnd(argument, text)) {
      const first = open.pop()!;
      if (open.length === 0) tables.push({ first, last: index });
    }
    if (index + 1 < given.length && isTableStart(argument, text)) open.push(index);
  });
  return tables;
}

/** `|content={` or a last line `{`, before the next `|`. */
function isTableStart({ start, end }: CallArgument, text: string): boolean {
  return /(?:^|\n|=)[^\S\n]*:*[^\S\n]*\{$/.test(text.slice(start, end));
}

/** `}` after a `|` that begins its line. */
function isTableEnd({ start }: CallArgument, text: string): boolean {
  const bar = start - 1;
  const before = text.slice(text.lastIndexOf('\n', bar - 1) + 1, bar);
  return text.startsWith('}', start) && !text.startsWith('}}', start) && before.trim() === '';
}

/** `{{!}}` for each pipe, and a name for the value where an `=` of the table would name it. */
function fixes(call: TemplateCall, { first, last }: CutTable): Fix[] {
  const { arguments: given } = call;
  const edits = given.slice(first + 1, last + 1).map(({ start }): TextEdit => ({
    start: start - 1,
    end: start,
    newText: '{{!}}',
  }));
  const value = given[first]!;
  const isNamed = given.slice(first + 1, last + 1).some(({ positional }) => !positional);
  if (!value.positional || !isNamed || !call.isTemplate) {
    return [{ title: 'Write its pipes as “{{!}}”', edits }];
  }
  // Without its place among the unnamed ones, those after it would move up.
  if (given.slice(last + 1).some(({ positional }) => positional)) return [];
  const name = `${value.name}=`;
  const title = `Write its pipes as “{{!}}”, and name the value “${name}”`;
  return [{ title, edits: [{ start: value.start, end: value.start, newText: name }, ...edits] }];
}
