import type { Rule } from './finding.ts';
import { codeGroup } from './codeGroup.ts';

/**
 * The JSON schema of `.wikiwright.json`, with every code and what it means.
 * @param rules the table of rules
 */
export function projectSchema(rules: readonly Rule[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Wikiwright project',
    description:
      'Which faults are reported in the pages of this folder, and how. It beats the settings; a comment in a page beats it.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        type: 'array',
        description: 'Rules for some pages; each beats those before it.',
        items: {
          type: 'object',
          properties: {
            files: {
              description:
                'The pages: a glob such as talk/** or *.wiki, relative to this folder, or a list of them. One without a slash is held against the name of the file.',
              anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
            },
            rules: { $ref: '#/definitions/rules' },
          },
          required: ['files', 'rules'],
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
    definitions: {
      severity: { enum: ['error', 'warning', 'information', 'hint', 'off'] },
      rules: {
        type: 'object',
        description: 'Severities by code or group of codes; a code beats its group.',
        properties: Object.fromEntries(rules.flatMap(ruleProperties)),
        additionalProperties: false,
      },
    },
  };
}

/** A group stands before the first of its rules. */
function ruleProperties({ code, about }: Rule, index: number, all: readonly Rule[]): Property[] {
  const group = codeGroup(code);
  const isFirst = index === 0 || codeGroup(all[index - 1]!.code) !== group;
  return [
    ...(isFirst ? [property(group, `Every code that begins with ${group}/.`)] : []),
    property(code, about),
  ];
}

type Property = readonly [code: string, schema: object];

function property(code: string, description: string): Property {
  return [code, { allOf: [{ $ref: '#/definitions/severity' }], description }];
}
