import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { type Inline } from './inline.ts';

/** One argument of a template, rendered when first asked for. */
export interface Argument {
  readonly nodes: readonly SyntaxNode[];
  /** Rendered, without white space at its ends. */
  readonly inline: readonly Inline[];
  /** Its text as a reader sees it, links and emphasis dropped. */
  readonly text: string;
}
