import type { ShortCitationNode, SourceNode } from '../../references/shortFootnotes.ts';
import type { AnchorPart } from '../../facts/shortFootnoteFacts.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Fix } from '../../problems/finding.ts';
import { describeSource } from './describe.ts';

/** Gives a short citation the names and year of a source, if they can be written in its place. */
export function changeCitation({ fact, block }: ShortCitationNode, source: SourceNode): Fix[] {
  const wanted = [...source.fact.names, source.fact.year].filter(Boolean);
  const edits = fact.names.length > 0 ? editsOf(fact.parts, wanted, block.facts.text) : undefined;
  if (!edits || wanted.some((text) => /[|={}[\]<>]/.test(text))) return [];
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start + block.start,
    end: edit.end + block.start,
  }));
  return [{ title: `Change to “${describeSource(source)}”`, edits: moved }];
}

function editsOf(
  parts: readonly AnchorPart[],
  wanted: readonly string[],
  text: string,
): TextEdit[] | undefined {
  if (parts.length === wanted.length) {
    return parts.flatMap(({ start, end, text: given }, index) =>
      given === wanted[index] ? [] : [{ start, end, newText: wanted[index]! }],
    );
  }
  // `{{sfn|Smith|2001}}` gets more names only where nothing stands between those that it has.
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || !parts.every((part) => part.positional)) return undefined;
  const written = text.slice(first.start, last.end);
  const isWhole = written.split('|').length === parts.length;
  return isWhole ? [{ start: first.start, end: last.end, newText: wanted.join('|') }] : undefined;
}
