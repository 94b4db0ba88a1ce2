import { blockAt, type Article, type Block, inPage } from '../../article/article.ts';

import type { CallArgument } from '../../facts/callArguments.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import { text } from '../../render/inline.ts';
import { toMarkdown } from '../../render/toMarkdown.ts';
import { articleUrl, encodeUrl } from '../../render/urls.ts';
import { positionalNames, templateHelp, type TemplateHelp } from '../../wikis/templateHelp.ts';
import type { HoverText } from './hoverText.ts';

/**
 * What the page knows of the template whose name an offset is on: what it does, if that is known,
 * how often the page uses it, and its arguments by number and name.
 * @param offset UTF-16 offset in the page
 */
export function hoverTemplate(article: Article, offset: number): HoverText | undefined {
  const block = blockAt(article, offset);
  const at = offset - block.start;
  const call = block.facts.calls.findLast(
    ({ start, nameRange }) => start <= at && at < nameRange.end,
  );
  if (!call?.isTemplate) return undefined;
  const help = templateHelp(call.name, article.site.templateHelp);
  return {
    ...inPage({ start: call.start, end: call.nameRange.end }, block),
    blocks: [
      heading(article, call),
      help?.about ?? '',
      argumentList(call.arguments, block, help),
    ].filter(Boolean),
  };
}

function heading(article: Article, { name, written }: TemplateCall): string {
  let uses = 0;
  for (const { facts } of article.blocks) {
    for (const call of facts.calls) if (call.name === name) uses++;
  }
  const url = encodeUrl(articleUrl(`Template:${name}`, article.site.citations.articleUrl));
  const shown = `**{{${escaped(name)}}}**`;
  const own = written.charAt(0).toUpperCase() + written.slice(1).replace(/[_\s]+/g, ' ');
  const redirect = own === name ? '' : ` · written {{${escaped(written)}}}`;
  return `${shown}${redirect} · used ${uses}× on this page · [documentation](${url})`;
}

/** More arguments than these are counted only. */
const mostArguments = 12;
/** In UTF-16 units: of a longer value the beginning is shown. */
const longestValue = 80;

function argumentList(
  parameters: readonly CallArgument[],
  { facts }: Block,
  help: TemplateHelp | undefined,
): string {
  const positional = parameters.filter((parameter) => parameter.positional);
  const names = help && positionalNames(help, positional.length);
  const given = parameters.filter(({ valueRange: { start, end } }) =>
    /\S/.test(facts.text.slice(start, Math.min(end, start + 1000))),
  );
  const lines = given.slice(0, mostArguments).map((parameter) => {
    const { name, positional } = parameter;
    const meaning = positional ? names?.[Number(name) - 1] : help?.named?.[name];
    const value = parameter.text.trim();
    const rest = value.length > longestValue ? '…' : '';
    const label = meaning ? `${escaped(name)} (${meaning})` : escaped(name);
    return `- ${label}: ${escaped(value.slice(0, longestValue).replace(/\s+/g, ' ') + rest)}`;
  });
  const more = given.length - lines.length;
  if (more > 0) lines.push(`- and ${more} more`);
  const empty = parameters.length - given.length;
  if (empty > 0) lines.push(`- ${empty} without a value`);
  return lines.join('\n');
}

/** Text as it is, in the middle of a line of Markdown. */
function escaped(value: string): string {
  return toMarkdown([text(`.${value}`)]).slice(1);
}
