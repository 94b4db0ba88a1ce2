import type { CitationRule } from '../../../facts/templateCall.ts';
import { type Inline, isBlank, text, textOf } from '../../../render/inline.ts';
import type { Argument } from '../../../render/argument.ts';
import type { Scope } from '../../../render/scope.ts';
import { applyArchive } from './archive.ts';
import { CitationArguments } from './arguments.ts';
import { assemble } from './assemble.ts';
import { type Draft, readDraft } from './draft.ts';
import { part, showAccessDate, showQuote, showTranscript, showVia } from './fields.ts';
import { showIdentifiers } from './identifiers.ts';
import { joinParts } from './join.ts';
import { showLaySummary } from './laySummary.ts';
import { applyKind } from './kinds.ts';
import { typedLink } from '../../../render/links.ts';
import { hasTitle, withoutFinalSeparator } from './titles.ts';
import { unwrap } from './wrappers.ts';
import { commonParts } from './commonParts.ts';

/**
 * Renders a citation template as English Wikipedia's Module:Citation/CS1 of 2022 does: Citation
 * Style 1, or 2 for `{{citation}}` and `mode=cs2`. Its error messages are left out.
 * @param given the arguments by name
 */
export function renderCitation(
  { kind, wrapper }: CitationRule,
  given: ReadonlyMap<string, Argument>,
  scope: Scope,
): Inline[] {
  const passed = wrapper ? unwrap(wrapper, given) : given;
  const args = new CitationArguments(passed, kind, scope.context.site.citations);
  if (args.isEmpty) return [];
  const draft = readDraft(kind, args, scope);
  applyKind(draft, args, scope);
  const hasUrl = Boolean(draft.title.url || draft.chapter.url || draft.conference.url);
  const archived = applyArchive(draft, args);
  draft.title = {
    ...draft.title,
    title: withoutFinalSeparator(draft.title.title, draft.separator),
  };
  const closing = closingParts(draft, args, archived, hasUrl, scope);
  const body = assemble(draft, args, commonParts(draft, args, scope), closing, scope);
  return finish(body, draft, args);
}

/** What follows the pages: identifiers, the archived copy, access date, provider, quotation. */
function closingParts(
  draft: Draft,
  args: CitationArguments,
  archived: readonly Inline[],
  hasUrl: boolean,
  scope: Scope,
): Inline[] {
  const identifiers = [...showIdentifiers(draft, args, scope), draft.id].map((value) =>
    part(value, draft),
  );
  const bareUrl = hasTitle(draft.title) || draft.title.translated.length > 0 ? '' : draft.title.url;
  const isRecording = draft.kind === 'audio-visual' || draft.kind === 'episode';
  return joinParts(
    [
      joinParts(identifiers, draft.separator),
      bareUrl ? [text(' '), ...typedLink(bareUrl, [])] : [],
      archived,
      isRecording ? showTranscript(draft, args) : [],
      showAccessDate(draft, hasUrl),
      showVia(args),
      showLaySummary(draft, args),
      showQuote(draft, args),
    ],
    draft.separator,
  );
}

/** Style 1 ends with a full stop, style 2 with nothing, a quotation with its own mark. */
function finish(body: readonly Inline[], draft: Draft, args: CitationArguments): Inline[] {
  const written = args.find('postScript')?.text;
  const own = draft.separator === '.' ? '.' : '';
  const hasQuote = args.find('quote') ?? args.find('transQuote') ?? args.find('scriptQuote');
  const postscript = hasQuote ? '' : written === 'none' ? '' : (written ?? own);
  if (!postscript) return [...body];
  if (postscript === '.' && textOf(body.slice(-1)).endsWith('.')) {
    return joinParts([body, [text('.')]], '.');
  }
  return isBlank(body) ? [text(postscript)] : joinParts([body, [text(postscript)]], '.');
}
