import { type Inline, isBlank, italic, text } from '../../../render/inline.ts';
import { typedLink } from '../../../render/links.ts';
import type { CitationArguments } from './arguments.ts';
import type { Draft } from './draft.ts';
import { part, word } from './fields.ts';
import { showFormat } from './titles.ts';

/** `. Lay summary – *Source* (5 May 2020)`: a deprecated group of parameters that still shows. */
export function showLaySummary(draft: Draft, args: CitationArguments): Inline[] {
  const url = args.text('layUrl');
  if (!url) return [];
  const source = args.inline('laySource');
  const date = draft.dates.layDate;
  return part(
    [
      ...typedLink(url, [text(word('Lay summary', draft))]),
      ...showFormat({ url, format: args.inline('layFormat') }),
      ...(isBlank(source) ? [] : [text(' – '), ...italic(source)]),
      ...(date ? [text(` (${date})`)] : []),
    ],
    draft,
  );
}
