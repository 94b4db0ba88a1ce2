import { childOf } from '../syntax/nodeAt.ts';
import { plainText } from '../syntax/plainText.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { unknownText, type AnchorPart } from './shortFootnoteFacts.ts';

/** The arguments of a template as anchors read them: without markup, and trimmed. */
export class AnchorValues {
  private readonly nodes = new Map<string, SyntaxNode>();

  /** @param node a `template` or `magic-word`; of a repeated argument the last counts */
  constructor(
    node: SyntaxNode,
    private readonly source: string,
  ) {
    for (const child of node.children) {
      if (child.type === 'parameter') this.nodes.set(child.name, child);
    }
  }

  get keys(): string[] {
    return [...this.nodes.keys()];
  }

  /** The first of some names that is set. */
  find(names: readonly string[]): AnchorPart | undefined {
    for (const name of names) {
      const node = this.nodes.get(name);
      const part = node && this.part(node);
      if (part?.text) return part;
    }
    return undefined;
  }

  /** The value of the first of some names that is set, as nodes. */
  node(names: readonly string[]): SyntaxNode | undefined {
    const name = names.find((other) => this.find([other]));
    const parameter = name === undefined ? undefined : this.nodes.get(name);
    return parameter && childOf(parameter, 'parameter-value');
  }

  private part(node: SyntaxNode): AnchorPart {
    const key = childOf(node, 'parameter-key');
    const value = childOf(node, 'parameter-value') ?? node;
    const written = this.source.slice(value.start, value.end);
    const start = value.start + written.length - written.trimStart().length;
    const end = Math.max(start, value.start + written.trimEnd().length);
    const positional = !key || key.end === key.start;
    const text = visibleText(value, this.source);
    const parameter = this.source.slice(node.start, node.end);
    const keyStart = node.start + parameter.length - parameter.trimStart().length;
    return { text, start, end, keyStart, positional };
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
