import type { BlockFacts } from '../facts/blockFacts.ts';
import type { Site } from '../wikis/site.ts';
import { PageBuilder } from './buildTree.ts';
import type { HtmlNode } from './htmlNode.ts';
import { outlineOf } from './outline.ts';
import { quotesToTags } from './quotes.ts';
import { readTokens } from './readTokens.ts';
import { blockTags } from './tagNames.ts';
import type { HtmlToken } from './token.ts';
import { onceFor } from '../text/memory.ts';

/** What a block gives to the HTML tree of the page. All offsets count from the block's start. */
export interface BlockTree {
  /** With tags in place of quotes. */
  readonly tokens: readonly HtmlToken[];
  /** The same without what is sound inside: enough for the blocks around. */
  readonly outline: readonly HtmlToken[];
  /** The tree of the block by itself; undefined where it has no tags that could be at fault. */
  readonly root: HtmlNode | undefined;
  /** Every tag has its partner in the block, so that no other block changes what is found in it. */
  readonly closed: boolean;
  /** It shows something, so that a search for what follows a tag ends here. */
  readonly seen: boolean;
}

/** The tree of one block; an edit makes those of the blocks that it touches. */
export const blockTree = onceFor(readBlock);

function readBlock({ root, text, complete }: BlockFacts, site: Site): BlockTree {
  const tokens = complete ? quotesToTags(readTokens(root.children, text, site)) : [];
  const seen = tokens.some(isSeen);
  if (tokens.every(isPlain)) {
    return { tokens, outline: outlineOf(tokens), root: undefined, closed: true, seen };
  }
  const builder = new PageBuilder();
  builder.take(tokens);
  const clean = builder.clean && !builder.cutOff;
  const tree = builder.finish(text.length);
  const closed = clean && isSound(tree);
  return { tokens, outline: closed ? outlineOf(tokens) : tokens, root: tree, closed, seen };
}

function isSeen(token: HtmlToken): boolean {
  if (token.kind === 'text') return !token.blank;
  return token.kind !== 'newline' && !(token.kind === 'atom' && hiddenAtoms.has(token.atom));
}

const hiddenAtoms: ReadonlySet<string> = new Set(['hidden', 'comment']);

/** Text, links, lists, headings: where there is no tag, none can be at fault. */
function isPlain(token: HtmlToken): boolean {
  if (token.kind === 'atom') return token.inner.every(({ tokens }) => tokens.every(isPlain));
  if (token.kind !== 'start' && token.kind !== 'end') return true;
  return !token.literal && (token.name === 'p' || /^h\d$/.test(token.name));
}

/** Whether no tag in a tree waits for what other blocks hold. */
function isSound(parent: HtmlNode): boolean {
  for (let node = parent.first; node; node = node.next) {
    if (node.name === '#stripped' || isUnclosed(node)) return false;
    // What is parsed by itself cannot be closed from outside.
    if (node.name !== '#part' && !isSound(node)) return false;
  }
  return true;
}

function isUnclosed({ autoStart, autoEnd, name, token }: HtmlNode): boolean {
  if (!autoEnd || autoStart || !token || token.end === token.start) return false;
  return token.literal ? !optionalEnds.has(name) : !token.endsWithLine && !blockTags.has(name);
}

const optionalEnds: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'li']);
