import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import { editDistance } from '../../text/editDistance.ts';
import type { BlockFinding, Fix } from '../../problems/finding.ts';
import { readMediaOptions, type BogusReason, type MediaOption } from './readMediaOptions.ts';
import { shownConstructs } from './shownConstructs.ts';

/** Options of files that MediaWiki makes nothing of. */
export function findBogusImageOptions(facts: BlockFacts, site: Site): BlockFinding[] {
  return shownConstructs(facts, site).files.flatMap((file) => {
    const options = readMediaOptions(file, facts.text, site);
    return options.flatMap((option): BlockFinding[] => {
      if (!option.bogus) return [];
      const nearest = option.bogus === 'caption' ? nearestOption(option, options, site) : undefined;
      return [
        {
          // A fault that is no more than two pipes is shown as these.
          start: option.start - (option.start === option.end ? 1 : 0),
          end: option.end,
          message: describe(option, option.bogus, nearest),
          fixes: () => fixesOf(option, option.bogus!, nearest),
        },
      ];
    });
  });
}

function describe({ text }: MediaOption, reason: BogusReason, nearest: string | undefined): string {
  switch (reason) {
    case 'caption':
      return nearest
        ? `“${text}” is no option of files; did you mean “${nearest}”?`
        : `“${shortened(text)}” is no option of files, and as another caption follows, readers do not see it.`;
    case 'empty':
      return 'There is no option between these pipes.';
    case 'repeated':
      return `Another option of this file has the place of “${shortened(text)}”, so it has no effect.`;
    case 'framed':
      return `A framed image is shown in its own size, so “${text}” has no effect.`;
    case 'value':
      return `“${shortened(text)}” is not a value that this option can have; MediaWiki ignores it.`;
    case 'px':
      return `“${text}” has “px” twice.`;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function fixesOf(option: MediaOption, reason: BogusReason, nearest: string | undefined): Fix[] {
  const { start, end, text } = option;
  const change = (newText: string): Fix => ({
    title: `Change to “${newText}”`,
    edits: [{ start, end, newText }],
    preferred: true,
  });
  if (nearest) return [change(nearest), removal(option, false)];
  if (reason === 'px') return [change(text.replace(/(?:px\s*)+$/, 'px'))];
  // Text that nobody sees may be a caption that lost its place; what has no effect may go.
  return [removal(option, reason !== 'caption' && reason !== 'value')];
}

/** Takes the option away with the pipe before it. */
function removal({ start, end, text }: MediaOption, preferred: boolean): Fix {
  const title = text ? `Remove “${shortened(text)}”` : 'Remove the pipe';
  return { title, edits: [{ start: start - 1, end, newText: '' }], preferred };
}

/** The option that was probably meant, unless the file has one of its kind already. */
function nearestOption(
  { text }: MediaOption,
  options: readonly MediaOption[],
  site: Site,
): string | undefined {
  if (text.length > 20 || text.length < 3) return undefined;
  const [, name, rest] = /^([^=]*)(=?.*)$/s.exec(text)!;
  const given = new Set(options.filter(({ bogus }) => !bogus).map((option) => option.name));
  const forms = Object.entries(site.mediaOptions)
    .filter(([, option]) => !given.has(option))
    .map(([form]) => form)
    .filter((form) => form.includes('=$1') === rest!.startsWith('=') && !/^\$1|[^=]\$1/.test(form))
    .map((form) => form.replace('=$1', ''));
  const written = name!.trim().toLowerCase();
  const near = forms.filter((form) => editDistance(form, written) <= (form.length > 4 ? 2 : 1));
  const best = near.sort((a, b) => editDistance(a, written) - editDistance(b, written));
  const first = best[0];
  if (!first) return undefined;
  const isClear = !best[1] || editDistance(best[1], written) > editDistance(first, written);
  return isClear || first === written ? `${first}${rest}` : undefined;
}
