import { type Article, inPage } from '../../article/article.ts';
import type { ReferenceListNode } from '../../references/cites.ts';
import { callSpanning } from '../../facts/callAt.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';

/** Whether definitions can be put into a list: `{{reflist}}`, `<references />`, but no `{{#tag:references}}`. */
export function canExtend(article: Article, list: ReferenceListNode): boolean {
  if (list.fact.conditional || list.fact.form === 'function') return false;
  return list.fact.form === 'tag' || refsParameter(article, list) !== undefined;
}

/**
 * Puts definitions at the end of a list, one a line.
 * @param items the definitions as wikitext
 */
export function extendList(
  article: Article,
  list: ReferenceListNode,
  items: readonly string[],
): TextEdit {
  const { fact, block, end } = list;
  const added = items.join('\n');
  if (fact.content) {
    const content = inPage(fact.content, block);
    const written = article.page.slice(content.start, content.end).trimEnd();
    const at = content.start + written.length;
    const rest = at === content.end && fact.form === 'template' ? '' : '\n';
    const isLine = /^\s*\n/.test(article.page.slice(at, content.end)) && written !== '';
    return { start: at, end: at, newText: `\n${added}${isLine ? '' : rest}` };
  }
  if (fact.form === 'template') {
    const place = emptyParameter(article, list);
    if (place) return { ...place, newText: `\n${added}\n` };
    const newText = `|${refsParameter(article, list) ?? 'refs'}=\n${added}\n`;
    return { start: end - 2, end: end - 2, newText };
  }
  const opening = article.page.slice(list.start, end - 2).trimEnd();
  return { start: list.start + opening.length, end, newText: `>\n${added}\n</references>` };
}

/** `{{reflist|refs=}}`: where the definitions go, for of two parameters of a name the last one counts. */
function emptyParameter(article: Article, list: ReferenceListNode): TextRange | undefined {
  const { fact, block } = list;
  const names = refsParameters(article, list);
  const argument = callSpanning(block.facts, fact)?.arguments.findLast(({ name }) =>
    names.includes(name),
  );
  if (!argument) return undefined;
  const { start, end } = inPage(argument.valueRange, block);
  return { start: start + article.page.slice(start, end).trimEnd().length, end };
}

function refsParameter(article: Article, list: ReferenceListNode): string | undefined {
  return refsParameters(article, list)[0];
}

function refsParameters({ site }: Article, { fact, block }: ReferenceListNode): readonly string[] {
  const call = callSpanning(block.facts, fact);
  const role = call && site.citeTemplates[call.name];
  return role?.makes === 'list' ? role.refs : [];
}
