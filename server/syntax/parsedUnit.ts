import type { LintReport, SyntaxNode } from './syntaxNode.ts';

/** What was parsed. */
export interface Parsed {
  /** Offsets are relative to it. */
  readonly lint: readonly LintReport[];
  readonly complete: boolean;
  /** Its nodes, as they are where it begins at an offset. */
  nodesAt(place: number): readonly SyntaxNode[];
}

/** A piece of wikitext that was parsed by itself. */
export interface ParsedUnit extends Parsed {
  /** The units that it was put together from, at any depth. */
  readonly inner: Units;
}

/** Units by their text. */
export type Units = ReadonlyMap<string, ParsedUnit>;
