import { movedLint } from './moveNodes.ts';
import type { Parsed, ParsedUnit } from './parsedUnit.ts';
import type { LintReport, SyntaxNode } from './syntaxNode.ts';

/**
 * A text put together from parts that stand one behind the other, as the lines of a long value. It
 * holds the parts only: whatever else it held on to would live as long as the part that it is of.
 */
export class JoinedText implements Parsed {
  readonly lint: readonly LintReport[];
  readonly complete: boolean;

  /** @param parts in the order of the text, from its first offset to its last */
  constructor(
    private readonly parts: readonly { readonly unit: ParsedUnit; readonly start: number }[],
  ) {
    this.lint = parts.flatMap(({ unit, start }) =>
      unit.lint.map((report) => movedLint(report, start)),
    );
    this.complete = parts.every(({ unit }) => unit.complete);
  }

  nodesAt(place: number): readonly SyntaxNode[] {
    return mergeText(this.parts.flatMap(({ unit, start }) => unit.nodesAt(place + start)));
  }
}

function mergeText(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  const merged: SyntaxNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      merged[merged.length - 1] = { ...last, end: node.end };
    else merged.push(node);
  }
  return merged;
}
