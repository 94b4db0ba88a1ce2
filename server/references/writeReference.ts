import { callSpanning } from '../facts/callAt.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { type Article, inPage } from '../article/article.ts';
import type { CiteNode, ReferenceNode } from './cites.ts';
import { argumentRange } from './writeAttribute.ts';

/** The content of a reference or list as written; empty where it has none. */
export function contentText({ text }: Article, { fact, block }: CiteNode): string {
  if (!fact.content) return '';
  const { start, end } = inPage(fact.content, block);
  return text.slice(start, end);
}

/**
 * Takes the content from a named reference, so that it merely repeats the name:
 * `<ref name=a>x</ref>` becomes `<ref name=a />`, and `{{efn|name=a|x}}` becomes `{{efn|name=a}}`.
 */
export function dropContent(article: Article, node: ReferenceNode): TextEdit[] {
  const { content, form } = node.fact;
  if (!content) return [];
  if (form === 'tag') {
    const { end } = inPage(node.fact.opening, node.block);
    const slash = /\s/.test(article.page.charAt(end - 2)) ? '/>' : ' />';
    return [{ start: end - 1, end: node.end, newText: slash }];
  }
  if (form === 'template') {
    return [{ ...argumentRange(node, content), newText: '' }];
  }
  return [{ ...inPage(content, node.block), newText: '' }];
}

/** Gives a reference without text a content: `<ref name=a />` becomes `<ref name=a>x</ref>`. */
export function addContent(
  article: Article,
  node: ReferenceNode,
  content: string,
): TextEdit | undefined {
  const { fact } = node;
  if (fact.form === 'tag') return addToTag(article, node, content);
  if (isArgument(node)) return undefined;
  const blank = blankArgument(article, node, fact.form === 'function' ? '2' : '1');
  if (blank) return { ...blank, newText: content };
  const at = inPage(fact.opening, node.block).end;
  return { start: at, end: at, newText: `|${content}` };
}

/** One name of `{{r|a|b}}` is an argument, with no content of its own. */
export function isArgument({ fact }: ReferenceNode): boolean {
  const { name, opening, form } = fact;
  return form === 'template' && name !== undefined && opening.start === name.valueRange.start;
}

function addToTag({ text }: Article, node: ReferenceNode, content: string): TextEdit {
  const { start, end, fact, block } = node;
  if (fact.content) return { ...inPage(fact.content, block), newText: content };
  const opening = text.slice(start, end - 2).trimEnd();
  return { start: start + opening.length, end, newText: `>${content}</ref>` };
}

/** `{{efn||name=a}}`: the place of the blank argument. */
function blankArgument(
  { text }: Article,
  { fact, block }: ReferenceNode,
  key: string,
): TextRange | undefined {
  const argument = callSpanning(block.facts, fact)?.arguments.find(({ name }) => name === key);
  if (!argument) return undefined;
  const range = inPage(argument.valueRange, block);
  return text.slice(range.start, range.end).trim() === '' ? range : undefined;
}
