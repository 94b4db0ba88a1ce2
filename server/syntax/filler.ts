import type { LintReport, SyntaxNode } from './syntaxNode.ts';

/** Stands in for a part while what is around it is parsed; the parser takes it for plain text. */
export const filler = '\ue000';

/** Whether a fix, or a name such as `{{a|b<ref>…</ref>c=d}}` makes one, repeats what stands in for a part. */
export function mentionsFiller(nodes: readonly SyntaxNode[], lint: readonly LintReport[]): boolean {
  return nodes.some(namesFiller) || lint.some(repeatsFiller);
}

function namesFiller({ name, children }: SyntaxNode): boolean {
  return name.includes(filler) || children.some(namesFiller);
}

function repeatsFiller({ fix, suggestions, message }: LintReport): boolean {
  const texts = [message, fix?.newText, ...suggestions.map((edit) => edit.newText)];
  return texts.some((text) => text?.includes(filler));
}
