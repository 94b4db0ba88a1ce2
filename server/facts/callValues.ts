import type { SyntaxNode, SyntaxType } from '../syntax/syntaxNode.ts';
import { onceFor } from '../text/memory.ts';
import type { TextRange } from '../text/range.ts';
import type { AttributeFact } from './blockFacts.ts';
import { trimmedRange, type CallArgument } from './callArguments.ts';
import { staticContent } from './liveBranches.ts';
import { opensReference } from './opensReference.ts';
import type { TemplateCall } from './templateCall.ts';

/** What MediaWiki's preprocessor makes of an argument, as far as the page alone tells. */
export interface CallValue {
  readonly argument: CallArgument;
  /** The value as the template gets it, without comments; undefined where only the wiki knows. */
  readonly expanded: string | undefined;
  /** It holds the tag of a reference that nothing closes. */
  readonly opensReference: boolean;
  /** It holds an extension tag: MediaWiki puts a mark in its place, another one each time. */
  readonly marked: boolean;
  /** It holds an argument, `{{{1}}}`: whoever transcludes the page may give it another value. */
  readonly holdsArgument: boolean;
}

/** The values of a call by name, worked out once; of a repeated name the last counts. */
export const callValues = onceFor((call: TemplateCall): ReadonlyMap<string, CallValue> => {
  const values = new Map<string, CallValue>();
  for (const argument of call.arguments) values.set(argument.name, valueOf(argument, call.source));
  return values;
});

/** The first of some arguments that is given and not blank. */
export function firstValue(call: TemplateCall, names: readonly string[]): CallValue | undefined {
  const values = callValues(call);
  return names.map((name) => values.get(name)).find((value) => value?.argument.text.trim());
}

/** The same as what it says. */
export function firstAttribute(
  call: TemplateCall,
  names: readonly string[],
): AttributeFact | undefined {
  const found = firstValue(call, names);
  return found && attributeOf(found);
}

/** What an argument says to a template that reads it as an attribute, by its name. */
export function attributeOf(
  { argument, expanded, marked, holdsArgument }: CallValue,
  valueRange: TextRange = argument.textRange,
): AttributeFact {
  // `{{r|<ref/>}}`: the mark in place of a tag is another one each time, and only the wiki knows it.
  const known = marked ? undefined : expanded;
  return {
    key: argument.name,
    keyRange: argument.keyRange,
    value: trim(known ?? argument.text).normalize('NFC'),
    valueRange,
    dynamic: known === undefined || holdsArgument,
  };
}

/** The numbered arguments that are not blank, named (`1=a`) or not, without white space around them. */
export function numberedAttributes(call: TemplateCall): AttributeFact[] {
  return [...callValues(call).values()]
    .filter(({ argument }) => /^[1-9]\d*$/.test(argument.name) && argument.text.trim())
    .map((value) => attributeOf(value, trimmedRange(value.argument.valueRange, call.source)));
}

function valueOf(argument: CallArgument, source: string): CallValue {
  const { value, positional } = argument;
  const expanded = staticContent(value, source);
  return {
    argument,
    expanded: positional || expanded === undefined ? expanded : trim(expanded),
    opensReference: opensReference(staticContent(value, source, '') ?? ''),
    // The tags of a condition leave none: `{{#if:<nowiki/>|a}}`.
    marked: expanded === undefined ? holds(value, 'ext') : expanded.includes('\u007f'),
    holdsArgument: holds(value, 'arg'),
  };
}

function holds(node: SyntaxNode, type: SyntaxType): boolean {
  return node.children.some((child) => child.type === type || holds(child, type));
}

function trim(text: string): string {
  const { start, end } = trimmedRange({ start: 0, end: text.length }, text);
  return text.slice(start, end);
}
