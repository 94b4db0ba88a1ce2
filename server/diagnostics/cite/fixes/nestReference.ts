import { type Article, inPage } from '../../../article/article.ts';
import type { ReferenceNode } from '../../../references/cites.ts';
import { writeParameterValue } from '../../../references/writeName.ts';
import type { TextRange } from '../../../text/range.ts';
import type { Fix } from '../../../problems/finding.ts';
import type { Opening } from './referenceOpenings.ts';
import type { TextView } from '../../../text/pageText.ts';

/**
 * Writes `<ref>a<ref>b</ref>c</ref>` as `{{#tag:ref|a<ref>b</ref>c}}`, which may hold references.
 * @returns nothing where the outer reference has no end of its own
 */
export function nestReference(
  article: Article,
  node: ReferenceNode,
  openings: readonly Opening[],
): Fix[] {
  if (openings.some(({ name }) => name === 'references')) return [];
  const { page } = article;
  const inner = openings.filter(({ empty }) => !empty);
  const end = inner.length > 0 ? outerEnd(page, node.end) : endTag(page, node);
  if (!end || inner.length > 1) return [];
  const opening = inPage(node.fact.opening, node.block);
  const content = page.slice(opening.end, end.start);
  const call = callFor(node, content);
  if (call !== undefined) {
    const edits = [
      { ...opening, newText: '{{#tag:ref|' },
      { ...end, newText: `${call}}}` },
    ];
    return [{ title: 'Write it as {{#tag:ref}}, which may hold references', edits }];
  }
  return inner.length === 0 ? [moveOut(article, node, openings)] : [];
}

/** The arguments behind the content; undefined where a pipe or a brace of its own would end it. */
function callFor({ fact }: ReferenceNode, content: string): string | undefined {
  const plain = withoutConstructs(content);
  if (/[|]|\{\{|\}\}|\[\[|\]\]/.test(plain)) return undefined;
  let call = '';
  for (const { key, value } of fact.attributes) {
    const written = writeParameterValue(value, '');
    if (!written.ok) return undefined;
    call += `|${key}=${written.text}`;
  }
  return call;
}

function withoutConstructs(content: string): string {
  const inner =
    /\{\{[^{}]*\}\}|\[\[[^[\]]*\]\]|<!--[\s\S]*?-->|<(\w+)[^>]*>[^<]*<\/\1\s*>|<[^>]*>/g;
  let result = content;
  for (let before = ''; before !== result;) {
    before = result;
    result = result.replace(inner, '');
  }
  return result;
}

/** The `</ref>` behind an inner reference that no other one needs, in the same paragraph. */
export function outerEnd(text: TextView, from: number): TextRange | undefined {
  let depth = 0;
  for (const match of text
    .slice(from, from + 5000)
    .matchAll(/<ref\b[^>]*?(\/?)>|<\/ref\s*>|\n\s*\n/gi)) {
    const [token] = match;
    if (token.startsWith('\n')) return undefined;
    if (token.startsWith('</')) depth--;
    else if (match[1] !== '/') depth++;
    if (depth < 0) return { start: from + match.index, end: from + match.index + token.length };
  }
  return undefined;
}

function endTag(text: TextView, node: ReferenceNode): TextRange {
  return { start: text.lastIndexOf('</', node.end), end: node.end };
}

function moveOut(article: Article, node: ReferenceNode, openings: readonly Opening[]): Fix {
  const { page } = article;
  const moved = openings.map(({ start, end }) => page.slice(start, end)).join('');
  const removals = openings.map(({ start, end }) => {
    return { start: page.charAt(start - 1) === ' ' ? start - 1 : start, end, newText: '' };
  });
  const edits = [...removals, { start: node.end, end: node.end, newText: moved }];
  return { title: 'Move the inner reference behind this one', edits };
}
