import { plainText } from '../syntax/plainText.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { trimmedRange, type CallArgument } from './callArguments.ts';
import { unknownText, type AnchorPart } from './shortFootnoteFacts.ts';
import type { TemplateCall } from './templateCall.ts';

/** The arguments of a call as anchors read them: without markup, and trimmed. */
export class AnchorValues {
  private readonly given = new Map<string, CallArgument>();
  /** The text that all offsets are in. */
  readonly source: string;

  constructor(call: TemplateCall) {
    this.source = call.source;
    for (const argument of call.arguments) this.given.set(argument.name, argument);
  }

  get keys(): string[] {
    return [...this.given.keys()];
  }

  /** The first of some names that is set. */
  find(names: readonly string[]): AnchorPart | undefined {
    for (const name of names) {
      const argument = this.given.get(name);
      const part = argument && this.part(argument);
      if (part?.text) return part;
    }
    return undefined;
  }

  /** The value of the first of some names that is set, as nodes. */
  node(names: readonly string[]): SyntaxNode | undefined {
    const name = names.find((other) => this.find([other]));
    return name === undefined ? undefined : this.given.get(name)?.value;
  }

  private part(argument: CallArgument): AnchorPart {
    const { start, end } = trimmedRange(argument.valueRange, this.source);
    const text = visibleText(argument.value, this.source);
    const keyStart = trimmedRange(argument, this.source).start;
    return { text, start, end, keyStart, positional: argument.positional };
  }
}

/** The text of a value as an anchor has it; {@link unknownText} for each template in it. */
export function visibleText(value: SyntaxNode, source: string): string {
  let text = '';
  let run: SyntaxNode[] = [];
  const flush = () => {
    const written = source.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0);
    // A template inside a link or a tag is left out by whoever reads plain text.
    text += written.includes('{{') ? unknownText : plainText(run, source);
    run = [];
  };
  for (const child of value.children) {
    if (child.type === 'template' || child.type === 'magic-word' || child.type === 'arg') {
      flush();
      text += unknownText;
    } else run.push(child);
  }
  flush();
  return text;
}

/** An anchor as MediaWiki writes it: entities decoded, runs of spaces one `_`, none at the ends. */
export function normalizeAnchor(text: string): string {
  return text
    .replace(/[\s_]+/g, '_')
    .replace(/^_|_$/g, '')
    .normalize('NFC');
}
