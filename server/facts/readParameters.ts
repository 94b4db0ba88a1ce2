import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode, SyntaxType } from '../syntax/syntaxNode.ts';
import type { AttributeFact } from './blockFacts.ts';

/** One argument of a template or parser function. */
export interface Parameter {
  /** Its name, or its number. */
  readonly key: string;
  readonly positional: boolean;
  /** The value as written; of a named one without the white space around it. */
  readonly text: string;
  /** UTF-16 offsets of that text in the block. */
  readonly start: number;
  readonly end: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** It holds a template or argument: only the wiki knows its value. */
  readonly dynamic: boolean;
}

/** The arguments of one call; of a repeated one the last counts. */
export class Parameters {
  private readonly byKey = new Map<string, Parameter>();

  constructor(parameters: readonly Parameter[]) {
    for (const parameter of parameters) this.byKey.set(parameter.key, parameter);
  }

  get(key: string): Parameter | undefined {
    return this.byKey.get(key);
  }

  /** The first of some names that is given and not blank. */
  first(keys: readonly string[]): AttributeFact | undefined {
    const found = keys
      .map((key) => this.byKey.get(key))
      .find((parameter) => parameter?.text.trim());
    return found && attribute(found);
  }

  positional(): AttributeFact[] {
    return [...this.byKey.values()]
      .filter((parameter) => parameter.positional && parameter.text.trim())
      .map(trimmedAttribute);
  }

  named(wanted: (key: string) => boolean): AttributeFact[] {
    return [...this.byKey.values()].filter((parameter) => wanted(parameter.key)).map(attribute);
  }
}

/** Reads the arguments of a `template` or `magic-word` node. */
export function readParameters(node: SyntaxNode, source: string): Parameters {
  const nodes = node.children.filter((child) => child.type === 'parameter');
  return new Parameters(nodes.map((parameter) => readParameter(parameter, source)));
}

function readParameter(node: SyntaxNode, source: string): Parameter {
  const key = childOf(node, 'parameter-key');
  const value = childOf(node, 'parameter-value') ?? node;
  // `{{a|x}}` has an empty key; `{{a|1=x}}` has one, and its value is trimmed.
  const positional = !key || key.end === key.start;
  const written = source.slice(value.start, value.end);
  const leading = positional ? 0 : written.length - written.trimStart().length;
  const text = positional ? written : written.trim();
  return {
    key: node.name,
    positional,
    text,
    start: value.start + leading,
    end: value.start + leading + text.length,
    keyStart: key?.start ?? value.start,
    keyEnd: key?.end ?? value.start,
    dynamic: value.children.some((child) => dynamicTypes.has(child.type)),
  };
}

const dynamicTypes: ReadonlySet<SyntaxType> = new Set<SyntaxType>([
  'template',
  'magic-word',
  'arg',
]);

function attribute(parameter: Parameter): AttributeFact {
  return {
    key: parameter.key,
    keyRange: { start: parameter.keyStart, end: parameter.keyEnd },
    value: parameter.text,
    valueRange: { start: parameter.start, end: parameter.end },
    dynamic: parameter.dynamic,
  };
}

function trimmedAttribute(parameter: Parameter): AttributeFact {
  const leading = parameter.text.length - parameter.text.trimStart().length;
  const text = parameter.text.trim();
  const start = parameter.start + leading;
  return attribute({ ...parameter, text, start, end: start + text.length });
}
