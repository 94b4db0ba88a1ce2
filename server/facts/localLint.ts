import type { Site } from '../wikis/site.ts';
import type { LintReport } from '../syntax/syntaxNode.ts';
import type { CiteFact } from './blockFacts.ts';

/** What our own rules say better, at the construct that is really broken. */
const saidBetter: ReadonlySet<string> = new Set([
  'unclosed-comment',
  'unclosed-table',
  'unbalanced-header',
  'unmatched-tag',
  'fostered-content',
  'invalid-isbn',
]);

/** Reports that compare places of the whole page, which the article index merges. */
const pageWide: ReadonlySet<string> = new Set(['duplicate category', 'duplicate HTML id']);

/** Of a rule that says more: `wiki/duplicate-argument` has the rest of it. */
const duplicateArgument = 'duplicate template parameter';

/** The parser's reports that hold for the block wherever it stands, and that no rule of ours says better. */
export function localLint(
  reports: readonly LintReport[],
  text: string,
  site: Site,
  cites: readonly CiteFact[],
): LintReport[] {
  const kept = reports.filter((report) => {
    if (saidBetter.has(report.rule) || pageWide.has(report.message)) return false;
    if (report.message === duplicateArgument) return false;
    // MediaWiki's own errors name the attributes that references do not have.
    if (report.rule === 'illegal-attr') {
      return !cites.some((cite) => inOpening(report, cite)) && !isOfExtension(report, text, site);
    }
    const written = text.slice(report.start, report.end);
    // A double bracket that stands alone is a matter of balance.
    if (report.rule === 'lonely-bracket') return written.length === 1 && !isOfTable(report, text);
    if (report.rule === 'tag-like') return !isExtensionTag(text.slice(report.start), site);
    return true;
  });
  return kept.sort(byPlace);
}

/** A brace of `{{{!}}`, or that of a `|}` or `{{!}}}` that ends no table, or one that a template begins. */
function isOfTable({ start }: LintReport, text: string): boolean {
  if (text.charAt(start) === '{') {
    // `{|` in an argument, of which its pipe made another, has a report of its own.
    if (text.startsWith('{|', start))
      return startsLine.test(text.slice(Math.max(0, start - 40), start));
    return /^\{\{\{\s*!\s*\}\}/.test(text.slice(start, start + 40));
  }
  return (
    text.charAt(start) === '}' &&
    /(?:^|\n)[^\S\n]*\|$|\{\{\s*!\s*(?:\}\})+$/.test(text.slice(Math.max(0, start - 40), start))
  );
}

const startsLine = /\n[^\S\n]*:*[^\S\n]*$/;

/** The parser's order depends on how the block was taken apart; this one does not. */
function byPlace(a: LintReport, b: LintReport): number {
  const [x, y] = [a, b].map(({ rule, message }) => `${rule} ${message}`);
  return a.start - b.start || a.end - b.end || x!.localeCompare(y!);
}

function inOpening(report: LintReport, { form, opening }: CiteFact): boolean {
  return form === 'tag' && opening.start <= report.start && report.end <= opening.end;
}

function isExtensionTag(text: string, site: Site): boolean {
  const name = /^<\/?([a-z][\w-]*)/i.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && site.extensionTags.has(name);
}

/** `position` of `<gallery position="center">`, where the wiki has an extension that knows it. */
function isOfExtension({ start, end }: LintReport, text: string, site: Site): boolean {
  const before = text.slice(Math.max(0, start - longestOpening), start);
  const tag = /<([a-z][\w-]*)\s[^<>]*$/i.exec(before)?.[1]?.toLowerCase() ?? '';
  if (!Object.hasOwn(site.tagAttributes, tag)) return false;
  return site.tagAttributes[tag]!.includes(text.slice(start, end).toLowerCase());
}

/** In UTF-16 units. */
const longestOpening = 1_000;
