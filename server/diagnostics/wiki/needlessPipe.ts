import type { BlockFacts } from '../../facts/blockFacts.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { BlockFinding } from '../../problems/finding.ts';

/** Links whose text is their target: `[[Iran|Iran]]`, and `[[Iran|iran]]`, as titles begin with either case. */
export function findNeedlessPipes({ root, text }: BlockFacts): BlockFinding[] {
  return nodesOfType(root, 'link').flatMap((link) => {
    const shorter = shorterLink(link, text);
    if (!shorter) return [];
    const { start, end } = link;
    const edits = [{ start, end, newText: shorter }];
    return [
      {
        start,
        end,
        values: { shorter },
        fixes: [{ title: `Change to “${shorter}”`, edits, preferred: true }],
      },
    ];
  });
}

/** MediaWiki shows of a target its colon in front not, and its percent codes as they are written. */
function shorterLink(link: SyntaxNode, source: string): string | undefined {
  const target = childOf(link, 'link-target');
  const label = childOf(link, 'link-text');
  if (!target || !label || link.children.length !== 2) return undefined;
  const written = source.slice(target.start, target.end);
  const text = source.slice(label.start, label.end);
  if (written !== written.trim() || text !== text.trim() || /[%{<'\n]/.test(written)) {
    return undefined;
  }
  const colon = written.startsWith(':') ? ':' : '';
  const title = written.slice(colon.length);
  return text !== '' && sameTitle(title, text) ? `[[${colon}${text}]]` : undefined;
}

function sameTitle(title: string, text: string): boolean {
  const plain = title.replaceAll('_', ' ');
  if (plain.slice(1) !== text.slice(1)) return false;
  // `[[#life|#Life]]` is another section, and so is what begins with no letter.
  const letter = /^\p{L}/u.test(text);
  return plain.charAt(0) === text.charAt(0) || (letter && upperFirst(plain) === upperFirst(text));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase();
}
