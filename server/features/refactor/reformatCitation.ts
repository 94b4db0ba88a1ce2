import { blockAt, type Article, inPage } from '../../article/article.ts';

import { editArticle } from '../../article/editArticle.ts';
import { citationAt, isCs1, type CitationCall } from '../../facts/citations.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import { inUsualOrder } from '../../citations/write/parameterOrder.ts';
import { beginsLine, pageSpacing, spacingOf } from '../../citations/write/spacing.ts';
import { writeCall, type Layout } from '../../citations/write/writeCall.ts';
import type { Offer, Refactoring } from './refactoring.ts';

/** Puts a citation on one line, spaced as the page mostly does it. */
export const citationOnOneLine: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.citationOnOneLine',
  offer: (article, range) =>
    offer(article, range, (call, source) => ({
      title: isOnLines(call, source)
        ? 'Put this citation on one line'
        : isOnOneLine(call, source) && 'Space this citation as the page does',
      layout: { form: 'inline', spacing: pageSpacing(article).inline },
    })),
};

/** Gives each parameter a line of its own. */
export const citationOnLines: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.citationOnLines',
  offer: (article, range) =>
    offer(article, range, (call, source) => ({
      title: !isOnLines(call, source)
        ? 'Put each parameter of this citation on a line'
        : !isOnOneLine(call, source) && 'Space this citation as the page does',
      layout: { form: 'lines', spacing: pageSpacing(article).lines },
    })),
};

/** Puts the parameters in the order in which a citation reads best; how they are spaced stays. */
export const citationInOrder: Refactoring = {
  kind: 'refactor.rewrite.wikiwright.citationInOrder',
  offer: (article, range) =>
    offer(article, range, (call, source) => {
      const parameters = inUsualOrder(call.arguments, article.site.citationHelp);
      const isOrdered = parameters.every((parameter, index) => parameter === call.arguments[index]);
      const form = isOnLines(call, source) ? 'lines' : 'inline';
      const spacing = spacingOf(call.arguments, source) ?? pageSpacing(article)[form];
      const title = !isOrdered && 'Put the parameters of this citation in the usual order';
      return { title, layout: { form, spacing, parameters } };
    }),
};

type Plan = (
  call: CitationCall,
  source: string,
) => {
  /** False where there is nothing to do. */
  readonly title: string | false;
  readonly layout: Omit<Layout, 'newline'>;
};

function offer(article: Article, { start }: TextRange, plan: Plan): Offer | undefined {
  const block = blockAt(article, start);
  const call = citationAt(block.facts, start - block.start);
  if (!call || !isCs1(call) || call.arguments.length === 0) return undefined;
  const { text } = block.facts;
  const { title, layout } = plan(call, text);
  const newline = article.text.includes('\r\n') ? '\r\n' : '\n';
  const newText = title === false ? '' : writeCall(call, text, { ...layout, newline });
  if (title === false || newText === text.slice(call.start, call.end)) return undefined;
  const edit = { ...inPage(call, block), newText };
  return { title, edits: () => (keepsMeaning(article, call, edit) ? [edit] : []) };
}

/** Every parameter has a line, as far as a line can be given to it. */
function isOnLines(call: CitationCall, source: string): boolean {
  return call.arguments.every((parameter) => beginsLine(parameter, source));
}

function isOnOneLine(call: CitationCall, source: string): boolean {
  return !call.arguments.some((parameter) => beginsLine(parameter, source));
}

/** Whether MediaWiki still reads the same: every argument by name with its value, and where it ends. */
function keepsMeaning(article: Article, call: CitationCall, edit: TextEdit): boolean {
  const edited = editArticle(article, edit);
  const newBlock = blockAt(edited, edit.start);
  const newCall = citationAt(newBlock.facts, edit.start - newBlock.start);
  if (!newCall || newCall.start + newBlock.start !== edit.start) return false;
  if (newCall.end - newCall.start !== edit.newText.length) return false;
  return meaning(call) === meaning(newCall);
}

/** The arguments as MediaWiki takes them: of a repeated one the last, named ones trimmed. */
function meaning(call: CitationCall): string {
  const values = new Map(call.arguments.map(({ name, text }) => [name, text]));
  return JSON.stringify([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}
