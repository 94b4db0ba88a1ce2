import { movedLint, movedNode } from './moveNodes.ts';
import type { Parsed } from './parseBlock.ts';
import type { LintEdit, LintReport, SyntaxNode } from './syntaxNode.ts';

/** A parsed part and its place in the block. */
export interface ParsedPart extends Parsed {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts parts back where one character each stood in for them.
 * @param outer what is around the parts, in offsets of the text with the stand-ins
 * @param parts in the order of the text
 */
export function insertParts(outer: Parsed, parts: readonly ParsedPart[]): Parsed {
  const places = new Places(parts);
  const lint = [
    ...outer.lint.map((report) => places.lint(report)),
    ...parts.flatMap((part) => part.lint.map((report) => movedLint(report, part.start))),
  ];
  return {
    nodes: outer.nodes.map((node) => places.node(node)),
    lint: lint.sort((a, b) => a.start - b.start || a.end - b.end),
    complete: outer.complete && parts.every((part) => part.complete),
  };
}

/** Turns offsets of the text with the stand-ins into offsets of the block. */
class Places {
  /** Where each stand-in begins, and how much shorter it is than what it stands for, so far. */
  private readonly starts: number[] = [];
  private readonly gaps: number[] = [];
  private readonly byStart = new Map<number, ParsedPart>();

  constructor(parts: readonly ParsedPart[]) {
    let gap = 0;
    for (const part of parts) {
      this.starts.push(part.start - gap);
      this.byStart.set(part.start, part);
      gap += part.end - part.start - 1;
      this.gaps.push(gap);
    }
  }

  node(node: SyntaxNode): SyntaxNode {
    const { type, name } = node;
    const start = this.offset(node.start);
    const end = this.offset(node.end);
    const part = this.byStart.get(start);
    const holds = type === 'ext-inner' || type === 'parameter-value';
    const children =
      holds && part?.end === end
        ? part.nodes.map((child) => movedNode(child, start))
        : node.children.map((child) => this.node(child));
    return { type, name, start, end, children };
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

  private offset(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? offset : offset + this.gaps[low - 1]!;
  }
}
