import { blockAt, type Article } from '../../article/article.ts';
import { isList, type CiteNode } from '../../references/cites.ts';
import { citesIn } from '../../references/resolveCites.ts';
import { callSpanning } from '../../facts/callAt.ts';
import type { Site } from '../../wikis/site.ts';
import { nodeSpanning } from '../../syntax/nodeAt.ts';
import { touches, type TextRange } from '../../text/range.ts';

/**
 * Where a new reference can stand, for a cursor: there, or after the reference around it, for a tag takes
 * no other reference. `{{efn|…}}` does, in its text.
 * @param offset UTF-16 offset in the page
 * @returns undefined in a list, where references are defined and not used
 */
export function placeForReuse(article: Article, offset: number): number | undefined {
  for (const node of citesAround(article, offset)) {
    const isText = isInText(node, offset, article.site);
    if (isText && isList(node)) return undefined;
    if (!isText || node.fact.form === 'tag') return node.end;
  }
  return afterNames(article, offset);
}

/**
 * Where text, such as a citation, can stand: at the cursor, or after the reference of which it is in a
 * tag, a name or a parameter that holds no text.
 * @param offset UTF-16 offset in the page
 */
export function placeForText(article: Article, offset: number): number {
  const around = citesAround(article, offset);
  const outer = around.find((node) => !isInText(node, offset, article.site));
  return outer?.end ?? afterNames(article, offset);
}

/** The references and lists that an offset stands in, the outermost first. */
function citesAround(article: Article, offset: number): CiteNode[] {
  const cites = citesIn(article, blockAt(article, offset));
  return cites.filter((node) => isInside(node, offset) && !isOneOfNames(node));
}

function isInside({ start, end }: TextRange, offset: number): boolean {
  return start < offset && offset < end;
}

/** One name of `{{r|a|b}}`, which is a reference of its own. */
function isOneOfNames({ fact }: CiteNode): boolean {
  return fact.kind === 'reference' && fact.opening.start === fact.name?.valueRange.start;
}

/** Whether an offset is in what a reference says or a list holds, written or still empty. */
function isInText({ fact, block }: CiteNode, offset: number, site: Site): boolean {
  const at = offset - block.start;
  if (fact.form === 'tag') return fact.content !== undefined && touches(fact.content, at);
  const call = nodeSpanning(block.facts.root, fact);
  const parameter = call?.children.find(
    (child) => child.type === 'parameter' && touches(child, at),
  );
  if (!parameter) return false;
  // Of `{{#tag:ref|…}}` the first is the tag.
  if (fact.form === 'function') return parameter.name === '2';
  const template = callSpanning(block.facts, fact);
  const role = template && site.citeTemplates[template.name];
  const texts =
    role?.makes === 'reference' ? role.content : role?.makes === 'list' ? role.refs : [];
  return texts.includes(parameter.name);
}

/** Between the names of `{{r|a|b}}` nothing else can stand. */
function afterNames(article: Article, offset: number): number {
  const block = blockAt(article, offset);
  const around = block.facts.calls.find(
    (call) =>
      isInside(call, offset - block.start) &&
      article.site.citeTemplates[call.name]?.makes === 'reuses',
  );
  return around ? around.end + block.start : offset;
}
