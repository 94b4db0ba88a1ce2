import type { BalanceSite } from './balanceSite.ts';
import { scanBrackets } from './bracketScanner.ts';
import type { BracketToken } from './bracketToken.ts';
import { isBalanced, pairStrictly } from './strictPairs.ts';

/** The brackets of one block. */
export interface BlockBrackets {
  /** All that opens, closes or is evidence, in order; read only where something on the page is broken. */
  readonly tokens: readonly BracketToken[];
  /** Nothing is open, stray or suspicious: the page-level search can skip the block. */
  readonly balanced: boolean;
  /** Whether a heading of the page stands in the block, which parts it from the blocks before. */
  readonly hasHeading: boolean;
}

/**
 * Reads the brackets of a block; the result depends on the text alone and may be kept by it.
 * @param text a block's wikitext; it begins at a line start
 */
export function tokenizeBrackets(text: string, site: BalanceSite): BlockBrackets {
  const brackets = scanBrackets(text, site, 'brackets');
  const hasHeading = pairStrictly(brackets).headings.length > 0;
  if (isBalanced(brackets)) return new LazyBrackets(text, site, hasHeading);
  // A `]]` may still belong to single brackets, which only the longer scan counts.
  const tokens = scanBrackets(text, site, 'evidence');
  return { tokens, balanced: isBalanced(tokens), hasHeading };
}

/** Nearly every block is sound, and its tokens are never asked for. */
class LazyBrackets implements BlockBrackets {
  readonly balanced = true;
  private scanned: readonly BracketToken[] | undefined;

  constructor(
    private readonly text: string,
    private readonly site: BalanceSite,
    readonly hasHeading: boolean,
  ) {}

  get tokens(): readonly BracketToken[] {
    this.scanned ??= scanBrackets(this.text, this.site, 'evidence');
    return this.scanned;
  }
}
