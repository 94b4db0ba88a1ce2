import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { CiteFact } from './blockFacts.ts';
import { citeFact, contentOf, isBlank, unquoted } from './citeFact.ts';
import { opensReference } from './opensReference.ts';
import { parseAttributes } from './parseAttributes.ts';
import { attributeOf, callValues } from './callValues.ts';
import type { TemplateCall } from './templateCall.ts';

/**
 * The reference or list that an extension tag makes: `<ref name=a>…</ref>`, `<references/>`.
 * @param parent the place of the enclosing reference or list among the block's cites, or -1
 */
export function citeOfTag(node: SyntaxNode, source: string, parent: number): CiteFact | undefined {
  if (node.name !== 'ref' && node.name !== 'references') return undefined;
  const attrs = childOf(node, 'ext-attrs') ?? { start: node.start, end: node.start };
  const empty = source.startsWith('/>', attrs.end);
  const opening = { start: node.start, end: attrs.end + (empty ? 2 : 1) };
  const inner = childOf(node, 'ext-inner');
  const content = empty || !inner ? undefined : { start: inner.start, end: inner.end };
  const attributes = parseAttributes(source.slice(attrs.start, attrs.end), attrs.start);
  const written = content ? source.slice(content.start, content.end) : '';
  // Templates, comments and tags in a tag are compared before they are expanded.
  const raw = /\{\{|<!--/.test(written) || inner?.children.some(({ type }) => type === 'ext');
  const contentKey = `${raw ? 'raw' : 'text'}:${written}`;
  return citeFact(node, 'tag', node.name, {
    opening,
    parent,
    attributes,
    content,
    contentKey,
    blank: isBlank(written),
    marked: false,
    opensReference: opensReference(written),
  });
}

/** The reference or list that `{{#tag:ref|…}}` or `{{#tag:references|…}}` makes. */
export function citeOfFunction(call: TemplateCall, parent: number): CiteFact | undefined {
  const values = callValues(call);
  const name = values.get('1');
  const tag = name?.expanded?.trim().toLowerCase();
  if (tag !== 'ref' && tag !== 'references') return undefined;
  const attributes = [...values.values()]
    .filter(({ argument }) => !/^\d+$/.test(argument.name))
    .map((value) => unquoted(attributeOf(value)));
  return citeFact(call, 'function', tag, {
    opening: { start: call.start, end: name!.argument.textRange.end },
    parent,
    attributes,
    ...contentOf(values.get('2')),
  });
}
