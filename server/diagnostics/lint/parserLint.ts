import type { Article, Block } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';
import { balanceFaults, isUnfinished } from '../balance/balanceFaults.ts';
import { isLoneBracketOfText } from '../balance/bracketsOfText.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { LintEdit, LintReport } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import type { Finding, Fix } from '../../problems/finding.ts';
import { linterSays } from '../linter/linterSays.ts';
import { usesLevelOne } from '../wiki/headingHabits.ts';
import { touchesTypographicQuotes } from '../wiki/typographicQuote.ts';
import { faultsOfBlock } from './faultsOfBlock.ts';
import { fixTitle } from './fixTitle.ts';
import { isSoundInPlace } from './soundInPlace.ts';
import { slashedTags } from './slashedTags.ts';
import { parserWords } from './parserWords.ts';
import { onceFor } from '../../text/memory.ts';

/** The findings of one of the parser's lint rules: block by block, and what needs the whole page. */
export function parserLint(article: Article, rule: string): readonly Finding[] {
  return lintOf(article).get(rule) ?? [];
}

const lintOf = onceFor(mergeLint);

function mergeLint(article: Article): Map<string, Finding[]> {
  const result = new Map<string, Finding[]>();
  const add = (rule: string, findings: readonly Finding[]) => {
    const known = result.get(rule);
    if (!known) result.set(rule, [...findings]);
    else for (const finding of findings) known.push(finding);
  };
  const brokenStretches = stretchesOfFaults(article);
  const attributes = falseAttributes(article);
  let brackets = 0;
  for (const { block, told } of lintedBlocks(article)) {
    for (const report of told) {
      const finding = placed(report, block);
      const isAttribute = ofAttributes.has(report.rule) && touches(finding, attributes);
      if (
        !isAttribute &&
        !isAftermath(report, finding, brokenStretches) &&
        !(
          report.rule === 'lonely-bracket' &&
          ++brackets <= mostBrackets &&
          isLoneBracketOfText(finding.start, article)
        )
      ) {
        add(report.rule, [finding]);
      }
    }
  }
  if (result.has('h1') && usesLevelOne(article)) result.delete('h1');
  return result;
}

/** A page with more has other faults, and an edit should not look at each again. */
const mostBrackets = 500;

/**
 * Where a fault of balance makes attributes of text: to the parser, `<ref name=a {{b|title=c}}</ref>` has
 * an attribute `title`, and all of a line is attributes that begins with the `{|` of a table without end.
 */
function falseAttributes(article: Article): TextRange[] {
  return balanceFaults(article).flatMap((fault) => {
    if (isUnfinished(fault)) return fault.affected;
    if (fault.kind !== 'unclosed-table') return [];
    const { start, end } = fault.range;
    const line = /^[^\n]*/.exec(article.page.slice(end, end + longestLine))![0];
    return [{ start, end: end + line.length }];
  });
}

/** How much of a line is looked at, in UTF-16 units. */
const longestLine = 20_000;

const ofAttributes: ReadonlySet<string> = new Set(['no-duplicate', 'parsing-order']);

/** What the parser says, but for what another rule says better. */
const lintedBlocks = askForLists((facts, site) =>
  [...faultsOfBlock(facts), ...slashedTags(facts, site)].filter(
    (report) =>
      !linterSays(report, facts, site) &&
      !isSoundInPlace(report, facts, site) &&
      !(ofQuotes.has(report.rule) && touchesTypographicQuotes(facts, report)),
  ),
);

/** Where a fault of balance or a swallowed reference has made text of what was meant as a construct. */
function stretchesOfFaults(article: Article): TextRange[] {
  const stretches = balanceFaults(article).flatMap((fault): TextRange[] => {
    const place = fault.ends[0]?.offset ?? fault.range.start;
    const start = Math.min(fault.range.start, place);
    return [{ start, end: Math.max(fault.range.end, place) + 2 }, ...fault.affected];
  });
  for (const { code, at } of resolveCites(article).problems) {
    if (code === 'included-ref' || code === 'included-references')
      stretches.push({ start: at.start, end: at.end });
  }
  return stretches;
}

/** One fault, one report: a lone bracket or pipe inside a broken construct is no fault of its own. */
function isAftermath(
  report: LintReport,
  place: TextRange,
  stretches: readonly TextRange[],
): boolean {
  return aftermathRules.has(report.rule) && touches(place, stretches);
}

function touches(place: TextRange, stretches: readonly TextRange[]): boolean {
  return stretches.some(({ start, end }) => place.start <= end && start <= place.end);
}

const aftermathRules: ReadonlySet<string> = new Set([
  'lonely-bracket',
  'tag-like',
  'pipe-like',
  'syntax-like',
  'lonely-http',
  'unterminated-url',
  'no-ignored',
  'illegal-attr',
  'h1',
  'table-layout',
  'invalid-url',
]);

/** What the parser says of `<div class=“a b”>`, where the quotes are the fault. */
const ofQuotes: ReadonlySet<string> = new Set(['no-ignored', 'illegal-attr', 'unclosed-quote']);

function placed(report: LintReport, block: Block): Finding {
  const { start } = block;
  const fixes = [
    ...(report.fix ? [fixOf(report.fix, start, true)] : []),
    ...report.suggestions.map((edit) => fixOf(edit, start, false)),
  ];
  const message = saysMore.has(report.rule) ? undefined : parserWords(report.message);
  return {
    start: start + report.start,
    end: start + report.end,
    ...(message && { message }),
    fixes,
  };
}

function fixOf(edit: LintEdit, by: number, preferred: boolean): Fix {
  const { newText, title } = edit;
  return {
    title: fixTitle(title),
    edits: [{ start: edit.start + by, end: edit.end + by, newText }],
    preferred,
  };
}

/** The parser says `lonely "<"` of `</ br>`; the table of rules says what that is. */
const saysMore: ReadonlySet<string> = new Set(['tag-like', 'lonely-http', 'lonely-apos']);
