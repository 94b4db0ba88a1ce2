import { staticContent } from '../../facts/liveBranches.ts';
import { knownTemplate, type CitationKind } from '../../site/citationStyle.ts';
import type { Site } from '../../site/site.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';

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

/**
 * Reads a template node.
 * @param source the text that the node's offsets belong to
 * @returns undefined for a template that is no citation, or one that fills in citations
 */
export function readCitation(node: SyntaxNode, source: string, site: Site): Citation | undefined {
  const name = childOf(node, 'template-name');
  if (!name) return undefined;
  const written = source.slice(name.start, name.end).replace(/<!--[\s\S]*?-->/g, '');
  const known = knownTemplate(written, site.citations);
  if (known?.is !== 'citation' || known.wrapper) return undefined;
  const found = new Map<string, CitationArgument>();
  for (const child of node.children) {
    if (child.type !== 'parameter') continue;
    const repeated = found.has(child.name);
    found.set(child.name, { ...readArgument(child, source), repeated });
  }
  return {
    kind: known.kind,
    start: node.start,
    end: node.end,
    opening: {
      start: node.start,
      end: name.start + trimEnd(source.slice(name.start, name.end)).length,
    },
    arguments: [...found.values()],
  };
}

function readArgument(node: SyntaxNode, source: string): Omit<CitationArgument, 'repeated'> {
  const key = childOf(node, 'parameter-key');
  const content = childOf(node, 'parameter-value') ?? node;
  // `|x` has an empty key; `|=x` has one too, and an equals sign behind it.
  const positional = !key || (key.end === key.start && source.charAt(key.end) !== '=');
  const expanded = holdsArgument(content)
    ? unknownText
    : staticContent(content, source, unknownText)!;
  const value = trim(
    expanded.replace(/\u007f(\d+)\u007f/g, (_, at) => stripMarker(source, Number(at))),
  );
  const valueRange = trimmedRange(content, source);
  const nameRange = positional ? { start: node.start, end: node.start } : trimmedRange(key, source);
  return {
    name: node.name,
    positional,
    value,
    known: !value.includes(unknownText),
    range: rangeOf(nameRange, valueRange, positional),
    nameRange,
    whole: { start: node.start - 1, end: node.end },
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

/** The module trims what Unicode calls white space; JavaScript counts a byte order mark to it. */
function trim(text: string): string {
  return trimEnd(text.slice(/^[\t-\r\p{Z}]*/u.exec(text)![0].length));
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\t-\r\p{Z}]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * Without comments as well: what is said of `|title=\n<!-- … -->\nA.` is said of its second line,
 * where a comment can suppress it.
 */
function trimmedRange({ start, end }: TextRange, source: string): TextRange {
  const text = source.slice(start, end);
  const [before] = /^(?:\s+|<!--[^]*?-->)*/.exec(text)!;
  const inner = text.slice(before.length).trimEnd();
  const behind = inner.endsWith('-->') ? inner.lastIndexOf('<!--') : -1;
  const isComment = behind >= 0 && inner.indexOf('-->', behind) === inner.length - 3;
  const from = start + before.length;
  return { start: from, end: from + (isComment ? inner.slice(0, behind).trimEnd() : inner).length };
}
