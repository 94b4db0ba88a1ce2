import type { CallArgument } from '../../../facts/callArguments.ts';
import type { CitationCall } from '../../../facts/citations.ts';
import { staticContent } from '../../../facts/liveBranches.ts';
import type { CitationKind } from '../../../wikis/citationStyle.ts';
import type { SyntaxNode } from '../../../syntax/syntaxNode.ts';
import type { TextRange } from '../../../text/range.ts';

/** One argument of a citation template; of a repeated name only the last one counts. */
export interface CitationArgument {
  /** As MediaWiki hands it to the module: trimmed, or the number of a positional one. */
  readonly name: string;
  readonly positional: boolean;
  /** Without the white space around it; {@link unknownText} stands for what only the wiki knows. */
  readonly value: string;
  /** Whether the same name stands before it, with a value that would count if this one went. */
  readonly repeated: boolean;
  /** Whether nothing in the value is left to the wiki. */
  readonly known: boolean;
  /** From its name to the end of its value. */
  readonly range: TextRange;
  readonly nameRange: TextRange;
  /** From its pipe to the next one, or to the braces. */
  readonly whole: TextRange;
  /** The value as written, without the white space and the comments around it. */
  readonly valueRange: TextRange;
}

/** A citation template as Module:Citation/CS1 gets it; its offsets are relative to the block. */
export interface Citation extends TextRange {
  readonly kind: CitationKind;
  /** `{{` and the template's name: what a report underlines that concerns no argument. */
  readonly opening: TextRange;
  readonly arguments: readonly CitationArgument[];
}

/** Stands for a template, magic word or `{{{argument}}}` in a value. */
export const unknownText = '\u{f8ff}';

/** The arguments of a citation as the module gets them. */
export function readCitation(call: CitationCall): Citation {
  const found = new Map<string, CitationArgument>();
  for (const argument of call.arguments) {
    const repeated = found.has(argument.name);
    found.set(argument.name, { ...readArgument(argument, call.source), repeated });
  }
  return {
    kind: call.citation.kind,
    start: call.start,
    end: call.end,
    opening: call.opening,
    arguments: [...found.values()],
  };
}

function readArgument(argument: CallArgument, source: string): Omit<CitationArgument, 'repeated'> {
  const { name, positional, bareKeyRange, whole } = argument;
  const valueRange = withoutSpaces(argument.bareRange, source);
  const expanded = holdsArgument(argument.value)
    ? unknownText
    : staticContent(argument.value, source, unknownText)!;
  const value = trim(
    expanded.replace(/\u007f(\d+)\u007f/g, (_, at) => stripMarker(source, Number(at))),
  );
  return {
    name,
    positional,
    value,
    known: !value.includes(unknownText),
    range: rangeOf(bareKeyRange, valueRange, positional),
    nameRange: bareKeyRange,
    whole,
    valueRange,
  };
}

/** From the name to the end of the value; an empty positional one is no more than its pipe. */
function rangeOf(name: TextRange, value: TextRange, positional: boolean): TextRange {
  if (!positional) return { start: name.start, end: value.end };
  return value.end > value.start ? value : { start: name.start - 1, end: value.end };
}

/** What stands for an extension tag while MediaWiki expands a page; the module can see its name. */
function stripMarker(source: string, at: number): string {
  const [, name = ''] = /^<([a-z]+)/i.exec(source.slice(at, at + 40)) ?? [];
  return `\u007f'"\`UNIQ--${name.toLowerCase()}-00000000-QINU\`"'\u007f`;
}

/** `{{{1|default}}}`: who transcludes the page may give it another value. */
function holdsArgument(node: SyntaxNode): boolean {
  return node.children.some((child) => child.type === 'arg' || holdsArgument(child));
}

function withoutSpaces({ start, end }: TextRange, source: string): TextRange {
  const written = source.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  return { start: from, end: Math.max(from, start + written.trimEnd().length) };
}

/** The module trims what Unicode calls white space; JavaScript counts a byte order mark to it. */
function trim(text: string): string {
  return text.replace(/^[\t-\r\p{Z}]+/u, '').replace(/(?<![\t-\r\p{Z}])[\t-\r\p{Z}]+$/u, '');
}
