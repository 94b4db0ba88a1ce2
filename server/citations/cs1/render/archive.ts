import { type Inline, text } from '../../../render/inline.ts';
import { typedLink } from '../../../render/links.ts';
import type { CitationArguments } from './arguments.ts';
import type { Draft } from './draft.ts';
import { part, word } from './fields.ts';
import { type Title, showFormat } from './titles.ts';

/**
 * Shows the archived copy. Unless the source is live, its title links the copy and "the original"
 * links the source; of a live source, "Archived" links the copy.
 * @returns the text; the draft's title or chapter gets the address it is to link
 */
export function applyArchive(draft: Draft, args: CitationArguments): Inline[] {
  const archive = archiveOf(args);
  const field = draft.chapter.url ? 'chapter' : 'title';
  const original = draft[field];
  if (!archive.url || !draft.dates.archiveDate || !original.url) return [];
  const status = args.text('urlStatus').toLowerCase();
  if (status !== 'live') draft[field] = { ...original, ...archive };
  return showArchive(status, original, archive, draft);
}

function archiveOf(args: CitationArguments): Pick<Title, 'url' | 'format'> {
  return { url: args.text('archiveUrl'), format: args.inline('archiveFormat') };
}

function showArchive(
  status: string,
  original: Title,
  archive: Pick<Title, 'url' | 'format'>,
  draft: Draft,
): Inline[] {
  const sentence = whatFromWhere(status, original, archive, word('Archived', draft));
  return part([...sentence, text(` on ${draft.dates.archiveDate}`)], draft);
}

/** Sources that turned bad are not linked at all. */
const unlinked = new Set(['unfit', 'usurped', 'bot: unknown']);

function whatFromWhere(
  status: string,
  original: Title,
  archive: Pick<Title, 'url' | 'format'>,
  archived: string,
): Inline[] {
  if (unlinked.has(status)) return [text(`${archived} from the original`)];
  if (status === 'live') {
    const copy = [...typedLink(archive.url, [text(archived)]), ...showFormat(archive)];
    return [...copy, text(' from the original')];
  }
  const source = [...typedLink(original.url, [text('the original')]), ...showFormat(original)];
  return [text(`${archived} from `), ...source];
}
