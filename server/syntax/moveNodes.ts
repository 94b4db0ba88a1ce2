import type { LintEdit, LintReport, SyntaxNode } from './syntaxNode.ts';

/** A copy of a tree with all offsets moved. */
export function movedNode(node: SyntaxNode, by: number): SyntaxNode {
  return {
    type: node.type,
    name: node.name,
    start: node.start + by,
    end: node.end + by,
    children: node.children.map((child) => movedNode(child, by)),
  };
}

/** A copy of a report with all offsets moved. */
export function movedLint(report: LintReport, by: number): LintReport {
  const { fix, suggestions, start, end } = report;
  const edit = (change: LintEdit) => ({
    ...change,
    start: change.start + by,
    end: change.end + by,
  });
  return {
    ...report,
    start: start + by,
    end: end + by,
    suggestions: suggestions.map(edit),
    ...(fix && { fix: edit(fix) }),
  };
}
