import type {
  CiteTemplate,
  FootnoteTemplate,
  ListTemplate,
  ReferenceTemplate,
  ReuseTemplate,
} from '../site/site.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { TextRange } from '../text/range.ts';
import type { AttributeFact, CiteFact } from './blockFacts.ts';
import { citeFact, contentOf, unquoted } from './citeFact.ts';
import { readParameters, type Parameters } from './readParameters.ts';

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
      return parameters.numbered().map((value) => reuse(value, parameters, role, parent));
  }
}

function referenceTemplate(
  node: SyntaxNode,
  parameters: Parameters,
  role: ReferenceTemplate,
  opening: TextRange,
  parent: number,
): CiteFact {
  const inner = parameters.firstParameter(role.content);
  const attributes = [
    ...renamed(parameters, role.name, 'name'),
    ...groupOf(parameters, role),
    ...renamed(parameters, role.follow ?? [], 'follow'),
  ];
  const parts = { opening, parent, attributes, ...contentOf(inner) };
  return citeFact(node, 'template', 'ref', parts, role.defaultGroup);
}

/** One name of `{{r|a|b|group=g}}`; `group2` is the group of the second. */
function reuse(
  value: AttributeFact,
  parameters: Parameters,
  role: ReuseTemplate,
  parent: number,
): CiteFact {
  const name = attributeOf('name', value);
  const own = role.group.map((parameter) => `${parameter}${value.key}`);
  const group = renamed(parameters, [...own, ...role.group], 'group');
  const range = name.valueRange;
  const parts = { opening: range, parent, attributes: [name, ...group], ...contentOf(undefined) };
  return citeFact(range, 'template', 'ref', parts, role.defaultGroup);
}

/** All uses of `{{sfn|Smith|2001|p=1}}` share one note, whose content the template writes. */
function footnoteTemplate(
  node: SyntaxNode,
  parameters: Parameters,
  role: FootnoteTemplate,
  opening: TextRange,
  parent: number,
): CiteFact {
  const written = (name: string | readonly string[]) =>
    parameters.firstParameter([name].flat())?.text.trim() ?? '';
  // The template joins them without a sign between: `p=1` and `pp=1` make one name of two contents.
  const value = `FOOTNOTE${role.parameters.map(written).join('')}`;
  const contentKey = [...role.parameters, ...role.content].map(written).join('|');
  const content = { start: opening.end, end: node.end - 2 };
  const range = { start: opening.end, end: opening.end };
  const name = { key: 'name', keyRange: range, value, valueRange: range, dynamic: false };
  const parts = {
    opening,
    parent,
    attributes: [name],
    content,
    contentKey: `${role.style}:${contentKey}`,
    blank: false,
    marked: false,
    opensReference: false,
  };
  return citeFact(node, 'template', 'ref', parts, role.defaultGroup, true);
}

function listTemplate(
  node: SyntaxNode,
  parameters: Parameters,
  role: ListTemplate,
  opening: TextRange,
  parent: number,
): CiteFact {
  const attributes = groupOf(parameters, role);
  const attributesAndContent = { attributes, ...contentOf(parameters.firstParameter(role.refs)) };
  const parts = { opening, parent, ...attributesAndContent };
  return citeFact(node, 'template', 'references', parts, role.defaultGroup);
}

/** `{{efn|x|group=nb}}`: a group that the template does not know is as good as none. */
function groupOf(parameters: Parameters, role: ReferenceTemplate | ListTemplate): AttributeFact[] {
  const { groups } = role;
  return renamed(parameters, role.group, 'group').filter(
    ({ value, dynamic }) => dynamic || !groups || groups.includes(value),
  );
}

function renamed(parameters: Parameters, names: readonly string[], key: string): AttributeFact[] {
  const found = parameters.first(names);
  return found ? [unquoted({ ...found, key })] : [];
}

function attributeOf(key: string, value: AttributeFact): AttributeFact {
  return unquoted({ ...value, key });
}
