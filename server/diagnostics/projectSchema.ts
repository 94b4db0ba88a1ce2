import type { Rule } from '../problems/finding.ts';
import { codeGroup } from './codeGroup.ts';

/** What can be wanted of a code or a group of codes. */
const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

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
      severity: { enum: severities },
      rules: {
        type: 'object',
        description: 'Severities by code or group of codes; a code beats its group.',
        properties: Object.fromEntries(describeCodes(rules).map(refer)),
        additionalProperties: false,
      },
    },
  };
}

/**
 * The properties of the setting `wikiwright.diagnostics.rules` as `package.json` has them, by which
 * VS Code completes and checks it. A schema of a setting can refer to no other one.
 * @param rules the table of rules
 */
export function settingProperties(rules: readonly Rule[]): Readonly<Record<string, object>> {
  const properties = describeCodes(rules).map(({ code, about, severity }) => {
    const [firstSentence = ''] = about.split(/(?<=\.) (?=[A-Z`])/);
    const description = severity ? `${firstSentence} Default: ${severity}.` : about;
    return [code, { type: 'string', enum: severities, description }];
  });
  return Object.fromEntries(properties) as Record<string, object>;
}

/** A code or a group of codes, for schemas. */
interface DescribedCode {
  readonly code: string;
  readonly about: string;
  /** Of a code, when nothing is set. */
  readonly severity?: string;
}

/** A group stands before the first of its rules. */
function describeCodes(rules: readonly Rule[]): DescribedCode[] {
  return rules.flatMap(({ code, about, severity, offByDefault }, index): DescribedCode[] => {
    const group = codeGroup(code);
    const isFirst = index === 0 || codeGroup(rules[index - 1]!.code) !== group;
    return [
      ...(isFirst ? [{ code: group, about: `Every code that begins with ${group}/.` }] : []),
      { code, about, severity: offByDefault ? 'off' : severity },
    ];
  });
}

function refer({ code, about }: DescribedCode): readonly [code: string, schema: object] {
  return [code, { allOf: [{ $ref: '#/definitions/severity' }], description: about }];
}
