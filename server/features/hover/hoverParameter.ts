import { blockAt, type Article, inPage } from '../../article/article.ts';

import { citationAt, isCs1 } from '../../facts/citations.ts';
import { text } from '../../render/inline.ts';
import { toMarkdown } from '../../render/toMarkdown.ts';
import { explainRole } from '../../citations/layout/explainRole.ts';
import { explainParameter } from './explainParameter.ts';
import type { HoverText } from './hoverText.ts';

/**
 * What the parameter of a citation holds whose name an offset is on.
 * @param offset UTF-16 offset in the page
 */
export function hoverParameter(article: Article, offset: number): HoverText | undefined {
  const block = blockAt(article, offset);
  const at = offset - block.start;
  const call = citationAt(block.facts, at);
  const parameter = call?.arguments.find(
    ({ keyRange, positional }) => !positional && keyRange.start <= at && at < keyRange.end,
  );
  if (!call || !parameter) return undefined;
  if (call.citation.style === 'layout') {
    const about = explainRole(parameter.name, call.citation.template);
    const blocks = about ? [`**${toMarkdown([text(parameter.name)])}** · ${about}`] : [];
    return about ? { ...inPage(parameter.keyRange, block), blocks } : undefined;
  }
  if (!isCs1(call)) return undefined;
  if (call.citation.wrapper?.consumes.includes(parameter.name)) return undefined;
  const { name, keyRange } = parameter;
  const blocks = explainParameter(article.site, name, call.citation.kind) ?? [
    `**${toMarkdown([text(name)])}** · No citation template knows this parameter.`,
  ];
  return { ...inPage(keyRange, block), blocks };
}
