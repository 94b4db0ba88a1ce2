import { blockAt, type Article } from '../article/article.ts';
import { inPage } from '../article/cites.ts';
import { text } from '../render/inline.ts';
import { toMarkdown } from '../render/toMarkdown.ts';
import { citationAt } from './citations/citationCalls.ts';
import { explainParameter } from './explainParameter.ts';
import type { HoverText } from './hover.ts';

/**
 * What the parameter of a citation holds whose name an offset is on.
 * @param offset UTF-16 offset in the page
 */
export function hoverParameter(article: Article, offset: number): HoverText | undefined {
  const block = blockAt(article, offset);
  const call = citationAt(article, block, offset);
  const at = offset - block.start;
  const parameter = call?.parameters.find(
    ({ keyRange, positional }) => !positional && keyRange.start <= at && at < keyRange.end,
  );
  if (!call || !parameter || call.wrapper?.consumes.includes(parameter.key)) return undefined;
  const { key, keyRange } = parameter;
  const blocks = explainParameter(article.site, key, call.kind) ?? [
    `**${toMarkdown([text(key)])}** · No citation template knows this parameter.`,
  ];
  return { ...inPage(keyRange, block), blocks };
}
