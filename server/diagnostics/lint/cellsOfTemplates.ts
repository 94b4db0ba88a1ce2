import type { BlockFacts } from '../../facts/blockFacts.ts';
import { callArguments } from '../../facts/callArguments.ts';
import { writtenName } from '../../facts/templateCall.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { LintReport, SyntaxNode } from '../../syntax/syntaxNode.ts';
import { templateHelp } from '../../wikis/templateHelp.ts';
import { templateName } from '../../wikis/templateNames.ts';
import type { Site } from '../../wikis/site.ts';

/**
 * Whether templates may make cells of the table whose rows do not agree: `| rowspan="2" {{n/a}}`, where the
 * template writes more attributes and the `|` after them, or `| {{convert|5|acre|disp=table}}`, which writes
 * several cells.
 */
export function mayTemplatesMakeCells(
  { start, end }: LintReport,
  { root, text }: BlockFacts,
  site: Site,
): boolean {
  const table = nodesOfType(root, 'table').findLast(
    (node) => node.start <= start && end <= node.end,
  );
  return (
    table !== undefined &&
    nodesOfType(root, 'td').some((cell) => {
      if (cell.start < table.start || cell.end > end) return false;
      const content = childOf(cell, 'td-inner')?.children ?? [];
      return content.some((node, index) => {
        if (node.type !== 'template' && node.type !== 'magic-word') return false;
        const before = text.slice(content[0]!.start, node.start);
        if (attributes.test(before)) return true;
        const isAlone = before.trim() === '' && isBlank(content.slice(index + 1), text);
        return isAlone && mayMakeCells(node, text, site);
      });
    })
  );
}

const attributes = /^\s*(?:[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'|]+)\s*)+$/;

function isBlank(nodes: readonly SyntaxNode[], text: string): boolean {
  return nodes.every(
    ({ type, start, end }) => type === 'comment' || text.slice(start, end).trim() === '',
  );
}

/** Of those that the site's data describe it is known that they write text, but for what they are told. */
function mayMakeCells(node: SyntaxNode, text: string, site: Site): boolean {
  if (node.type === 'magic-word') return ['if', 'switch', 'invoke', 'ifeq'].includes(node.name);
  const name = templateName(writtenName(node, text), site);
  const isTold = callArguments(node, text).some(
    (argument) => argument.name === 'disp' && argument.text.startsWith('table'),
  );
  const isText =
    templateHelp(name, site.templateHelp) !== undefined ||
    Object.hasOwn(site.citations.inlineTemplates, name) ||
    Object.hasOwn(site.sortTemplates, name);
  return isTold || !isText;
}
