import { TemplateCall } from '../facts/templateCall.ts';
import { type InlineTemplate, knownTemplate } from '../wikis/citationStyle.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { identifierLink } from './identifierLink.ts';
import { type Inline, bold, italic, mark, placeholder, text, textNodes } from './inline.ts';
import { languageLabel, languageNames, languageText } from './languageTemplates.ts';
import { readArguments } from './parameters.ts';
import type { Argument } from './argument.ts';
import { referenceMark } from './referenceMark.ts';
import { type Scope, sourceOf } from './scope.ts';
import { shortCitation } from './shortCitations.ts';
import {
  deadLink,
  googleBooks,
  interlanguageLink,
  pageMark,
  sic,
  urlTemplate,
} from './smallTemplates.ts';
import { webArchive } from './webArchive.ts';
import { append } from '../text/append.ts';

/** Renders a template: a citation, one of the templates common in references, or a placeholder. */
export function renderTemplate(node: SyntaxNode, scope: Scope): Inline[] {
  // What is rendered is the text of a reference, or a source.
  const call = new TemplateCall(node, scope.source, scope.context.site, { place: 'reference' });
  const { known, name, citation } = call;
  const given = readArguments(call, scope);
  if (citation) return scope.context.renderCitation(citation, given, scope);
  if (known?.is === 'inline') return renderInline(known.rule, node, given, scope);
  const [, code] = /^Lang-(\w[\w-]*)$/i.exec(name) ?? [];
  return (code && languageLabel(code, given, scope)) || citeTemplate(node, name, scope);
}

/** The mark of a note that a template makes inside the text; a list of notes shows elsewhere. */
function citeTemplate(node: SyntaxNode, name: string, scope: Scope): Inline[] {
  const { citeTemplates } = scope.context.site;
  if (!Object.hasOwn(citeTemplates, name)) return unknown(node, scope);
  return citeTemplates[name]!.makes === 'list' ? [] : referenceMark(node, scope);
}

/** Renders a parser function or variable; `{{!}}` and `{{=}}` are characters. */
export function renderMagicWord(node: SyntaxNode, scope: Scope): Inline[] {
  if (node.name === 'tag') return renderTagFunction(node, scope);
  const known = knownTemplate(node.name, scope.context.site.citations);
  if (known?.is === 'inline' && known.rule.renders === 'text') return textNodes(known.rule.text);
  return unknown(node, scope);
}

function renderTagFunction(node: SyntaxNode, scope: Scope): Inline[] {
  const given = readArguments(new TemplateCall(node, scope.source, scope.context.site), scope);
  const tag = given.get('1')?.text.toLowerCase();
  if (tag === 'ref') return referenceMark(node, scope);
  return tag === 'nowiki' ? [...(given.get('2')?.inline ?? [])] : [];
}

function unknown(node: SyntaxNode, scope: Scope): Inline[] {
  return placeholder(sourceOf(node, scope));
}

type Given = ReadonlyMap<string, Argument>;

function renderInline(
  rule: InlineTemplate,
  node: SyntaxNode,
  given: Given,
  scope: Scope,
): Inline[] {
  switch (rule.renders) {
    case 'text':
      return textNodes(rule.text);
    case 'tag':
      return mark([text('['), ...italic([text(rule.text)]), text(']')]);
    case 'content':
      return renderWrapped(rule, given);
    case 'identifier':
      return renderIdentifiers(rule, given, scope);
    case 'short-citation':
      return shortCitation(rule.form, given, scope.context.site.citations);
    case 'reference':
      return referenceMark(node, scope);
    default:
      return renderSpecial(rule.renders, given, scope) ?? unknown(node, scope);
  }
}

function renderSpecial(
  renders: InlineTemplate['renders'],
  given: Given,
  scope: Scope,
): Inline[] | undefined {
  switch (renders) {
    case 'language-text':
      return languageText(given);
    case 'language-names':
      return languageNames(given, scope);
    case 'web-archive':
      return webArchive(given, scope);
    case 'dead-link':
      return deadLink(given);
    case 'interlanguage-link':
      return interlanguageLink(given, scope);
    case 'url':
      return urlTemplate(given);
    case 'page-mark':
      return pageMark(given);
    case 'google-books':
      return googleBooks(given);
    case 'sic':
      return sic(given);
    default:
      return undefined;
  }
}

function renderWrapped(
  rule: Extract<InlineTemplate, { renders: 'content' }>,
  given: Given,
): Inline[] {
  const content = rule.parameters.map((name) => given.get(name)?.inline).find(Boolean) ?? [];
  const styled =
    rule.style === 'italic' ? italic(content) : rule.style === 'bold' ? bold(content) : content;
  return [...textNodes(rule.before ?? ''), ...styled, ...textNodes(rule.after ?? '')];
}

/** `{{ISBN|978-0-306-40615-7|…}}`: several values follow each other. */
function renderIdentifiers(
  rule: Extract<InlineTemplate, { renders: 'identifier' }>,
  given: Given,
  scope: Scope,
): Inline[] {
  const style = scope.context.site.citations.identifiersByKey.get(rule.identifier);
  if (!style) return [];
  const result: Inline[] = [];
  for (let index = 1; given.get(String(index))?.text; index++) {
    const value = given.get(String(index))!.text;
    const lead = index === 1 && !rule.bare ? style.label + style.separator : '';
    result.push(text(index === 1 ? lead : ', '));
    append(result, identifierLink(style, value, scope));
  }
  return result;
}
