import { parseAttributes } from '../../facts/parseAttributes.ts';
import { TemplateCall } from '../../facts/templateCall.ts';
import type { Site } from '../../wikis/site.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { decodeEntities } from '../../text/decodeEntities.ts';
import type { Table, TableCell } from './table.ts';

/**
 * What a cell is sorted by: its `data-sort-value`, as MediaWiki's own sorting does, or else the text that
 * a reader sees. Of a template, whose text only the wiki knows, its first argument counts.
 */
export function sortText(cell: TableCell, { source }: Table, site: Site): string {
  const { attributes, nodes } = cell;
  const written = attributes ? source.slice(attributes.start, attributes.end) : '';
  const given = parseAttributes(written, 0).findLast(({ key }) => key === 'data-sort-value');
  const text = given ? given.value : textOf(nodes, { source, site });
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

interface Scope {
  readonly source: string;
  readonly site: Site;
}

function textOf(nodes: readonly SyntaxNode[], scope: Scope): string {
  return nodes.map((node) => textOfNode(node, scope)).join('');
}

function textOfNode(node: SyntaxNode, scope: Scope): string {
  const { source } = scope;
  switch (node.type) {
    case 'text':
      return source.slice(node.start, node.end);
    case 'template':
      return textOfTemplate(node, scope);
    case 'magic-word':
      // `{{formatnum:1000}}`
      return textOf(node.children.slice(1, 2), scope);
    case 'link':
      return textOf(node.children.slice(-1), scope).replace(/^:/, '');
    case 'ext-link':
      return textOf(
        node.children.filter(({ type }) => type === 'ext-link-text'),
        scope,
      );
    case 'ext':
      return node.name === 'nowiki' ? textOf(node.children.slice(1), scope) : '';
    case 'html':
      return node.name === 'br' ? ' ' : '';
    default:
      return silent.has(node.type) ? '' : textOf(node.children, scope);
  }
}

/** What prints nothing, or nothing that is sorted by. */
const silent: ReadonlySet<SyntaxNode['type']> = new Set([
  'comment',
  'include',
  'noinclude',
  'arg',
  'file',
  'category',
  'quote',
  'double-underscore',
  'parameter-key',
]);

function textOfTemplate(node: SyntaxNode, scope: Scope): string {
  const { site, source } = scope;
  const call = new TemplateCall(node, source, site);
  const { name } = call;
  // What a note says stands elsewhere.
  if (site.citeTemplates[name]) return '';
  const keys = site.sortTemplates[name] ?? ['1'];
  const values = keys.flatMap((key) => {
    const value = call.argument(key)?.value;
    return value ? textOf(value.children, scope).trim() || [] : [];
  });
  // `{{yes}}` and `{{no}}` are told apart by their names.
  return values.length > 0 || site.sortTemplates[name] ? values.join(' ') : name;
}
