import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { Site } from '../../wikis/site.ts';

/**
 * The places in the text of a block that readers see as it is written where a pattern matches: not in
 * comments, tags such as `<nowiki>`, code, or the arguments of a module, which may be patterns.
 * @param pattern a global one
 */
export function matchesInText(
  facts: BlockFacts,
  site: Site,
  pattern: RegExp,
): { readonly start: number; readonly match: RegExpExecArray }[] {
  const { text } = facts;
  return textsOf(facts, site).flatMap((node) =>
    [...text.slice(node.start, node.end).matchAll(pattern)].flatMap((match) => {
      const start = node.start + match.index;
      return isCode(text, start) ? [] : [{ start, match }];
    }),
  );
}

function textsOf({ root }: BlockFacts, site: Site): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const waiting: SyntaxNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') {
      found.push(node);
      continue;
    }
    if (node.type === 'comment' || (node.type === 'magic-word' && node.name === 'invoke')) continue;
    if (node.type === 'ext' && !site.wikitextTags.has(node.name)) continue;
    for (let index = node.children.length - 1; index >= 0; index--)
      waiting.push(node.children[index]!);
  }
  return found;
}

/** Whether an offset stands in a line that begins with a space, or between `<code>` and its end. */
function isCode(text: string, at: number): boolean {
  const from = Math.max(0, at - longestCode);
  const before = text.slice(from, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  // Of a line that begins further up nothing is known, and to look would cost its length each time.
  if ((lineStart > 0 || from === 0) && text.startsWith(' ', from + lineStart)) return true;
  return [...before.matchAll(codeTag)].at(-1)?.[1] === '';
}

const codeTag = /<(\/?)(?:code|tt|kbd|samp|var)\b[^<>]*(?<!\/)>/gi;
const longestCode = 1000;
