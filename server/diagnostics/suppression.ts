import { type Article, inPage } from '../article/article.ts';
import { askForLists } from '../article/askBlocks.ts';

import type { BlockFacts } from '../facts/blockFacts.ts';
import type { TextRange } from '../text/range.ts';

/**
 * A comment that says what is not to be reported: `<!-- wikiwright-disable-next-line lint/h1 -->`,
 * `-disable` up to the next `-enable` or the page's end. Without a code it holds for all; a code may
 * be a group, and a reason may stand behind a colon.
 */
export interface Suppression extends TextRange {
  readonly kind: 'disable-next-line' | 'disable' | 'enable';
  /** Empty where it holds for all codes. */
  readonly codes: readonly WrittenCode[];
}

/** A code as it stands in a comment. */
export interface WrittenCode extends TextRange {
  readonly code: string;
}

/** The suppressions of a page, in the order of the text. Comments in `<nowiki>` and its like are none. */
export function suppressionsOf(article: Article): Suppression[] {
  return suppressingBlocks(article).flatMap(({ block, told }) =>
    told.map((suppression) => ({
      ...suppression,
      ...inPage(suppression, block),
      codes: suppression.codes.map((code) => ({ ...code, ...inPage(code, block) })),
    })),
  );
}

const suppressingBlocks = askForLists(({ comments, text }: BlockFacts) =>
  comments.flatMap((comment) => readComment(comment, text)),
);

function readComment({ start, end }: TextRange, text: string): Suppression[] {
  const comment = text.slice(start, Math.min(end, start + longest));
  const match = /^<!--\s*wikiwright-(disable-next-line|disable|enable)(?![\w-])/.exec(comment);
  if (!match || !comment.endsWith('-->')) return [];
  const kind = match[1] as Suppression['kind'];
  const from = match[0].length;
  const [list = ''] = comment.slice(from, -'-->'.length).split(':', 1);
  const codes = [...list.matchAll(/[^\s,]+/g)].map(({ index, 0: code }) => {
    const at = start + from + index;
    return { code, start: at, end: at + code.length };
  });
  return [{ start, end, kind, codes }];
}

/** No comment that is longer, in UTF-16 units, is read as a suppression. */
const longest = 2_000;
