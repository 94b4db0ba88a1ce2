import type { ValueSchema } from './valueSchema.ts';

const text = (description: string): ValueSchema => ({ type: 'string', description });

const parameters = (description: string): ValueSchema => ({
  type: 'array',
  items: { type: 'string' },
  errorMessage: 'a list of parameter names',
  description,
});

const group = parameters('Parameters that name the group; the first one given counts.');
const groups: ValueSchema = {
  ...parameters('The groups that it takes; any other one gives the default group.'),
  errorMessage: 'a list of groups',
};
const defaultGroup = text(
  'The group where no parameter names one; empty for references without a group.',
);

function kind(
  makes: string,
  description: string,
  properties: Readonly<Record<string, ValueSchema>>,
  optional: readonly string[] = [],
): ValueSchema {
  return {
    type: 'object',
    description,
    properties: { makes: { const: makes }, ...properties },
    required: ['makes', ...Object.keys(properties).filter((key) => !optional.includes(key))],
    additionalProperties: false,
  };
}

/** A template that makes, reuses or lists references, as a user describes it. */
export const citeTemplateSchema: ValueSchema = {
  anyOf: [
    kind(
      'reference',
      'A template that makes a reference of its content: {{refn|…}}, {{efn|…}}.',
      {
        content: parameters('Parameters that hold the content; the first one given counts.'),
        name: parameters('Parameters that name the reference; the first one given counts.'),
        group,
        follow: parameters('Parameters that name the reference which this one continues.'),
        groups,
        defaultGroup,
      },
      ['follow', 'groups'],
    ),
    kind(
      'footnote',
      'A template that makes one note for all its uses with the same parameters: {{sfn|Smith|2001}}.',
      {
        parameters: {
          type: 'array',
          items: {
            anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
          },
          errorMessage: 'a list of parameter names, aliases in a list of their own',
          description:
            'The parameters that tell one note from another, in order; aliases in a list of their own.',
        },
        content: parameters('Further parameters that change what the note says, and not its name.'),
        style: text(
          'A word of your own for how the note reads; templates that read alike share it.',
        ),
        defaultGroup,
      },
    ),
    kind('reuses', 'A template that uses references again by their names: {{r|a|b}}.', {
      group,
      defaultGroup,
    }),
    kind(
      'list',
      'A template that lists references: {{reflist}}, {{notelist}}.',
      {
        group,
        refs: parameters('Parameters that hold references of the list.'),
        groups,
        defaultGroup,
      },
      ['groups'],
    ),
    { type: 'null' },
  ],
  errorMessage: 'an object',
};
