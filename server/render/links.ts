import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { decodeEntities } from '../text/decodeEntities.ts';
import { type Inline, isBlank, link, text, textNodes, textOf, withoutLinks } from './inline.ts';
import { type Scope, sourceOf } from './scope.ts';
import { pageUrl } from './pageUrl.ts';
import { decodeTarget, isLinkable } from './urls.ts';

/** `[[Target]]` and `[[Target|text]]`. */
export function wikilink(node: SyntaxNode, scope: Scope): Inline[] {
  const target = childSource(node, 'link-target', scope);
  const shown = node.children.find((child) => child.type === 'link-text');
  const content = shown ? scope.render(shown.children) : textNodes(target.replace(/^\s*:/, ''));
  return pageLink(target, content, scope, decodeEntities(sourceOf(node, scope)));
}

/** A link to a page of the wiki; only its text where the target has no title. */
export function pageLink(
  target: string,
  content: readonly Inline[],
  scope: Scope,
  source?: string,
): Inline[] {
  const title = target.replace(/^\s*:/, '').trim();
  if (!title || title.startsWith('#') || /[[\]{}|<>\n]|:\/\//.test(title)) return [...content];
  return link(pageUrl(decodeTarget(title), scope.context.site), withoutLinks(content), source);
}

/** `[https://example.org text]`; without a text it shows a number. */
export function externalLink(node: SyntaxNode, scope: Scope): Inline[] {
  const url = childSource(node, 'ext-link-url', scope);
  const shown = node.children.find((child) => child.type === 'ext-link-text');
  const content = shown ? scope.render(shown.children) : [];
  const written = decodeEntities(sourceOf(node, scope));
  if (!isLinkable(url)) return textNodes(written);
  if (isBlank(content)) return link(url, [text(`[${scope.linkNumber(node)}]`)]);
  return link(url, withoutLinks(content), written);
}

/** A URL by itself. */
export function freeLink(node: SyntaxNode, scope: Scope): Inline[] {
  const url = childSource(node, undefined, scope);
  return link(isLinkable(url) ? url : undefined, textNodes(url));
}

/** `ISBN 978-0-306-40615-7`, `PMID 123`, `RFC 9110`. */
export function magicLink(node: SyntaxNode, scope: Scope): Inline[] {
  const written = sourceOf(node, scope);
  const [, name = '', value = ''] = /^(\w+)\s+(.*)$/.exec(written) ?? [];
  const style = scope.context.site.citations.identifiersByKey.get(name);
  if (!style) return textNodes(decodeEntities(written));
  return link(identifierUrl(style.url, value, scope), [text(written)]);
}

/** The address of an identifier's value: a page of the wiki where the prefix has no scheme. */
export function identifierUrl(prefix: string, value: string, scope: Scope): string | undefined {
  if (!prefix) return undefined;
  if (prefix.includes('//') || (prefix.endsWith(':') && !prefix.includes('Special'))) {
    return prefix + value;
  }
  return pageUrl(prefix + value, scope.context.site);
}

/**
 * A link as `[url label]` makes it, from a URL that an editor typed: a space ends the URL, what
 * follows belongs to the label; what MediaWiki does not link stays as it is written.
 */
export function typedLink(url: string, label: readonly Inline[]): Inline[] {
  const shown = isBlank(label) ? textNodes(url) : label;
  const [, address = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(url) ?? [];
  const content = rest ? [text(rest + ' '), ...shown] : shown;
  // MediaWiki's pattern for labels takes no replacement character.
  if (isLinkable(address) && !textOf(content).includes('\ufffd')) {
    return link(address, withoutLinks(content));
  }
  return isBlank(label) ? [...shown] : [text(`[${address} `), ...content, text(']')];
}

/** The text of a child (or the node itself), with templates in it expanded and entities decoded. */
function childSource(node: SyntaxNode, type: SyntaxNode['type'] | undefined, scope: Scope): string {
  const child = type ? node.children.find((candidate) => candidate.type === type) : node;
  if (!child) return '';
  const isPlain = child.children.every((part) => part.type === 'text' || part.type === 'comment');
  if (isPlain) return decodeEntities(sourceOf(child, scope));
  return textOf(scope.render(child.children));
}
