import { TemplateCall } from '../facts/templateCall.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { Inline } from './inline.ts';
import { readArguments } from './parameters.ts';
import { createScope } from './renderContent.ts';
import type { RenderContext } from './scope.ts';
import { shortenedFootnote } from './shortCitations.ts';

/**
 * Renders the content of the reference that a template makes from names and year.
 * @param template the node of `{{sfn}}`, `{{sfnp}}` or `{{sfnm}}`
 * @param source the text that the node's UTF-16 offsets are in
 * @returns "Smith 2001, p. 4."; undefined for a template that makes no such reference
 */
export function renderShortenedFootnote(
  template: SyntaxNode,
  source: string,
  context: RenderContext,
): Inline[] | undefined {
  const call = new TemplateCall(template, source, context.site);
  const { known } = call;
  if (known?.is !== 'inline' || known.rule.renders !== 'reference' || !known.rule.form) {
    return undefined;
  }
  const given = readArguments(call, createScope(source, context));
  return shortenedFootnote(known.rule.form, given, context.site.citations);
}
