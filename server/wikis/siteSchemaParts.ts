/** What the fields of the schema of a site's settings are made of. */
import type { ValueSchema } from './valueSchema.ts';

/** A table by name. `null` takes out what the wiki is otherwise known to have. */
export function table(
  description: string,
  values: ValueSchema,
  propertyNames?: ValueSchema,
): ValueSchema {
  return {
    type: 'object',
    description: `${description} null takes an entry out.`,
    ...(propertyNames && { propertyNames }),
    additionalProperties: values,
  };
}

/** Joined with what the wiki is known to have. */
export function list(description: string, items: ValueSchema): ValueSchema {
  return { type: 'array', description, items };
}

export function choice(...values: readonly (string | null)[]): ValueSchema {
  return { enum: values };
}

export const orNull = (schema: ValueSchema): ValueSchema => ({
  anyOf: [schema, { type: 'null' }],
  ...(schema.errorMessage !== undefined && { errorMessage: schema.errorMessage }),
});

export const templateName: ValueSchema = {
  type: 'string',
  pattern: '\\S',
  errorMessage: 'the name of a template',
};

/** A star at one end only: then no name is slow to compare. */
export const templateNames: ValueSchema = {
  type: 'string',
  pattern: '^\\*?[^*]*[^*\\s][^*]*\\*?$',
  errorMessage: 'the name of a template, where * may stand for anything at its start or end',
};

export const address: ValueSchema = {
  type: 'string',
  pattern: '^https?://[^\\s/$]+[^\\s]*\\$1',
  errorMessage: 'an address with $1 for the title, such as "https://wiki.example.org/wiki/$1"',
};

export const namespaceName: ValueSchema = {
  type: 'string',
  pattern: '^[^:#<>\\[\\]|{}/]*[^\\s_:#<>\\[\\]|{}/][^:#<>\\[\\]|{}/]*$',
  errorMessage: 'the name of a namespace, without a colon',
};

export const title: ValueSchema = {
  type: 'string',
  pattern: '\\S',
  errorMessage: 'the title of a section',
};

export const parameter: ValueSchema = { type: 'string', errorMessage: 'the name of a parameter' };
