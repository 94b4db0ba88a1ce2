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
export function link(url: string | undefined, children: readonly Inline[]): Inline[] {
  return url ? [{ type: 'link', url, children }] : [...children];
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

/** Whether any of the nodes is or holds a link. */
export function hasLink(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (node) => !('text' in node) && (node.type === 'link' || hasLink(node.children)),
  );
}

/** Removes white space at both ends, wherever in the tree it stands. */
export function trim(nodes: readonly Inline[]): Inline[] {
  return trimSide(trimSide(nodes, 'start'), 'end');
}

type Side = 'start' | 'end';

function trimSide(nodes: readonly Inline[], side: Side): Inline[] {
  let rest = [...nodes];
  while (rest.length > 0) {
    const edge = side === 'start' ? rest[0]! : rest[rest.length - 1]!;
    const trimmed = trimNode(edge, side);
    rest = side === 'start' ? rest.slice(1) : rest.slice(0, -1);
    if (trimmed) return side === 'start' ? [trimmed, ...rest] : [...rest, trimmed];
  }
  return rest;
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
