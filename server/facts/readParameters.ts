import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode, SyntaxType } from '../syntax/syntaxNode.ts';
import type { AttributeFact } from './blockFacts.ts';
import { staticContent } from './liveBranches.ts';
import { opensReference } from './opensReference.ts';

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
  /** What the preprocessor makes of the text; undefined where only the wiki knows. */
  readonly expanded: string | undefined;
  /** It holds the tag of a reference that nothing closes. */
  readonly opensReference: boolean;
  /** It holds an extension tag: MediaWiki puts a mark in its place, another one each time. */
  readonly marked: boolean;
  /** It holds an argument, `{{{1}}}`: whoever transcludes the page may give it another value. */
  readonly argument: boolean;
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
    const found = this.firstParameter(keys);
    return found && attribute(found);
  }

  /** The same, as it stands. */
  firstParameter(keys: readonly string[]): Parameter | undefined {
    return keys.map((key) => this.byKey.get(key)).find((parameter) => parameter?.text.trim());
  }

  /** The numbered ones that are not blank, named (`1=a`) or not. */
  numbered(): AttributeFact[] {
    return [...this.byKey.values()]
      .filter((parameter) => /^[1-9]\d*$/.test(parameter.key) && parameter.text.trim())
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
  const expanded = staticContent(value, source);
  return {
    key: node.name,
    positional,
    text,
    start: value.start + leading,
    end: value.start + leading + text.length,
    keyStart: key?.start ?? value.start,
    keyEnd: key?.end ?? value.start,
    expanded: positional ? expanded : expanded?.trim(),
    opensReference: opensReference(staticContent(value, source, '') ?? ''),
    // The tags of a condition leave none: `{{#if:<nowiki/>|a}}`.
    marked: expanded === undefined ? holds(value, 'ext') : expanded.includes('\u007f'),
    argument: holds(value, 'arg'),
  };
}

function holds(node: SyntaxNode, type: SyntaxType): boolean {
  return node.children.some((child) => child.type === type || holds(child, type));
}

function attribute(parameter: Parameter): AttributeFact {
  // `{{r|<ref/>}}`: the mark in place of a tag is another one each time, and only the wiki knows it.
  const expanded = parameter.marked ? undefined : parameter.expanded;
  return {
    key: parameter.key,
    keyRange: { start: parameter.keyStart, end: parameter.keyEnd },
    value: (expanded ?? parameter.text).trim().normalize('NFC'),
    valueRange: { start: parameter.start, end: parameter.end },
    dynamic: expanded === undefined || parameter.argument,
  };
}

function trimmedAttribute(parameter: Parameter): AttributeFact {
  const leading = parameter.text.length - parameter.text.trimStart().length;
  const text = parameter.text.trim();
  const start = parameter.start + leading;
  return attribute({ ...parameter, text, start, end: start + text.length });
}
