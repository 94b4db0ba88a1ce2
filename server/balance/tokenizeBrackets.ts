import { Memory } from '../text/memory.ts';
import type { BalanceSite } from './balanceSite.ts';
import { readBlockUse, type BlockUse } from './blockUse.ts';
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
  /**
   * Whether something without an end swallows text in which other constructs begin, so that blocks are
   * cut through those: `<ref>a <gallery> <ref>b</ref>`.
   */
  readonly swallows: boolean;
  /** How it uses templates and links; read only where something on the page is broken. */
  readonly use: BlockUse;
  readonly memory: Memory;
  /** Reads the brackets of another text of the same site. */
  read(text: string): BlockBrackets;
}

/**
 * Reads the brackets of a block; the result depends on the text alone and may be kept by it.
 * @param text a block's wikitext; it begins at a line start
 */
export function tokenizeBrackets(text: string, site: BalanceSite): BlockBrackets {
  return new TextBrackets(text, site);
}

class TextBrackets implements BlockBrackets {
  readonly balanced: boolean;
  readonly hasHeading: boolean;
  readonly swallows: boolean;
  readonly memory = new Memory();
  private scanned: readonly BracketToken[] | undefined;
  private used: BlockUse | undefined;

  constructor(
    private readonly text: string,
    private readonly site: BalanceSite,
  ) {
    const brackets = scanBrackets(text, site, 'brackets');
    this.hasHeading = pairStrictly(brackets).headings.length > 0;
    this.swallows = brackets.some((token) => 'hiddenTo' in token && token.hiddenTo > token.end);
    // A `]]` may still belong to single brackets, which only the longer scan counts.
    this.balanced = isBalanced(brackets) || isBalanced(this.tokens);
  }

  /** Nearly every block is sound, and its tokens are never asked for. */
  get tokens(): readonly BracketToken[] {
    this.scanned ??= scanBrackets(this.text, this.site, 'evidence');
    return this.scanned;
  }

  get use(): BlockUse {
    return (this.used ??= readBlockUse(this.text));
  }

  read(text: string): BlockBrackets {
    return new TextBrackets(text, this.site);
  }
}
