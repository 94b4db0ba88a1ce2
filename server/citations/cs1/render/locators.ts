import { type Inline, bold, isBlank, text, textNodes } from '../../../render/inline.ts';
import type { Scope } from '../../../render/scope.ts';
import type { CitationArguments } from './arguments.ts';
import type { Draft } from './draft.ts';

/** Volume and issue: "**12** (3)" in a journal, "Vol. 12, no. 3" elsewhere. */
export function showVolumeAndIssue(draft: Draft, isJournal: boolean): Inline[] {
  const volume = dashed(draft.volume);
  const issue = dashed(draft.issue);
  const [hasVolume, hasIssue] = [!isBlank(volume), !isBlank(issue)];
  if (isJournal) {
    const number = hasIssue ? [text(' ('), ...issue, text(')')] : [];
    return [...journalVolume(volume, draft), ...number];
  }
  if (!hasVolume && !hasIssue) return [];
  const isLower = draft.separator === ',';
  const parts = hasVolume ? [text(isLower ? 'vol.\u00a0' : 'Vol.\u00a0'), ...volume] : [];
  const word = hasVolume ? ', no.\u00a0' : isLower ? 'no.\u00a0' : 'No.\u00a0';
  const number = hasIssue ? [text(word), ...issue] : [];
  return [text(draft.separator + ' '), ...parts, ...number];
}

/** Short volumes and those of digits or Roman numerals are bold. */
function journalVolume(volume: readonly Inline[], draft: Draft): Inline[] {
  if (isBlank(volume)) return [];
  const [only] = volume;
  const written = only?.type === 'text' ? only.text : '';
  const isLong = written.length > 4 && !/^(?:\d+|[MDCLXVI]+)$/.test(written);
  return [text(draft.separator + ' '), ...(isLong ? volume : bold(volume))];
}

/** Where in the work: ": 45–67" in a journal, "pp. 45–67" elsewhere, or `at`. */
export function showPages(
  draft: Draft,
  args: CitationArguments,
  isJournal: boolean,
  scope: Scope,
): Inline[] {
  const lead = draft.separator + ' ';
  const sheets = draft.kind === 'map' ? showSheets(args, draft) : [];
  if (scope.context.site.citations.kindsWithoutPages.includes(draft.kind))
    return showAt(args, lead);
  const [page, pages] = [args.find('page'), args.find('pages')];
  const at = page || pages ? [] : showAt(args, lead);
  const value = page ? page.inline : dashed(args.inline('pages'));
  // `|volume=18 |article-number=e0274371` in a journal: "18 e0274371".
  const number = isJournal ? args.inline('articleNumber') : [];
  if (!isBlank(number)) {
    const place = isBlank(value) ? at : [text(': '), ...value];
    return [
      ...sheets,
      text(isBlank(draft.volume) && isBlank(draft.issue) ? lead : ' '),
      ...number,
      ...place,
    ];
  }
  if (isBlank(value)) return [...sheets, ...at];
  if (isJournal) return [...sheets, text(': '), ...value];
  const isOne = page !== undefined || /^\d+$/.test(pages?.text ?? '');
  const prefix = args.find('noPp') ? '' : isOne ? 'p.\u00a0' : 'pp.\u00a0';
  return [...sheets, text(lead + prefix), ...value];
}

function showAt(args: CitationArguments, lead: string): Inline[] {
  const at = args.inline('at');
  return isBlank(at) ? [] : [text(lead), ...at];
}

function showSheets(args: CitationArguments, draft: Draft): Inline[] {
  const [word, value] = args.find('sheet')
    ? (['Sheet\u00a0', args.inline('sheet')] as const)
    : (['Sheets\u00a0', dashed(args.inline('sheets'))] as const);
  if (isBlank(value)) return [];
  const shown = draft.separator === ',' ? word.toLowerCase() : word;
  return [text(`${draft.separator} ${shown}`), ...value];
}

/** When in a recording: "Event occurs at 1:23", "5 minutes in". */
export function showTime(args: CitationArguments, draft: Draft): Inline[] {
  const minutes = args.inline('minutes');
  if (!isBlank(minutes)) return [text(draft.separator + ' '), ...minutes, text(' minutes in')];
  const time = args.inline('time');
  if (isBlank(time)) return [];
  const caption = args.text('timeCaption') || 'Event occurs at';
  const shown = draft.separator === ',' ? caption.toLowerCase() : caption;
  return [text(`${draft.separator} ${shown} `), ...time];
}

/** Hyphens of ranges become en dashes in plain text: "45-67, 70-71". */
function dashed(value: readonly Inline[]): readonly Inline[] {
  const [only] = value;
  if (value.length !== 1 || only?.type !== 'text') return value;
  return textNodes(dashRanges(only.text.replace(/\s+/g, ' ')));
}

/** Longer items are no ranges of pages. */
const longestRange = 80;
const range = /^\w*[.-]?\w+\s*[-–—]\s*\w*[.-]?\w+$/;
const hyphenRanges = [
  /^[A-Za-z]+[.-]?\d+\s*-\s*[A-Za-z]+[.-]?\d+$/,
  /^\d+[.-]?[A-Za-z]+\s*-\s*\d+[.-]?[A-Za-z]+$/,
  /^\d+[.-]\d+\s*-\s*\d+[.-]\d+$/,
  /^\d+\s*-\s*\d+$/,
  /^[A-Za-z]+\s*-\s*[A-Za-z]+$/,
];

/** Each item of a list by itself; `((12-3))` stays as it is written. */
function dashRanges(written: string): string {
  const [, kept] = /^\(\((.*)\)\)$/.exec(written) ?? [];
  if (kept !== undefined) return kept;
  const items = written.split(/\s*[,;]\s*/).map((item) => {
    if (item.length > longestRange || !range.test(item)) return item;
    if (!hyphenRanges.some((form) => form.test(item))) return item.replace(/\s*[–—]\s*/g, '–');
    return item.replace(/(\w*[.-]?\w+)\s*-\s*(\w*[.-]?\w+)/, '$1–$2');
  });
  return items.join(', ');
}
