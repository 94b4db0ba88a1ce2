import type { Article } from '../../article/article.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { CallArgument } from '../../facts/callArguments.ts';
import { citationCalls } from '../../facts/citations.ts';
import { onceFor } from '../../text/memory.ts';
import type { TextView } from '../../text/pageText.ts';

/** The white space in ` |name=value`. */
export interface Spacing {
  /** Unused where each parameter has a line. */
  readonly beforePipe: '' | ' ';
  readonly afterPipe: '' | ' ';
  readonly beforeEquals: '' | ' ';
  readonly afterEquals: '' | ' ';
}

/** How a page writes citations on one line, and how those with a line for each parameter. */
export interface PageSpacing {
  readonly inline: Spacing;
  readonly lines: Spacing;
}

/** The spacing that most parameters of the page's citations have. */
export const pageSpacing = onceFor((article: Article): PageSpacing => {
  const counts = new Map<string, number>();
  for (const { facts } of article.blocks) {
    for (const [key, count] of blockSpacings(facts)) {
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  return {
    inline: mostUsed(counts, 'inline') ?? usualInline,
    lines: mostUsed(counts, 'lines') ?? usualLines,
  };
});

/** The spacing of most of these parameters; undefined where none of them has a name and a value. */
export function spacingOf(
  parameters: readonly CallArgument[],
  source: string,
): Spacing | undefined {
  const counts = countSpacings(parameters, source);
  return mostUsed(counts, 'inline') ?? mostUsed(counts, 'lines');
}

/** Whether a parameter begins its line. */
export function beginsLine({ start }: { readonly start: number }, source: TextView): boolean {
  return source.charAt(lastVisible(source, start - 2)) === '\n';
}

const usualInline: Spacing = {
  beforePipe: ' ',
  afterPipe: '',
  beforeEquals: '',
  afterEquals: '',
};

const usualLines: Spacing = {
  beforePipe: '',
  afterPipe: ' ',
  beforeEquals: ' ',
  afterEquals: ' ',
};

const blockSpacings = onceFor((facts: BlockFacts) => {
  const parameters = citationCalls(facts).flatMap((call) => call.arguments);
  return countSpacings(parameters, facts.text);
});

/** How often each spacing is used, by the words of {@link keyOf}. */
function countSpacings(
  parameters: readonly CallArgument[],
  source: string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const parameter of parameters) {
    const key = keyOf(parameter, source);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Of an empty value nothing can be told: `|url= |title=` has its blank before the `|`. */
function keyOf(parameter: CallArgument, source: string): string {
  const { start, positional, keyRange, valueRange } = parameter;
  if (positional || !/\S/.test(source.slice(valueRange.start, valueRange.start + 2))) return '';
  const isLine = beginsLine(parameter, source);
  return [
    isLine ? 'lines' : 'inline',
    !isLine && isBlank(source.charAt(start - 2)),
    keyRange.start > start,
    valueRange.start - 1 > keyRange.end,
    isBlank(source.charAt(valueRange.start)),
  ].join(' ');
}

function mostUsed(
  counts: ReadonlyMap<string, number>,
  form: 'inline' | 'lines',
): Spacing | undefined {
  let best = '';
  for (const [key, count] of counts) {
    if (key.startsWith(form) && count > (counts.get(best) ?? 0)) best = key;
  }
  if (!best) return undefined;
  const blanks = best.split(' ').map((word): '' | ' ' => (word === 'true' ? ' ' : ''));
  return {
    beforePipe: blanks[1]!,
    afterPipe: blanks[2]!,
    beforeEquals: blanks[3]!,
    afterEquals: blanks[4]!,
  };
}

function isBlank(character: string): boolean {
  return /\s/.test(character);
}

/** The last offset up to this one that holds no blank; a line end counts as something. */
function lastVisible(source: TextView, offset: number): number {
  let at = offset;
  while (at >= 0 && /[ \t\r]/.test(source.charAt(at))) at--;
  return at;
}
