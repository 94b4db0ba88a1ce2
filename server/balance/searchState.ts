import type { BracketToken } from './bracketToken.ts';
import { Frames } from './frames.ts';
import type { PageUse } from './pageUse.ts';

/** A stretch of tokens in which something is broken. */
export interface Region {
  readonly tokens: readonly BracketToken[];
  readonly source: string;
  /** The offset behind the stretch. */
  readonly end: number;
  readonly use: PageUse;
  /** The kinds of ends in what follows in the section: what is open at the stretch's end may end there. */
  readonly endsAfter: ReadonlySet<BracketToken['kind']>;
  /** The last token that MediaWiki leaves unmatched. */
  readonly lastUnmatched: number;
  /** The tag whose content it is; empty on the page itself. */
  readonly tag: string;
}

/** What the steps of a search share. */
export interface Search extends Region {
  readonly frames: Frames;
}
