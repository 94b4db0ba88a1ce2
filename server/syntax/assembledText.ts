import { movedLint, movedNode } from './moveNodes.ts';
import type { Parsed, ParsedUnit } from './parsedUnit.ts';
import type { LintEdit, LintReport, SyntaxNode } from './syntaxNode.ts';

/** A parsed part and its place in the block. */
export interface PlacedPart {
  readonly unit: ParsedUnit;
  readonly start: number;
  readonly end: number;
}

/**
 * A text put together from what is around its parts and the parts. Nodes are copied to their places
 * only when asked for: a part that holds parts of its own would else be copied once a level.
 */
export class AssembledText implements Parsed {
  readonly lint: readonly LintReport[];
  readonly complete: boolean;
  private readonly places: Places;

  /**
   * @param nodes what is around the parts, in offsets of the text with the stand-ins
   * @param lint what the parser's lint says of that
   * @param complete whether the parser could take it
   * @param parts in the order of the text
   */
  constructor(
    private readonly nodes: readonly SyntaxNode[],
    lint: readonly LintReport[],
    complete: boolean,
    parts: readonly PlacedPart[] = [],
  ) {
    this.places = new Places(parts);
    this.complete = complete && parts.every(({ unit }) => unit.complete);
    this.lint = parts.length === 0 ? lint : allLint(lint, parts, this.places);
  }

  nodesAt(place: number): readonly SyntaxNode[] {
    return this.places.nodesAt(this.nodes, place);
  }

  /**
   * What stands in the node around `start` to `end`: the inside of a tag, or the value of a parameter,
   * perhaps with a line break before.
   * @returns undefined where there is no such node
   */
  inside(start: number, end: number): ((place: number) => readonly SyntaxNode[]) | undefined {
    const holder = this.holder(this.nodes, start, end);
    return holder && ((place) => this.places.nodesAt(holder.children, place));
  }

  private holder(nodes: readonly SyntaxNode[], start: number, end: number): SyntaxNode | undefined {
    for (const node of nodes) {
      const from = this.places.offset(node.start);
      const to = this.places.offset(node.end);
      if (holdsParts(node) && from >= start - 1 && from <= start && to === end) return node;
      const inside = from <= start && to >= end && this.holder(node.children, start, end);
      if (inside) return inside;
    }
    return undefined;
  }
}

function holdsParts({ type }: SyntaxNode): boolean {
  return type === 'ext-inner' || type === 'parameter-value';
}

function allLint(
  outer: readonly LintReport[],
  parts: readonly PlacedPart[],
  places: Places,
): LintReport[] {
  const lint = outer.map((report) => places.lint(report));
  for (const { unit, start } of parts) {
    for (const report of unit.lint) lint.push(movedLint(report, start));
  }
  return lint.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Turns offsets of the text with the stand-ins into offsets of the whole text. */
class Places {
  /** Where each stand-in begins, and how much shorter it is than what it stands for, so far. */
  private readonly starts: number[] = [];
  private readonly gaps: number[] = [];
  private readonly byStart = new Map<number, PlacedPart>();

  constructor(parts: readonly PlacedPart[]) {
    let gap = 0;
    for (const part of parts) {
      this.starts.push(part.start - gap);
      this.byStart.set(part.start, part);
      gap += part.end - part.start - 1;
      this.gaps.push(gap);
    }
  }

  nodesAt(nodes: readonly SyntaxNode[], place: number): readonly SyntaxNode[] {
    if (this.starts.length > 0) return nodes.map((node) => this.nodeAt(node, place));
    return place === 0 ? nodes : nodes.map((node) => movedNode(node, place));
  }

  lint(report: LintReport): LintReport {
    const { fix, suggestions, start, end } = report;
    const edit = (change: LintEdit) => ({
      ...change,
      start: this.offset(change.start),
      end: this.offset(change.end),
    });
    return {
      ...report,
      start: this.offset(start),
      end: this.offset(end),
      suggestions: suggestions.map(edit),
      ...(fix && { fix: edit(fix) }),
    };
  }

  offset(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? offset : offset + this.gaps[low - 1]!;
  }

  private nodeAt(node: SyntaxNode, place: number): SyntaxNode {
    const { type, name } = node;
    const start = this.offset(node.start);
    const end = this.offset(node.end);
    const part = holdsParts(node) ? this.byStart.get(start) : undefined;
    const children =
      part?.end === end
        ? part.unit.nodesAt(place + start)
        : node.children.map((child) => this.nodeAt(child, place));
    return { type, name, start: start + place, end: end + place, children };
  }
}
