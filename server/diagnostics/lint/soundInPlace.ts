import type { BlockFacts } from '../../facts/blockFacts.ts';
import { nodesAt } from '../../syntax/nodeAt.ts';
import type { LintReport } from '../../syntax/syntaxNode.ts';
import type { Site } from '../../wikis/site.ts';
import { mayTemplatesMakeCells } from './cellsOfTemplates.ts';

/** Whether what the parser reports is sound where it stands. */
export function isSoundInPlace(report: LintReport, facts: BlockFacts, site: Site): boolean {
  switch (report.rule) {
    case 'table-layout':
      return mayTemplatesMakeCells(report, facts, site);
    case 'lonely-http':
      // `http://{{host}}/`: templates are expanded before links are made.
      return facts.text.startsWith('{{', report.end);
    case 'tag-like':
      return isInRawHtml(report, facts) || isCutByArgument(report, facts);
    case 'illegal-attr':
      return isOfExtension(report, facts, site);
    default:
      return false;
  }
}

/** `<gallery spacing="small">`: an attribute that an extension of the wiki gives to its tag. */
function isOfExtension(
  { start, end }: LintReport,
  { root, text }: BlockFacts,
  { tagAttributes }: Site,
): boolean {
  const tag = nodesAt(root, start).findLast(({ type }) => type === 'ext');
  if (!tag || !Object.hasOwn(tagAttributes, tag.name)) return false;
  const [name = ''] = /^[^\s=]+/.exec(text.slice(start, end)) ?? [];
  return tagAttributes[tag.name]!.includes(name.toLowerCase());
}

/** `<html>…</html>` is an extension tag where `$wgRawHtml` is on, and nobody writes it elsewhere. */
function isInRawHtml({ start }: LintReport, { text }: BlockFacts): boolean {
  if (!rawHtml.test(text)) return false;
  const opening = text.lastIndexOf('<html>', start);
  const end = opening < 0 ? -1 : text.indexOf('</html>', opening);
  return opening >= 0 && start <= end;
}

const rawHtml = /<html>[^]*<\/html>/;

/** `{{#if:a|<td style="x|<td style="}}y">` puts a tag together of its branches. */
function isCutByArgument({ start }: LintReport, { root, text }: BlockFacts): boolean {
  const value = nodesAt(root, start).findLast(({ type }) => type === 'parameter');
  return value !== undefined && !text.slice(start, value.end).includes('>');
}
