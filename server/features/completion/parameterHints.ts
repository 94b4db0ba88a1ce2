import type { Article } from '../../article/article.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { trimmedRange } from '../../facts/callArguments.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import type { Site } from '../../wikis/site.ts';
import { positionalNames, templateHelp } from '../../wikis/templateHelp.ts';
import type { TextRange } from '../../text/range.ts';
import { onceFor } from '../../text/memory.ts';

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
const hintsOfBlock = onceFor((facts: BlockFacts, site: Site): readonly ParameterHint[] =>
  facts.calls
    .filter(({ isTemplate }) => isTemplate)
    .flatMap((call) => hintsOf(call, site))
    .sort((a, b) => a.offset - b.offset),
);

function hintsOf(call: TemplateCall, site: Site): ParameterHint[] {
  const help = templateHelp(call.name, site.templateHelp);
  if (!help?.hints) return [];
  const given = call.arguments.filter(({ positional }) => positional);
  const names = positionalNames(help, given.length) ?? [];
  return given.flatMap(({ valueRange }, index) => {
    const { start, end } = trimmedRange(valueRange, call.source);
    const label = names[index];
    return label && start < end ? [{ offset: start, label: `${label}:` }] : [];
  });
}
