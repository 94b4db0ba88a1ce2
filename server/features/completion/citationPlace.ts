import { blockAt, type Article } from '../../article/article.ts';
import {
  knownTemplate,
  type CitationKind,
  type CitationWrapper,
} from '../../wikis/citationStyle.ts';
import type { LayoutTemplate } from '../../wikis/layoutData.ts';
import { templateName } from '../../wikis/templateNames.ts';
import type { TextRange } from '../../text/range.ts';
import { beginsLine, pageSpacing, spacingOf, type Spacing } from '../../citations/write/spacing.ts';
import type { OpenParameter, OpenTemplate } from './openConstructs.ts';
import { callOfTemplate } from './templateAt.ts';
import { restOfValue } from './templatePlace.ts';
import type { TextView } from '../../text/pageText.ts';

/** The parameter of a citation that is being written. */
export interface CitationPlace extends TextRange {
  /** Whether its name is being written, or the value of that name. */
  readonly writes: 'name' | 'value';
  readonly kind: CitationKind;
  readonly wrapper: CitationWrapper | undefined;
  /** Set where the template is one of a wiki's own. */
  readonly template: LayoutTemplate | undefined;
  /** The name whose value is being written; empty while the name is. */
  readonly key: string;
  /** The other parameters of the citation that have a name: their values, trimmed. */
  readonly others: ReadonlyMap<string, string>;
  /** How the citation, or else the page, spaces its parameters. */
  readonly spacing: Spacing;
  /** The parameter begins on a line of its own. */
  readonly onLine: boolean;
  /** A name already has its `=`. */
  readonly hasEquals: boolean;
  /** The value that stands there, if the parser reads the citation. */
  readonly written: string;
}

/**
 * What is being written in a citation template.
 * @param template the innermost construct that is open at the cursor
 * @param offset the cursor
 * @returns undefined outside citations, in a template's name, and where no name can be
 */
export function citationPlace(
  article: Article,
  template: OpenTemplate,
  offset: number,
): CitationPlace | undefined {
  const { page, site } = article;
  const { start, parameters } = template;
  const current = parameters.at(-1);
  if (!current) return undefined;
  const name = templateName(page.slice(start + 2, parameters[0]!.start - 1), site);
  const called = knownTemplate(name, site.citations);
  if (called?.is !== 'citation') return undefined;
  const range = current.equals < 0 ? nameRange(page, current, offset) : valueRange();
  if (!range) return undefined;
  const { kind, wrapper } = called;
  const { others, spacing, written, onLine } = surroundings(article, template, current);
  return {
    ...range,
    writes: current.equals < 0 ? 'name' : 'value',
    kind,
    wrapper,
    template: called.style === 'layout' ? called.template : undefined,
    key: current.equals < 0 ? '' : page.slice(current.start, current.equals).trim(),
    others,
    spacing,
    onLine,
    hasEquals: /^\s*=/.test(page.slice(range.end, range.end + 100)),
    written,
  };

  function valueRange(): TextRange {
    const before = page.slice(current!.equals + 1, offset);
    return {
      start: offset - before.trimStart().length,
      end: restOfValue(page, offset, '').end,
    };
  }
}

/** The name around the cursor: `|ti$0tle=`. What no name could be is left alone. */
function nameRange(text: TextView, current: OpenParameter, offset: number): TextRange | undefined {
  const before = /^\s*([\p{L}\p{N}_-]*)$/u.exec(text.slice(current.start, offset));
  if (!before) return undefined;
  const rest = /^[\p{L}\p{N}_-]*(?=\s*(?:[=|]|\}\}))/u.exec(text.slice(offset, offset + 100));
  return { start: offset - before[1]!.length, end: offset + (rest?.[0].length ?? 0) };
}

/** The parameters before the cursor as written, and those behind it as parsed. */
function surroundings(
  article: Article,
  { start, parameters }: OpenTemplate,
  current: OpenParameter,
): Pick<CitationPlace, 'others' | 'spacing' | 'written' | 'onLine'> {
  const { page } = article;
  const block = blockAt(article, start);
  const source = block.facts.text;
  const call = callOfTemplate(article, { start });
  const others = new Map<string, string>();
  parameters.slice(0, -1).forEach(({ start: from, equals }, index) => {
    if (equals < 0) return;
    const value = page.slice(equals + 1, parameters[index + 1]!.start - 1);
    others.set(page.slice(from, equals).trim(), value.trim());
  });
  const at = current.start - block.start;
  const behind = call?.arguments.filter(({ start: from }) => from > at) ?? [];
  for (const { name, positional, text } of behind) {
    if (!positional) others.set(name, text.trim());
  }
  const own = call?.arguments.find(({ start: from }) => from === at);
  const rest = call?.arguments.filter((argument) => argument !== own) ?? [];
  const pages = pageSpacing(article);
  const onLine = beginsLine(current, page);
  return {
    others,
    spacing: spacingOf(rest, source) ?? (onLine ? pages.lines : pages.inline),
    onLine,
    written: own?.text.trim() ?? '',
  };
}
