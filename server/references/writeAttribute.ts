import type { AttributeFact } from '../facts/blockFacts.ts';
import { argumentAround, callSpanning } from '../facts/callAt.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { type Article, inPage } from '../article/article.ts';
import type { CiteNode } from './cites.ts';
import { writeParameterValue, writeTagValue, type Quote } from './writeName.ts';

/**
 * Gives an attribute of a reference or list another value, with quotes where it needs them.
 * @returns undefined where the value is not written in the text, as in `{{sfn|Smith|2001}}`
 */
export function changeAttribute(
  { text }: Article,
  node: CiteNode,
  attribute: AttributeFact,
  value: string,
): TextEdit | undefined {
  const written = inPage(attribute.valueRange, node.block);
  const key = inPage(attribute.keyRange, node.block);
  const mark = text.charAt(written.start - 1);
  const quote: Quote = mark === '"' || mark === "'" ? mark : '';
  if (node.fact.form !== 'tag') {
    if (written.start === written.end && key.start === key.end) return undefined;
    const argument = writeParameterValue(value, quote);
    return argument.ok ? { ...written, newText: argument.text } : undefined;
  }
  if (!text.slice(key.end, written.start).includes('=')) {
    return { ...key, newText: `${text.slice(key.start, key.end)}=${quoted(value)}` };
  }
  return { ...written, newText: writeTagValue(value, quote) };
}

/** A value in quotes, for an attribute of a tag. */
export function quoted(value: string): string {
  return `"${writeTagValue(value, '"')}"`;
}

/** Adds an attribute that a reference or list does not have: `<ref>` becomes `<ref name="a">`. */
export function addAttribute(
  article: Article,
  node: CiteNode,
  key: 'name' | 'group',
  value: string,
): TextEdit | undefined {
  const { form, kind } = node.fact;
  const opening = inPage(node.fact.opening, node.block);
  if (form === 'tag') {
    const at = opening.start + (kind === 'list' ? '<references' : '<ref').length;
    return { start: at, end: at, newText: ` ${key}=${quoted(value)}` };
  }
  const argument = writeParameterValue(value, '');
  if (!argument.ok) return undefined;
  const parameter = form === 'function' ? key : parameterFor(article, node, key);
  if (parameter === undefined) return undefined;
  const newText = `|${parameter}=${argument.text}`;
  if (form === 'template') return { start: opening.end, end: opening.end, newText };
  // In `{{#tag:ref|text}}` the text has to stay the first argument.
  return { start: node.end - 2, end: node.end - 2, newText };
}

/** Takes attributes away, each with the white space or the pipe before it. */
export function removeAttributes(
  article: Article,
  node: CiteNode,
  attributes: readonly AttributeFact[],
): TextEdit[] {
  return attributes.map((attribute) => ({
    ...(node.fact.form === 'tag'
      ? attributeRange(article, node, attribute)
      : argumentRange(node, attribute.valueRange)),
    newText: '',
  }));
}

/**
 * `{{efn|name=a|…}}`: the argument with the pipe before it, as offsets in the page.
 * @param value where the argument's value stands in the block
 */
export function argumentRange({ block }: CiteNode, value: TextRange): TextRange {
  return inPage(argumentAround(block.facts, value)?.whole ?? value, block);
}

function attributeRange({ text }: Article, node: CiteNode, attribute: AttributeFact): TextRange {
  const key = inPage(attribute.keyRange, node.block);
  const { end } = withQuotes(text, inPage(attribute.valueRange, node.block));
  let { start } = key;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return { start, end };
}

/** The closing quote may be missing: `name="a>`. */
function withQuotes(text: string, { start, end }: TextRange): TextRange {
  const quote = text.charAt(start - 1);
  if (quote !== '"' && quote !== "'") return { start, end };
  return { start: start - 1, end: text.charAt(end) === quote ? end + 1 : end };
}

/** What the template calls it; undefined where it takes no such parameter. */
function parameterFor(
  { site }: Article,
  node: CiteNode,
  key: 'name' | 'group',
): string | undefined {
  const call = callSpanning(node.block.facts, node.fact);
  const role = call && site.citeTemplates[call.name];
  const names =
    role && key in role ? (role as unknown as Record<string, string[]>)[key] : undefined;
  return names ? names[0] : key;
}
