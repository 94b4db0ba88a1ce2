/** The part of JSON Schema (draft 7) that our own schemas use. */
export interface ValueSchema {
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'null';
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  /** A regular expression with the flag `u`, for texts. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: ValueSchema | false;
  readonly propertyNames?: ValueSchema;
  /** Alternatives that are told apart by their type, or by a property that each has with another `const`. */
  readonly anyOf?: readonly ValueSchema[];
  /** What a value has to be, after “it must be”; editors that know this word show it. */
  readonly errorMessage?: string;
}

/**
 * Holds a value against a schema.
 * @param value anything that JSON can hold
 * @returns what is wrong with it, as the end of a sentence: “it must be a list.”; undefined where it is right
 */
export function faultOfValue(value: unknown, schema: ValueSchema): string | undefined {
  const { anyOf, type } = schema;
  if (anyOf) return faultOfAlternatives(value, anyOf, schema);
  if (schema.enum && !schema.enum.includes(value)) return oneOf(schema.enum);
  if (type !== undefined && typeOf(value) !== type) return mustBe(schema);
  if (typeof value === 'string') return isText(value, schema) ? undefined : mustBe(schema);
  if (Array.isArray(value)) {
    const { items } = schema;
    return items && value.some((item) => faultOfValue(item, items)) ? mustBe(schema) : undefined;
  }
  return isRecord(value) ? faultOfObject(value, schema) : undefined;
}

/** Whether a value is an object with properties, as JSON has them. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object';
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isText(value: string, { pattern, minLength = 0 }: ValueSchema): boolean {
  return value.length >= minLength && (!pattern || new RegExp(pattern, 'u').test(value));
}

function faultOfAlternatives(
  value: unknown,
  alternatives: readonly ValueSchema[],
  schema: ValueSchema,
): string | undefined {
  const ofType = alternatives.filter(({ type }) => type === undefined || type === typeOf(value));
  if (ofType.length === 0) return mustBe(schema);
  if (ofType.length === 1) return faultOfValue(value, ofType[0]!);
  const key = Object.keys(ofType[0]!.properties ?? {}).find(
    (name) => ofType[0]!.properties![name]!.const !== undefined,
  );
  if (key === undefined || !isRecord(value)) {
    return ofType.some((one) => !faultOfValue(value, one)) ? undefined : mustBe(schema);
  }
  const kind = Object.hasOwn(value, key) ? value[key] : undefined;
  const chosen = ofType.find(({ properties }) => properties?.[key]?.const === kind);
  if (chosen) return faultOfObject(value, chosen, String(kind));
  return `“${key}”: ${oneOf(ofType.map(({ properties }) => properties?.[key]?.const))}`;
}

/** @param kind what to call the object whose properties they are */
function faultOfObject(
  value: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], additionalProperties }: ValueSchema,
  kind?: string,
): string | undefined {
  for (const [key, one] of Object.entries(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key]! : additionalProperties;
    if (known === false) {
      return kind === undefined
        ? `“${key}” means nothing here; there are ${Object.keys(properties).join(', ')}.`
        : `“${key}” is nothing that “${kind}” has.`;
    }
    const isLeftOut = one === undefined && !required.includes(key);
    const fault = known && !isLeftOut ? faultOfValue(one, known) : undefined;
    if (fault) return `“${key}”: ${fault}`;
  }
  const missing = required.find((key) => !Object.hasOwn(value, key));
  return missing && `“${missing}”: ${mustBe(properties[missing] ?? {})}`;
}

function mustBe({ errorMessage, type, anyOf = [] }: ValueSchema): string {
  if (errorMessage !== undefined) return `it must be ${errorMessage}.`;
  const types = type === undefined ? anyOf.flatMap((one) => one.type ?? []) : [type];
  return `it must be ${types.map((one) => typeNames[one]).join(' or ')}.`;
}

const typeNames: Readonly<Record<NonNullable<ValueSchema['type']>, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
  null: 'null',
};

function oneOf(values: readonly unknown[]): string {
  return `it must be one of ${values.filter((value) => value !== null).join(', ')}.`;
}
