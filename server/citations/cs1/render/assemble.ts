import { type Inline, isBlank, text } from '../../../render/inline.ts';
import type { Scope } from '../../../render/scope.ts';
import type { CitationArguments } from './arguments.ts';
import { type CommonParts, hasContributors, isJournal } from './commonParts.ts';
import type { Draft } from './draft.ts';
import { showPlaceOfWriting, word } from './fields.ts';
import { joinParts, lastCharacter, terminate } from './join.ts';
import { showPages, showTime } from './locators.ts';
import { type ShownNames, showNames } from './names.ts';
import { hasTitle } from './titles.ts';

/** Everything in its place, which depends on who is named. */
export function assemble(
  draft: Draft,
  args: CitationArguments,
  common: CommonParts,
  closing: readonly Inline[],
  scope: Scope,
): Inline[] {
  const pages = [
    ...showTime(args, draft),
    ...showPages(draft, args, isJournal(draft, args), scope),
  ];
  const parts: Parts = {
    ...common,
    place: showPlaceOfWriting(draft),
    authors: showAuthors(args, scope),
    editors: showNames('editor', args, scope),
    pages,
    closing,
  };
  if (!isBlank(parts.authors)) return withAuthors(parts, draft, args, scope);
  return isBlank(parts.editors.inline)
    ? withoutNames(parts, draft, args)
    : withEditors(parts, draft, args);
}

interface Parts extends CommonParts {
  readonly place: Inline[];
  readonly authors: Inline[];
  readonly editors: ShownNames;
  readonly pages: Inline[];
  readonly closing: readonly Inline[];
}

/** `authors` is one text for all names; a collaboration follows in parentheses. */
function showAuthors(args: CitationArguments, scope: Scope): Inline[] {
  const listed = showNames('author', args, scope).inline;
  const names = isBlank(listed) ? args.inline('authors') : listed;
  const group = args.inline('collaboration');
  if (isBlank(names)) return [...group];
  return isBlank(group) ? [...names] : [...names, text(' ('), ...group, text(')')];
}

function withAuthors(parts: Parts, draft: Draft, args: CitationArguments, scope: Scope): Inline[] {
  if (hasContributors(args)) return foreword(parts, draft, args, scope);
  const date = dateInParentheses(draft, args);
  const authors = isBlank(date) ? terminate(parts.authors, draft.separator) : parts.authors;
  return joinParts(
    [
      authors,
      date,
      parts.chapter,
      parts.place,
      editorsInText(parts, draft),
      parts.title,
      parts.pages,
      parts.closing,
    ],
    draft.separator,
  );
}

/** `contribution=Foreword` by someone else: the author of the work follows its title. */
function foreword(parts: Parts, draft: Draft, args: CitationArguments, scope: Scope): Inline[] {
  const date = dateInParentheses(draft, args);
  const names = showNames('contributor', args, scope).inline;
  const contributors = isBlank(date) ? terminate(names, draft.separator) : [...names];
  const by = [text(`${draft.separator} ${word('By ', draft)}`), ...parts.authors];
  return joinParts(
    [
      contributors,
      date,
      parts.chapter,
      parts.title,
      by,
      parts.place,
      editorsInText(parts, draft),
      parts.rest,
      parts.pages,
      parts.closing,
    ],
    draft.separator,
  );
}

/** "In Jones, K. (ed.). " behind a chapter, "Jones, K. (ed.). " otherwise. */
function editorsInText(parts: Parts, draft: Draft): Inline[] {
  const { inline, count } = parts.editors;
  if (isBlank(inline)) return [];
  const lead = hasTitle(draft.chapter) ? [text(word('In ', draft))] : [];
  const role = text(count > 1 ? ' (eds.)' : ' (ed.)');
  return terminate([...lead, ...inline, role], draft.separator);
}

/** Without authors the editors lead: "Jones, K., ed. (2001). " or "Jones, K. (ed.). ". */
function withEditors(parts: Parts, draft: Draft, args: CitationArguments): Inline[] {
  const { inline, count } = parts.editors;
  const role = count > 1 ? 'eds.' : 'ed.';
  const date = dateInParentheses(draft, args);
  const editors = isBlank(date)
    ? [...inline, text(` (${role})${draft.separator} `)]
    : [...inline, text(`, ${role}`)];
  return joinParts(
    [editors, date, parts.chapter, parts.place, parts.title, parts.pages, parts.closing],
    draft.separator,
  );
}

/** Nobody is named: the date follows the description, in a journal the pages. */
function withoutNames(parts: Parts, draft: Draft, args: CitationArguments): Inline[] {
  const lead = lastCharacter(parts.title) === draft.separator ? ' ' : `${draft.separator} `;
  const date = draft.dates.date;
  const shown = date ? [text(lead + date), ...originalDate(args)] : [];
  const isArticle =
    (draft.kind === 'journal' || draft.kind === 'citation') && hasTitle(draft.periodical);
  const middle = isArticle ? [parts.pages, shown] : [shown, parts.pages];
  return joinParts(
    [parts.chapter, parts.place, parts.title, ...middle, parts.closing],
    draft.separator,
  );
}

/** " (May 2001) [1999]. " behind the names. */
function dateInParentheses(draft: Draft, args: CitationArguments): Inline[] {
  const date = draft.dates.date;
  if (!date) return [];
  return [text(` (${date})`), ...originalDate(args), text(`${draft.separator} `)];
}

function originalDate(args: CitationArguments): Inline[] {
  const original = args.inline('origDate');
  return isBlank(original) ? [] : [text(' ['), ...original, text(']')];
}
