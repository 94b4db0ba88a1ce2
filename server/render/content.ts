import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { nestEmphasis } from './emphasis.ts';
import { decodeEntities } from '../text/decodeEntities.ts';
import { type Inline, text, textNodes } from './inline.ts';
import { externalLink, freeLink, magicLink, wikilink } from './links.ts';
import { referenceMark } from './referenceMark.ts';
import { type Scope, sourceOf } from './scope.ts';
import { renderMagicWord, renderTemplate } from './templates.ts';

/** Renders sibling nodes; the entry from outside is `renderContent`. */
export function renderNodes(nodes: readonly SyntaxNode[], scope: Scope): Inline[] {
  return nestEmphasis(nodes, scope.source, (node) => renderNode(node, scope));
}

function renderNode(node: SyntaxNode, scope: Scope): Inline[] {
  switch (node.type) {
    case 'text':
      return textNodes(decodeEntities(scope.source.slice(node.start, node.end)));
    case 'template':
      return renderTemplate(node, scope);
    case 'magic-word':
      return renderMagicWord(node, scope);
    case 'ext':
      return renderTag(node, scope);
    case 'html':
      return renderHtml(node);
    case 'arg':
      return renderArgument(node, scope);
    default:
      return renderLink(node, scope) ?? renderOther(node, scope);
  }
}

function renderLink(node: SyntaxNode, scope: Scope): Inline[] | undefined {
  switch (node.type) {
    case 'link':
      return wikilink(node, scope);
    case 'ext-link':
      return externalLink(node, scope);
    case 'free-ext-link':
      return freeLink(node, scope);
    case 'magic-link':
      return magicLink(node, scope);
    default:
      return undefined;
  }
}

/** Nodes that print nothing by themselves. */
const silent = new Set([
  'comment',
  'noinclude',
  'include',
  'hidden',
  'double-underscore',
  'category',
  'file',
  'gallery-image',
  'table-syntax',
  'table-attrs',
  'html-attrs',
  'ext-attrs',
  'heading-trail',
]);

/** Blocks become part of the one line: `* a` and `* b` read "a b". */
function renderOther(node: SyntaxNode, scope: Scope): Inline[] {
  if (silent.has(node.type)) return [];
  if (node.type === 'list' || node.type === 'dd' || node.type === 'hr') return [text(' ')];
  const content = scope.render(node.children);
  const isBlock = node.type === 'td' || node.type === 'tr' || node.type === 'heading';
  return isBlock ? [text(' '), ...content, text(' ')] : content;
}

const inlineTags = new Set(
  'abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Tags are dropped and their content kept; a block or line break separates words. */
function renderHtml(node: SyntaxNode): Inline[] {
  if (node.name === 'q') return [text('"')];
  return inlineTags.has(node.name.toLowerCase()) ? [] : [text(' ')];
}

/** Extension tags whose content is plain text. */
const verbatimTags = new Set(['nowiki', 'math', 'chem', 'ce', 'pre', 'syntaxhighlight', 'source']);
const contentTags = new Set(['poem', 'indicator', 'section', 'langconvert']);

function renderTag(node: SyntaxNode, scope: Scope): Inline[] {
  if (node.name === 'ref') return referenceMark(node, scope);
  const inner = node.children.find((child) => child.type === 'ext-inner');
  if (!inner) return [];
  if (verbatimTags.has(node.name)) {
    return textNodes(decodeEntities(scope.source.slice(inner.start, inner.end)));
  }
  return contentTags.has(node.name) ? scope.render(inner.children) : [];
}

/** `{{{1|default}}}` outside a template shows its default. */
function renderArgument(node: SyntaxNode, scope: Scope): Inline[] {
  const fallback = node.children.find((child) => child.type === 'arg-default');
  return fallback ? scope.render(fallback.children) : textNodes(sourceOf(node, scope));
}
