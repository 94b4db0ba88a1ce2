import { blockAt, type Article, type Block } from '../article/article.ts';
import { inPage } from '../article/cites.ts';
import type { TemplateFact } from '../facts/blockFacts.ts';
import { text } from '../render/inline.ts';
import { toMarkdown } from '../render/toMarkdown.ts';
import { articleUrl, encodeUrl } from '../render/urls.ts';
import { positionalNames, templateHelp, type TemplateHelp } from '../site/templateHelp.ts';
import { nodeSpanning } from '../syntax/nodeAt.ts';
import { callParameters, trimmed, type CallParameter } from './citations/citationCalls.ts';
import type { HoverText } from './hover.ts';

/**
 * What the page knows of the template whose name an offset is on: what it does, if that is known,
 * how often the page uses it, and its arguments by number and name.
 * @param offset UTF-16 offset in the page
 */
export function hoverTemplate(article: Article, offset: number): HoverText | undefined {
  const block = blockAt(article, offset);
  const at = offset - block.start;
  const template = block.facts.templates.findLast(
    ({ start, nameRange }) => start <= at && at < nameRange.end,
  );
  if (!template || template.name.startsWith('#')) return undefined;
  const node = nodeSpanning(block.facts.root, template);
  if (node?.type !== 'template') return undefined;
  const help = templateHelp(template.name, article.site.templateHelp);
  const parameters = callParameters(node, block.facts.text);
  return {
    ...inPage({ start: template.start, end: template.nameRange.end }, block),
    blocks: [
      heading(article, template),
      help?.about ?? '',
      argumentList(parameters, block, help),
    ].filter(Boolean),
  };
}

function heading(article: Article, { name, written }: TemplateFact): string {
  let uses = 0;
  for (const { facts } of article.blocks) {
    for (const template of facts.templates) if (template.name === name) uses++;
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
  parameters: readonly CallParameter[],
  { facts }: Block,
  help: TemplateHelp | undefined,
): string {
  const positional = parameters.filter((parameter) => parameter.positional);
  const names = help && positionalNames(help, positional.length);
  const given = parameters.filter(({ valueRange: { start, end } }) =>
    /\S/.test(facts.text.slice(start, Math.min(end, start + 1000))),
  );
  const lines = given.slice(0, mostArguments).map((parameter) => {
    const { key, valueRange } = parameter;
    const meaning = parameter.positional ? names?.[Number(key) - 1] : help?.named?.[key];
    const range = trimmed(valueRange, facts.text);
    const value = facts.text.slice(range.start, Math.min(range.end, range.start + longestValue));
    const rest = range.end - range.start > longestValue ? '…' : '';
    const label = meaning ? `${escaped(key)} (${meaning})` : escaped(key);
    return `- ${label}: ${escaped(value.replace(/\s+/g, ' ') + rest)}`;
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
