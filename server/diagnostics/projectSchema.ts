import type { Rule } from '../problems/finding.ts';
import { pageKinds } from '../wikis/pageKinds.ts';
import { siteSchema } from '../wikis/siteSchema.ts';
import type { ValueSchema } from '../wikis/valueSchema.ts';
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
      'Which wiki the pages of this folder belong to, and which faults are reported in them, and how. It beats the settings; a comment in a page beats it.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      wiki,
      site: editorSchema(siteSchema),
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        type: 'array',
        description: 'What holds for some pages only; each beats those before it.',
        items: {
          type: 'object',
          properties: {
            files: {
              description:
                'The pages: a glob such as talk/** or *.wiki, relative to this folder, or a list of them. One without a slash is held against the name of the file.',
              anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
            },
            wiki,
            kind: {
              enum: pageKinds,
              description:
                'What the pages are, where neither their names nor what they hold tell: an article; a template, which other pages bring in; the documentation of a template; a discussion; or a document beside code, as GitHub shows it.',
            },
            rules: { $ref: '#/definitions/rules' },
          },
          required: ['files'],
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

const wiki: object = {
  type: 'string',
  description:
    'The wiki of the pages: its host such as de.wikipedia.org, the name of its database such as dewiki, or any name for one that nobody else knows. Without it, the page tells by its address or by what it holds.',
};

/**
 * A schema as editors take it.
 * @param schema of which `errorMessage` is only the end of a sentence
 */
export function editorSchema(schema: ValueSchema): object {
  const asWritten = (key: string, value: unknown): unknown =>
    key === 'errorMessage' ? `It must be ${value as string}.` : value;
  const copy = JSON.parse(JSON.stringify(schema, asWritten)) as object;
  return withPatternMessages(copy) as object;
}

/** VS Code has a word of its own for the message of a pattern. */
function withPatternMessages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPatternMessages);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withPatternMessages(one)]),
  );
  const { pattern, errorMessage } = value as ValueSchema;
  return typeof pattern === 'string' && errorMessage !== undefined
    ? { ...copy, patternErrorMessage: errorMessage }
    : copy;
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
