import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { CallArgument } from '../../facts/callArguments.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import type { Site } from '../../wikis/site.ts';
import type { BlockFinding, Fix } from '../../problems/finding.ts';

/**
 * The text of a template that takes nothing else, where its `=` makes a parameter of what stands before:
 * `{{nowrap|E = mc2}}` has no text, but a parameter `E`.
 */
export function findEqualsInValues({ calls, text }: BlockFacts, site: Site): BlockFinding[] {
  return calls.flatMap((call) => {
    if (!call.isTemplate || !site.textTemplates.includes(call.name)) return [];
    const value = soleValue(call);
    return value ? [findingOf(call, value, text)] : [];
  });
}

/** The only argument, where it is named and its name is none that such a template may take. */
function soleValue({ arguments: given }: TemplateCall): CallArgument | undefined {
  const [only] = given;
  if (given.length !== 1 || !only || only.positional || isNumber.test(only.name)) return undefined;
  const isDynamic = only.key?.children.some(
    ({ type }) => type === 'arg' || type === 'template' || type === 'magic-word',
  );
  return isDynamic || attributes.has(only.name.toLowerCase()) ? undefined : only;
}

const isNumber = /^\d*$/;

/** Attributes of HTML that templates of this kind pass on. */
const attributes: ReadonlySet<string> = new Set(
  'class style id lang dir title role size color text content'.split(' '),
);

function findingOf(call: TemplateCall, value: CallArgument, text: string): BlockFinding {
  const { start, end } = value.keyRange;
  const sign = text.indexOf('=', end);
  const fixes: Fix[] = [
    {
      title: 'Name the text, as in “1=…”',
      edits: [{ start: value.start, end: value.start, newText: '1=' }],
    },
    {
      title: 'Write the sign as “{{=}}”',
      edits: [{ start: sign, end: sign + 1, newText: '{{=}}' }],
    },
  ];
  return {
    start,
    end: Math.max(end, sign + 1),
    values: { name: value.name, template: call.written },
    fixes,
  };
}
