import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { formatOf, readMediaOptions, type MediaOption } from './readMediaOptions.ts';
import { shownConstructs } from './shownConstructs.ts';

/** Images without `alt=`, where no caption takes its place. */
export function findMissingAltTexts(facts: BlockFacts, site: Site): BlockFinding[] {
  return filesOf(facts, site).flatMap(({ file, options }): BlockFinding[] => {
    if (!/\.(?:jpe?g|png|gif|svg|webp|tiff?|xcf|bmp)\s*$/i.test(file.name)) return [];
    if (options.some(({ name, dynamic }) => name === 'alt' || dynamic)) return [];
    // A caption that is not shown is the image's alternative text.
    if (captionOf(options)?.text && !isFramed(options)) return [];
    return [{ start: file.start, end: file.children[0]?.end ?? file.end }];
  });
}

/** Captions of files in the line of the text, which are not shown. */
export function findInlineCaptions(facts: BlockFacts, site: Site): BlockFinding[] {
  return filesOf(facts, site).flatMap(({ file, options }): BlockFinding[] => {
    const caption = captionOf(options);
    if (file.type !== 'file' || !caption?.text || options.some(({ dynamic }) => dynamic)) return [];
    if (isFramed(options) || options.some(({ kind }) => kind === 'halign')) return [];
    return [{ start: caption.start, end: caption.end }];
  });
}

function filesOf(
  facts: BlockFacts,
  site: Site,
): { readonly file: SyntaxNode; readonly options: MediaOption[] }[] {
  return shownConstructs(facts, site).files.map((file) => ({
    file,
    options: readMediaOptions(file, facts.text, site),
  }));
}

function captionOf(options: readonly MediaOption[]): MediaOption | undefined {
  return options.find(({ kind, bogus }) => kind === 'caption' && !bogus);
}

/** Only a thumbnail or frame has room for a caption. */
function isFramed(options: readonly MediaOption[]): boolean {
  const format = formatOf(options);
  return format !== undefined && format !== 'frameless';
}
