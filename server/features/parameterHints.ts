import type { Article } from '../article/article.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';
import { templateName, type Site } from '../site/site.ts';
import { positionalNames, templateHelp } from '../site/templateHelp.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { TextRange } from '../text/range.ts';
import { callParameters, trimmed } from './citations/citationCalls.ts';
import { onceFor } from '../text/memory.ts';

/** What a value means that has no name, to be shown before it. */
export interface ParameterHint {
  /** Before the value, in the page. */
  readonly offset: number;
  /** `month:` */
  readonly label: string;
}

/**
 * What the positions mean of templates whose values alone do not tell it: `{{birth date|1957|3|11}}`.
 * @param range which stretch of the page is wanted
 */
export function parameterHints(article: Article, range: TextRange): ParameterHint[] {
  return article.blocks
    .filter(({ start, end }) => end >= range.start && start <= range.end)
    .flatMap(({ start, facts }) =>
      hintsOfBlock(facts, article.site).map((hint) => ({ ...hint, offset: hint.offset + start })),
    )
    .filter(({ offset }) => offset >= range.start && offset <= range.end);
}

/** Their offsets are relative to the block. */
const hintsOfBlock = onceFor((facts: BlockFacts, site: Site): readonly ParameterHint[] => {
  const hints: ParameterHint[] = [];
  collect(facts.root, facts.text, site, hints);
  return hints.sort((a, b) => a.offset - b.offset);
});

function collect(parent: SyntaxNode, source: string, site: Site, hints: ParameterHint[]): void {
  for (const node of parent.children) {
    if (node.type === 'template') addHints(node, source, site, hints);
    collect(node, source, site, hints);
  }
}

function addHints(node: SyntaxNode, source: string, site: Site, hints: ParameterHint[]): void {
  const name = childOf(node, 'template-name');
  const written = name ? source.slice(name.start, name.end) : '';
  const help = templateHelp(templateName(written, site), site.templateHelp);
  if (!help?.hints) return;
  const given = callParameters(node, source).filter(({ positional }) => positional);
  const names = positionalNames(help, given.length) ?? [];
  given.forEach(({ valueRange }, index) => {
    const { start, end } = trimmed(valueRange, source);
    const label = names[index];
    if (label && start < end) hints.push({ offset: start, label: `${label}:` });
  });
}
