import type { Article } from '../../article/article.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import {
  knownTemplate,
  type CitationKind,
  type CitationStyle,
  type CitationWrapper,
} from '../../site/citationStyle.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import { onceFor } from '../../text/memory.ts';

/** `{{cite web|…}}`; its offsets are relative to the block. */
export interface CitationCall extends TextRange {
  readonly kind: CitationKind;
  /** Set for a template that fills in a citation template. */
  readonly wrapper: CitationWrapper | undefined;
  /** Behind `{{` up to the first `|`, as written. */
  readonly name: TextRange;
  /** In the order of the text, repeated ones too. */
  readonly parameters: readonly CallParameter[];
}

/** One `|name=value` of a template, without its `|`. */
export interface CallParameter extends TextRange {
  /** Its name, or its number. */
  readonly key: string;
  readonly positional: boolean;
  /** The name without white space around it; empty and before the value for a positional one. */
  readonly keyRange: TextRange;
  /** All that follows the `=`. */
  readonly valueRange: TextRange;
}

/** The citations of one block in the order of the text; remembered with the block. */
export const citationCalls = onceFor(
  ({ root, text }: BlockFacts, style: CitationStyle): readonly CitationCall[] =>
    nodesOfType(root, 'template').flatMap((node) => citationCall(node, text, style) ?? []),
);

/** The innermost citation that an offset of the page stands in, with its block. */
export function citationAt(
  { site }: Pick<Article, 'site'>,
  block: Article['blocks'][number],
  offset: number,
): CitationCall | undefined {
  const at = offset - block.start;
  return citationCalls(block.facts, site.citations).findLast(
    ({ start, end }) => start <= at && at < end,
  );
}

function citationCall(
  node: SyntaxNode,
  source: string,
  style: CitationStyle,
): CitationCall | undefined {
  const name = childOf(node, 'template-name');
  if (!name) return undefined;
  const written = source.slice(name.start, name.end).replace(/<!--[\s\S]*?-->/g, '');
  const known = knownTemplate(written, style);
  if (known?.is !== 'citation') return undefined;
  const { start, end } = node;
  const parameters = callParameters(node, source);
  return { start, end, kind: known.kind, wrapper: known.wrapper, name, parameters };
}

/** The parameters of a `template` node. */
export function callParameters(node: SyntaxNode, source: string): CallParameter[] {
  return node.children
    .filter(({ type }) => type === 'parameter')
    .map((parameter): CallParameter => {
      const { start, end } = parameter;
      const key = childOf(parameter, 'parameter-key');
      const value = childOf(parameter, 'parameter-value') ?? parameter;
      // A positional parameter has an empty key before it; `|=x` has one too, and an `=`.
      const positional = !key || (key.end === key.start && source.charAt(key.end) !== '=');
      const keyRange = positional || !key ? { start, end: start } : trimmed(key, source);
      return { start, end, key: parameter.name, positional, keyRange, valueRange: value };
    });
}

/** A range without the white space at its ends. */
export function trimmed({ start, end }: TextRange, source: string): TextRange {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}
