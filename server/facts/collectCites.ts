import type {
  CiteTemplate,
  FootnoteTemplate,
  ListTemplate,
  ReferenceTemplate,
} from '../site/site.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { TextRange } from '../text/range.ts';
import type { AttributeFact, CiteFact, CiteForm } from './blockFacts.ts';
import { normalizeValue, parseAttributes } from './parseAttributes.ts';
import { readParameters, type Parameters } from './readParameters.ts';

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
  // Templates and comments in a tag are compared before they are expanded.
  const contentKey = /\{\{|<!--|<nowiki/i.test(written) ? `raw:${written}` : `text:${written}`;
  return citeFact(node, 'tag', node.name, { opening, parent, attributes, content, contentKey });
}

/** The reference or list that `{{#tag:ref|…}}` or `{{#tag:references|…}}` makes. */
export function citeOfFunction(
  node: SyntaxNode,
  source: string,
  parent: number,
): CiteFact | undefined {
  const parameters = readParameters(node, source);
  const tag = parameters.get('1')?.text.trim().toLowerCase();
  if (tag !== 'ref' && tag !== 'references') return undefined;
  const inner = parameters.get('2');
  const attributes = parameters.named((key) => !/^\d+$/.test(key)).map(unquoted);
  const nameEnd = parameters.get('1')!.end;
  return citeFact(node, 'function', tag, {
    opening: { start: node.start, end: nameEnd },
    parent,
    attributes,
    content: inner && { start: inner.start, end: inner.end },
    contentKey: inner ? expandedKey(inner.text) : 'text:',
  });
}

/** What a template of the site's data makes: `{{efn|…}}`, `{{r|a|b}}`, `{{reflist}}`. */
export function citesOfTemplate(
  node: SyntaxNode,
  source: string,
  parent: number,
  role: CiteTemplate,
): CiteFact[] {
  const parameters = readParameters(node, source);
  const opening = { start: node.start, end: childOf(node, 'template-name')?.end ?? node.end };
  switch (role.makes) {
    case 'reference':
      return [referenceTemplate(node, parameters, role, opening, parent)];
    case 'footnote':
      return [footnoteTemplate(node, parameters, role, opening, parent)];
    case 'list':
      return [listTemplate(node, parameters, role, opening, parent)];
    case 'reuses':
      return parameters.positional().map((value) => {
        const name = attributeOf('name', value);
        const group = parameters.first(role.group);
        const attributes = group ? [name, { ...group, key: 'group' }] : [name];
        const range = name.valueRange;
        const parts = {
          opening: range,
          parent,
          attributes,
          content: undefined,
          contentKey: 'text:',
        };
        return citeFact(range, 'template', 'ref', parts, role.defaultGroup);
      });
  }
}

interface Parts {
  readonly opening: TextRange;
  readonly parent: number;
  readonly attributes: readonly AttributeFact[];
  readonly content: TextRange | undefined;
  readonly contentKey: string;
}

function citeFact(
  range: TextRange,
  form: CiteForm,
  tag: string,
  { contentKey, ...parts }: Parts,
  defaultGroup = '',
): CiteFact {
  const last = (key: string) => parts.attributes.findLast((attribute) => attribute.key === key);
  const group = last('group');
  const base = {
    start: range.start,
    end: range.end,
    form,
    ...parts,
    group,
    groupName: group && (form !== 'template' || group.value) ? group.value : defaultGroup,
  };
  if (tag === 'references') return { kind: 'list', ...base };
  const named = (key: string) => (last(key)?.value ? last(key) : undefined);
  return {
    kind: 'reference',
    ...base,
    name: named('name'),
    follow: named('follow'),
    dir: last('dir'),
    details: last('details'),
    contentKey,
  };
}

function referenceTemplate(
  node: SyntaxNode,
  parameters: Parameters,
  role: ReferenceTemplate,
  opening: TextRange,
  parent: number,
): CiteFact {
  const inner = parameters.first(role.content);
  const attributes = [
    ...renamed(parameters, role.name, 'name'),
    ...renamed(parameters, role.group, 'group'),
    ...renamed(parameters, role.follow ?? [], 'follow'),
  ];
  const parts = {
    opening,
    parent,
    attributes,
    content: inner?.valueRange,
    contentKey: inner ? expandedKey(inner.value) : 'text:',
  };
  return citeFact(node, 'template', 'ref', parts, role.defaultGroup);
}

/** All uses of `{{sfn|Smith|2001|p=1}}` share one note, whose content the template writes. */
function footnoteTemplate(
  node: SyntaxNode,
  parameters: Parameters,
  role: FootnoteTemplate,
  opening: TextRange,
  parent: number,
): CiteFact {
  const key = role.parameters.map((name) => parameters.get(name)?.text.trim() ?? '').join('|');
  const value = `FOOTNOTE${normalizeValue(key)}`;
  const content = { start: opening.end, end: node.end - 2 };
  const range = { start: opening.end, end: opening.end };
  const name = { key: 'name', keyRange: range, value, valueRange: range, dynamic: false };
  const parts = { opening, parent, attributes: [name], content, contentKey: `text:${value}` };
  return citeFact(node, 'template', 'ref', parts, role.defaultGroup);
}

function listTemplate(
  node: SyntaxNode,
  parameters: Parameters,
  role: ListTemplate,
  opening: TextRange,
  parent: number,
): CiteFact {
  const attributes = renamed(parameters, role.group, 'group');
  const content = parameters.first(role.refs)?.valueRange;
  const parts = { opening, parent, attributes, content, contentKey: '' };
  return citeFact(node, 'template', 'references', parts, role.defaultGroup);
}

function renamed(parameters: Parameters, names: readonly string[], key: string): AttributeFact[] {
  const found = parameters.first(names);
  return found ? [unquoted({ ...found, key })] : [];
}

function attributeOf(key: string, value: AttributeFact): AttributeFact {
  return unquoted({ ...value, key });
}

/** `#tag` strips quotes around a value: `{{#tag:ref|x|name='a b'}}`. */
function unquoted(attribute: AttributeFact): AttributeFact {
  const quoted = /^(["'])(.*)\1$/s.exec(attribute.value);
  const value = normalizeValue(quoted ? quoted[2]! : attribute.value);
  if (!quoted) return { ...attribute, value };
  const { start, end } = attribute.valueRange;
  return { ...attribute, value, valueRange: { start: start + 1, end: end - 1 } };
}

/** An argument is expanded before MediaWiki compares it: comments are gone, templates are their text. */
function expandedKey(written: string): string {
  const text = written.replace(/<!--[\s\S]*?-->/g, '');
  return /\{\{|<nowiki/i.test(text) ? `expanded:${text}` : `text:${text}`;
}
