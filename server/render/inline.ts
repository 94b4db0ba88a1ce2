/** A piece of rendered text: what a reader sees, before it is written as Markdown or plain text. */
export type Inline =
  | TextInline
  | { readonly type: 'italic' | 'bold'; readonly children: readonly Inline[] }
  | LinkInline
  /** A superscript mark: the label of a nested reference, a clean-up tag. */
  | { readonly type: 'mark'; readonly children: readonly Inline[] }
  /** Something the renderer cannot expand, as its wikitext: `{{name|argument}}`. */
  | { readonly type: 'placeholder'; readonly text: string };

export interface TextInline {
  readonly type: 'text';
  readonly text: string;
}

export interface LinkInline {
  readonly type: 'link';
  /** An absolute URL, not yet percent-encoded for any output. */
  readonly url: string;
  readonly children: readonly Inline[];
  /** The link as it is written, where it has brackets and a text: shown where no link can be. */
  readonly source?: string;
}

export function text(content: string): TextInline {
  return { type: 'text', text: content };
}

/** One string as a list of nodes; nothing for an empty one. */
export function textNodes(content: string): Inline[] {
  return content ? [text(content)] : [];
}

export function italic(children: readonly Inline[]): Inline[] {
  return isBlank(children) ? [] : [{ type: 'italic', children }];
}

export function bold(children: readonly Inline[]): Inline[] {
  return isBlank(children) ? [] : [{ type: 'bold', children }];
}

export function mark(children: readonly Inline[]): Inline[] {
  return isBlank(children) ? [] : [{ type: 'mark', children }];
}

/** What cannot be expanded, as it is written; cut where it is long, to stay plainly a placeholder. */
export function placeholder(source: string): Inline[] {
  const longest = 200;
  const written = source.length > longest ? `${source.slice(0, longest)}…` : source;
  return [{ type: 'placeholder', text: written }];
}

/** A link; just its content where there is no address. */
export function link(
  url: string | undefined,
  children: readonly Inline[],
  source?: string,
): Inline[] {
  if (!url) return [...children];
  return [{ type: 'link', url, children, ...(source !== undefined && { source }) }];
}

/** Whether a reader would see nothing. */
export function isBlank(nodes: readonly Inline[]): boolean {
  return nodes.every((node) => ('text' in node ? !node.text : isBlank(node.children)));
}

/** All text of the nodes, as it stands. */
export function textOf(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('text' in node ? node.text : textOf(node.children))).join('');
}

/** The same text without its links. */
export function withoutLinks(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if ('text' in node) return [node];
    const children = withoutLinks(node.children);
    return node.type === 'link' ? children : [{ ...node, children }];
  });
}

/** The same with links as they are written: inside a link, the brackets of another are text. */
export function linksAsWritten(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if ('text' in node) return [node];
    if (node.type === 'link' && node.source !== undefined) return [text(node.source)];
    const children = linksAsWritten(node.children);
    return node.type === 'link' ? children : [{ ...node, children }];
  });
}

/** Removes white space at both ends, wherever in the tree it stands. */
export function trim(nodes: readonly Inline[]): Inline[] {
  return trimSide(trimSide(nodes, 'start'), 'end');
}

type Side = 'start' | 'end';

function trimSide(nodes: readonly Inline[], side: Side): Inline[] {
  const atStart = side === 'start';
  for (let count = 0; count < nodes.length; count++) {
    const trimmed = trimNode(nodes[atStart ? count : nodes.length - 1 - count]!, side);
    if (!trimmed) continue;
    return atStart
      ? [trimmed, ...nodes.slice(count + 1)]
      : [...nodes.slice(0, nodes.length - 1 - count), trimmed];
  }
  return [];
}

function trimNode(node: Inline, side: Side): Inline | undefined {
  if (node.type === 'placeholder') return node;
  if (node.type === 'text') {
    const content = side === 'start' ? node.text.trimStart() : node.text.trimEnd();
    return content ? text(content) : undefined;
  }
  const children = trimSide(node.children, side);
  return children.length > 0 ? { ...node, children } : undefined;
}
