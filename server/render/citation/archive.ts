import { type Inline, text } from '../inline.ts';
import { typedLink } from '../links.ts';
import type { CitationArguments } from './arguments.ts';
import type { Draft } from './draft.ts';
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
  const archived = draft.separator === ',' ? 'archived' : 'Archived';
  const when = text(` on ${draft.dates.archiveDate}`);
  const lead = text(draft.separator + ' ');
  switch (status) {
    case 'live':
      return [
        lead,
        ...typedLink(archive.url, [text(archived)]),
        ...showFormat(archive),
        text(' from the original'),
        when,
      ];
    case 'unfit':
    case 'usurped':
    case 'bot: unknown':
      return [lead, text(`${archived} from the original`), when];
    default:
      return [
        lead,
        text(`${archived} from `),
        ...typedLink(original.url, [text('the original')]),
        ...showFormat(original),
        when,
      ];
  }
}
