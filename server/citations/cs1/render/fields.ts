import { type Inline, isBlank, text, textNodes } from '../../../render/inline.ts';
import { typedLink } from '../../../render/links.ts';
import type { Scope } from '../../../render/scope.ts';
import type { CitationArguments } from './arguments.ts';
import type { Draft } from './draft.ts';
import { joinParts } from './join.ts';
import { shownLanguages } from '../../../render/languageNames.ts';
import { showNames } from './names.ts';
import { hasTitle, showFormat, showTitle } from './titles.ts';

/** Small parts of a citation, each with the separator and space that lead it. */

/** ". Value", nothing for an empty one. */
export function part(value: readonly Inline[], draft: Draft): Inline[] {
  return isBlank(value) ? [] : [text(draft.separator + ' '), ...value];
}

/** A word as it stands within a citation: style 2 is one sentence. */
export function word(written: string, draft: Draft): string {
  return draft.separator === ',' ? written.charAt(0).toLowerCase() + written.slice(1) : written;
}

/** " (Thesis)". */
export function showType(draft: Draft, scope: Scope): Inline[] {
  const ownTypes = scope.context.site.citations.titleTypes;
  const own = Object.hasOwn(ownTypes, draft.kind) ? ownTypes[draft.kind]! : '';
  const type = draft.titleType ?? textNodes(own);
  const [only] = type;
  if (isBlank(type) || (only?.type === 'text' && only.text === 'none')) return [];
  return [text(' ('), ...type, text(')')];
}

/** ". *The New Yorker*". */
export function showPeriodical(draft: Draft, scope: Scope): Inline[] {
  const shown = showTitle(draft.periodical, 'italic', scope);
  return hasTitle(draft.title) || !isBlank(draft.titleNote) ? part(shown, draft) : shown;
}

export function showConference(draft: Draft, scope: Scope): Inline[] {
  const { conference } = draft;
  if (isBlank(conference.title)) return [];
  const shown = showTitle(conference, 'plain', scope);
  return part(conference.url ? shown : [...shown, ...showFormat(conference)], draft);
}

/** " (in French and German)". */
export function showLanguage(args: CitationArguments, scope: Scope): Inline[] {
  const argument = args.find('language');
  if (!argument) return [];
  const languages = shownLanguages(argument.text, scope.context.site.citations);
  return languages ? [text(` (in ${languages})`)] : [];
}

/** " (2nd ed.)". */
export function showEdition(args: CitationArguments): Inline[] {
  const edition = args.inline('edition');
  return isBlank(edition) ? [] : [text(' ('), ...edition, text(' ed.)')];
}

/** ". London: Penguin". */
export function showPublisher(draft: Draft): Inline[] {
  const { publisher, publicationPlace: place } = draft;
  const both = !isBlank(publisher) && !isBlank(place);
  const shown = both ? [...place, text(': '), ...publisher] : [...place, ...publisher];
  const { date, publicationDate } = draft.dates;
  const later = date && publicationDate && publicationDate !== date;
  const when = later ? [text(` (published ${publicationDate})`)] : [];
  return [...part(shown, draft), ...when];
}

/** ". Interviewed by A. Translated by B. Illustrated by C". */
export function showOthers(draft: Draft, args: CitationArguments, scope: Scope): Inline[] {
  const people = (['interviewer', 'translator'] as const).map((list) => {
    const label = word(list === 'interviewer' ? 'Interviewed by ' : 'Translated by ', draft);
    const { inline } = showNames(list, args, scope);
    return isBlank(inline) ? [] : part([text(label), ...inline], draft);
  });
  return joinParts([...people, part(args.inline('others'), draft)], draft.separator);
}

/** "Written at Rome. " before the rest, where the work was published elsewhere. */
export function showPlaceOfWriting(draft: Draft): Inline[] {
  if (isBlank(draft.place)) return [];
  return [text(word('Written at ', draft)), ...draft.place, text(draft.separator + ' ')];
}

/** ". Retrieved 5 May 2020". */
export function showAccessDate(draft: Draft, hasUrl: boolean): Inline[] {
  const { accessDate } = draft.dates;
  if (!accessDate || !hasUrl) return [];
  return part([text(word('Retrieved ', draft) + accessDate)], draft);
}

/** " – via JSTOR". */
export function showVia(args: CitationArguments): Inline[] {
  const via = args.inline('via');
  return isBlank(via) ? [] : [text(' – via '), ...via];
}

/** ". Transcript". */
export function showTranscript(draft: Draft, args: CitationArguments): Inline[] {
  const written = args.inline('transcript');
  const url = args.text('transcriptUrl');
  if (isBlank(written) && !url) return [];
  const shown = isBlank(written) ? [text('Transcript')] : written;
  const format = showFormat({ format: args.inline('transcriptFormat'), url });
  return part([...(url ? typedLink(url, shown) : shown), ...(url ? format : [])], draft);
}

/** `. p. 5: "A quotation"`. */
export function showQuote(draft: Draft, args: CitationArguments): Inline[] {
  const quote = args.inline('quote');
  const script = args.text('scriptQuote').replace(/^[a-z]{2,3}:\s*/, '');
  const translated = args.inline('transQuote');
  const shown = [
    isBlank(quote) ? [] : [text('"'), ...unquoted(quote), text('"')],
    textNodes(script),
    isBlank(translated) ? [] : [text('['), ...translated, text(']')],
  ].filter((value) => !isBlank(value));
  if (shown.length === 0) return [];
  const [page, pages] = [args.inline('quotePage'), args.inline('quotePages')];
  const where = !isBlank(page)
    ? [text('p.\u00a0'), ...page, text(': ')]
    : !isBlank(pages)
      ? [text('pp.\u00a0'), ...pages, text(': ')]
      : [];
  return part(
    [...where, ...shown.flatMap((value, index) => (index > 0 ? [text(' '), ...value] : value))],
    draft,
  );
}

function unquoted(quote: readonly Inline[]): readonly Inline[] {
  const [only] = quote;
  if (quote.length !== 1 || only?.type !== 'text') return quote;
  const [, inner] = /^"([^"]*)"$/.exec(only.text) ?? [];
  return inner === undefined ? quote : [text(inner)];
}
