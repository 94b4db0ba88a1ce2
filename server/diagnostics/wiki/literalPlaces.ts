import type { Site } from '../../wikis/site.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { SyntaxRoot } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import { RangeSet } from '../../text/rangeSet.ts';

/**
 * Where characters are quoted or not shown, so that odd ones may be meant: in comments, in
 * `<nowiki>`, `<pre>`, `<syntaxhighlight>`, `<math>` and their like, and between `<code>` and its end.
 */
export function literalPlaces(
  root: SyntaxRoot,
  text: string,
  site: Pick<Site, 'wikitextTags'>,
): RangeSet {
  return new RangeSet([
    ...nodesOfType(root, 'comment'),
    ...nodesOfType(root, 'include'),
    ...nodesOfType(root, 'ext')
      .filter(({ name }) => !site.wikitextTags.has(name))
      .flatMap(({ children }) => children.filter(({ type }) => type === 'ext-inner')),
    ...literalStretches(root, text),
  ]);
}

/** HTML tags whose content is often wikitext or HTML that is talked about. */
const literalTags: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var']);

function literalStretches(root: SyntaxRoot, text: string): TextRange[] {
  const stretches: TextRange[] = [];
  const open = new Map<string, number>();
  for (const { name, start, end } of nodesOfType(root, 'html')) {
    if (!literalTags.has(name)) continue;
    const from = open.get(name);
    if (!text.startsWith('</', start)) open.set(name, from ?? end);
    else if (from !== undefined) {
      stretches.push({ start: from, end: start });
      open.delete(name);
    }
  }
  return stretches;
}
