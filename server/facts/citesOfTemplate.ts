import type { CiteTemplate } from '../wikis/citeTemplate.ts';
import type {
  FootnoteTemplate,
  ListTemplate,
  ReferenceTemplate,
  ReuseTemplate,
} from '../wikis/citeTemplate.ts';
import type { AttributeFact, CiteFact } from './blockFacts.ts';
import { firstAttribute, firstValue, numberedAttributes } from './callValues.ts';
import { citeFact, contentOf, unquoted } from './citeFact.ts';
import type { TemplateCall } from './templateCall.ts';

/** What a template of the site's data makes: `{{efn|…}}`, `{{r|a|b}}`, `{{reflist}}`. */
export function citesOfTemplate(
  call: TemplateCall,
  parent: number,
  role: CiteTemplate,
): CiteFact[] {
  switch (role.makes) {
    case 'reference':
      return [referenceTemplate(call, role, parent)];
    case 'footnote':
      return [footnoteTemplate(call, role, parent)];
    case 'list':
      return [listTemplate(call, role, parent)];
    case 'reuses':
      return numberedAttributes(call).map((value) => reuse(value, call, role, parent));
  }
}

/** `{{` with the name and the white space after it. */
function openingOf({ start, nameRange }: TemplateCall) {
  return { start, end: nameRange.end };
}

function referenceTemplate(call: TemplateCall, role: ReferenceTemplate, parent: number): CiteFact {
  const inner = firstValue(call, role.content);
  const attributes = [
    ...renamed(call, role.name, 'name'),
    ...groupAttribute(call, role),
    ...renamed(call, role.follow ?? [], 'follow'),
  ];
  const parts = { opening: openingOf(call), parent, attributes, ...contentOf(inner) };
  return citeFact(call, 'template', 'ref', parts, role.defaultGroup);
}

/** One name of `{{r|a|b|group=g}}`; `group2` is the group of the second. */
function reuse(
  value: AttributeFact,
  call: TemplateCall,
  role: ReuseTemplate,
  parent: number,
): CiteFact {
  const name = unquoted({ ...value, key: 'name' });
  const own = role.group.map((parameter) => `${parameter}${value.key}`);
  const group = renamed(call, [...own, ...role.group], 'group');
  const range = name.valueRange;
  const parts = { opening: range, parent, attributes: [name, ...group], ...contentOf(undefined) };
  return citeFact(range, 'template', 'ref', parts, role.defaultGroup);
}

/** All uses of `{{sfn|Smith|2001|p=1}}` share one note, whose content the template writes. */
function footnoteTemplate(call: TemplateCall, role: FootnoteTemplate, parent: number): CiteFact {
  const opening = openingOf(call);
  const written = (name: string | readonly string[]) =>
    firstValue(call, [name].flat())?.argument.text.trim() ?? '';
  // The template joins them without a sign between: `p=1` and `pp=1` make one name of two contents.
  const value = `FOOTNOTE${role.parameters.map(written).join('')}`;
  const contentKey = [...role.parameters, ...role.content].map(written).join('|');
  const content = { start: opening.end, end: call.end - 2 };
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
  return citeFact(call, 'template', 'ref', parts, role.defaultGroup, true);
}

function listTemplate(call: TemplateCall, role: ListTemplate, parent: number): CiteFact {
  const attributes = groupAttribute(call, role);
  const content = contentOf(firstValue(call, role.refs));
  const parts = { opening: openingOf(call), parent, attributes, ...content };
  return citeFact(call, 'template', 'references', parts, role.defaultGroup);
}

/** `{{efn|x|group=nb}}`: a group that the template does not know is as good as none. */
function groupAttribute(
  call: TemplateCall,
  { group, groups }: ReferenceTemplate | ListTemplate,
): AttributeFact[] {
  return renamed(call, group, 'group').filter(
    ({ value, dynamic }) => dynamic || !groups || groups.includes(value),
  );
}

function renamed(call: TemplateCall, names: readonly string[], key: string): AttributeFact[] {
  const found = firstAttribute(call, names);
  return found ? [unquoted({ ...found, key })] : [];
}
