import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { LintReport } from '../../syntax/syntaxNode.ts';
import { boldOfHeadings, tagsInAttributes } from './pairedMarks.ts';
import { onceFor } from '../../text/memory.ts';

/** The parser's lint reports of a block, without those of sound text and those that repeat another. */
export function faultsOfBlock(facts: BlockFacts): readonly LintReport[] {
  return facts.lint.length === 0 ? facts.lint : selected(facts);
}

const selected = onceFor(selectFaults);

function selectFaults({ lint: reports, text }: BlockFacts): LintReport[] {
  const lint = reports.map((report) => withoutBlanks(report, text));
  const startsOf = (wanted: string) =>
    new Set(lint.filter(({ rule }) => rule === wanted).map(({ start }) => start));
  const inAttributes = startsOf('parsing-order');
  const unterminated = startsOf('unterminated-url');
  const lastValues = lastDuplicates(lint, text);
  const faults = lint.filter((report) => {
    switch (report.rule) {
      case 'lonely-apos':
        return !isApostropheOfWord(report, text);
      case 'blank-alt':
        return !isDecoration(report, text);
      case 'no-duplicate':
        return !lastValues.has(report);
      case 'no-ignored':
        return !inAttributes.has(report.start);
      case 'invalid-url':
        return !unterminated.has(report.start);
      case 'parsing-order':
      case 'bold-header':
        return false;
      default:
        return true;
    }
  });
  return [
    ...faults.map((report) => atCulprit(withFixesAtPlace(report), text)),
    ...boldOfHeadings(lint, text),
    ...tagsInAttributes(lint, text),
  ];
}

/** Blanks around what is at fault are not at fault themselves. */
function withoutBlanks(report: LintReport, text: string): LintReport {
  const place = text.slice(report.start, report.end);
  const start = report.start + place.length - place.trimStart().length;
  const end = report.end - place.length + place.trimEnd().length;
  return start < end ? { ...report, start, end } : report;
}

/**
 * MediaWiki makes an apostrophe of the first mark in `''Star'''s`, `L'''Humanité''` and
 * `the ''Stars''' crew`, which is what the writer meant.
 */
function isApostropheOfWord({ start, end }: LintReport, text: string): boolean {
  if (end - start !== 1) return false;
  let marks = end;
  while (text.charAt(marks) === "'") marks++;
  const before = /[\p{L}\p{N}][\])}]*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0];
  if (before === undefined) return false;
  return /^[\p{L}\p{N}[{"“«]/u.test(text.slice(marks, marks + 2)) || /^[sxz]/i.test(before);
}

/** `[[File:A.svg|20px|link=|alt=]]` says that the image is mere decoration, as it should be said. */
function isDecoration({ start, end }: LintReport, text: string): boolean {
  const before = text
    .slice(Math.max(0, start - longestFile), start)
    .split('[[')
    .at(-1)!;
  const after = text.slice(end, end + longestFile).split(']]')[0]!;
  return /\|\s*link\s*=\s*(?:\||$)/.test(before) || /\|\s*link\s*=\s*(?:\||$)/.test(after);
}

const longestFile = 500;

/** Of attributes that stand twice in a tag, the last one counts, and so is no fault. */
function lastDuplicates(lint: readonly LintReport[], text: string): Set<LintReport> {
  const result = new Set<LintReport>();
  const following = new Set<string>();
  let tagStart = -1;
  for (const report of lint.filter(({ rule }) => rule === 'no-duplicate').reverse()) {
    if (tagStart < 0 || endOfAttributes.test(text.slice(report.end, tagStart))) following.clear();
    if (!following.has(report.message)) result.add(report);
    following.add(report.message);
    tagStart = report.start;
  }
  return result;
}

/** Behind it stand the attributes of another tag or cell. */
const endOfAttributes = /[<>|]|!!|\n!/;

/** The parser reports all the text around a `|` too many, and the whole link of a file without extension. */
function atCulprit(report: LintReport, text: string): LintReport {
  if (report.rule === 'invalid-gallery' && text.startsWith('[[', report.start)) {
    const start = report.start + 2;
    const name = /^[^|\]]+/.exec(text.slice(start, report.end))?.[0];
    return name ? { ...report, start, end: start + name.length } : report;
  }
  const edit = report.suggestions[0] ?? report.fix;
  if (report.rule !== 'pipe-like' || !edit) return report;
  const start = text.indexOf('|', edit.start);
  if (start < 0 || start >= edit.end) return report;
  return { ...report, start, end: start + (text.charAt(start + 1) === '|' ? 2 : 1) };
}

/** Of `[https://a.org/ [b]` the `[` is at fault, and an escape of the `]` would break the link. */
function withFixesAtPlace(report: LintReport): LintReport {
  if (report.rule !== 'lonely-bracket') return report;
  const suggestions = report.suggestions.filter(
    ({ start, newText }) => start === report.start || !newText.startsWith('&'),
  );
  return { ...report, suggestions };
}
