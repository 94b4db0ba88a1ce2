import type { Site } from '../../wikis/site.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';

/** What comes of one option of `[[File:A.jpg|thumb|200px|caption]]`. */
export interface MediaOption extends TextRange {
  /** Without comments and outer white space. */
  readonly text: string;
  /** What it sets: `format`, `halign`, `width`, `alt`, … or `caption`. */
  readonly kind: string;
  /** The option itself: `thumbnail` for `thumb`. */
  readonly name: string;
  /** Why MediaWiki makes nothing of it, if so. */
  readonly bogus?: BogusReason;
  /** A template makes it, or a part of it, so that only the wiki knows what it is. */
  readonly dynamic: boolean;
}

export type BogusReason = 'caption' | 'empty' | 'repeated' | 'framed' | 'value' | 'px';

/**
 * Reads the options of a file as MediaWiki's Parsoid does: of several formats or alignments the
 * first counts, of sizes and captions the last, and a framed image has no other size than its own.
 * @param file a `file` or `gallery-image`
 */
export function readMediaOptions(file: SyntaxNode, source: string, site: Site): MediaOption[] {
  const options = file.children
    .filter(({ type }) => type === 'image-parameter')
    .map((node) => readOption(node, source, site));
  // A gallery decides how its images look.
  const inGallery = file.type === 'gallery-image';
  const seen = new Set<string>(inGallery ? ['format'] : []);
  const lastOf = (kind: string) =>
    options.findLast((option) => option.kind === kind && !option.dynamic && !option.bogus);
  const [caption, width] = [lastOf('caption'), lastOf('width')];
  return options.map((option): MediaOption => {
    if (option.dynamic || option.bogus) return option;
    const { kind } = option;
    if (kind === 'caption') {
      if (option === caption) return option;
      return { ...option, bogus: option.text ? 'caption' : 'empty' };
    }
    if (kind === 'width') {
      if (isFramed(options)) return { ...option, bogus: 'framed' };
      return option === width && !inGallery ? option : { ...option, bogus: 'repeated' };
    }
    if (seen.has(kind)) return { ...option, bogus: 'repeated' };
    seen.add(kind);
    return option;
  });
}

/** The format of a file, which its first option for it gives. */
export function formatOf(options: readonly MediaOption[]): string | undefined {
  return options.find(({ kind, dynamic }) => kind === 'format' && !dynamic)?.name;
}

function isFramed(options: readonly MediaOption[]): boolean {
  const format = formatOf(options);
  return format === 'framed' || format === 'manualthumb';
}

function readOption(node: SyntaxNode, source: string, site: Site): MediaOption {
  const { start, end } = node;
  const text = source
    .slice(start, end)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim();
  const dynamic = /\{\{/.test(text);
  const known = matchOption(text, site);
  const isOption =
    known &&
    (known.kind === 'alt' || known.kind === 'link' || !holdsLink(node)) &&
    (dynamic || isSizeIfWidth(known));
  if (!isOption)
    return {
      start,
      end,
      text,
      kind: 'caption',
      name: 'caption',
      dynamic: dynamic && !isProse(text),
    };
  const bogus = dynamic ? undefined : faultOfValue(known);
  return {
    start,
    end,
    text,
    kind: known.kind,
    name: known.name,
    dynamic: dynamic && known.value === undefined,
    ...(bogus && { bogus }),
  };
}

/** Text with two words beside its templates is a caption, whatever these become. */
function isProse(text: string): boolean {
  return /\p{L}\s+\p{L}/u.test(text.replace(/\{\{[\s\S]*?\}\}/g, '{'));
}

function holdsLink(node: SyntaxNode): boolean {
  return node.children.some(({ type }) => /^(?:link|file|category|ext|ext-link)$/.test(type));
}

interface Match {
  readonly kind: string;
  readonly name: string;
  /** Undefined for an option without a place for one. */
  readonly value: string | undefined;
}

function matchOption(text: string, site: Site): Match | undefined {
  const simple = own(site.mediaOptions, text);
  if (simple !== undefined)
    return { kind: kinds[simple] ?? simple, name: simple, value: undefined };
  for (const [form, name] of Object.entries(site.mediaOptions)) {
    const place = form.indexOf('$1');
    if (place < 0) continue;
    const [before, behind] = [form.slice(0, place), form.slice(place + 2)];
    if (text.length < form.length - 2 || !text.startsWith(before) || !text.endsWith(behind))
      continue;
    const value = text.slice(before.length, text.length - behind.length);
    return { kind: kinds[name] ?? name, name, value };
  }
  return undefined;
}

function own(options: Readonly<Record<string, string>>, text: string): string | undefined {
  return Object.hasOwn(options, text) ? options[text] : undefined;
}

/** Options that exclude each other. */
const kinds: Readonly<Record<string, string>> = {
  thumbnail: 'format',
  manualthumb: 'format',
  framed: 'format',
  frameless: 'format',
  left: 'halign',
  right: 'halign',
  center: 'halign',
  none: 'halign',
  baseline: 'valign',
  sub: 'valign',
  super: 'valign',
  top: 'valign',
  'text-top': 'valign',
  middle: 'valign',
  bottom: 'valign',
  'text-bottom': 'valign',
};

/** `100xx50px` is no size, and so a caption. */
function isSizeIfWidth({ kind, value }: Match): boolean {
  return kind !== 'width' || value === undefined || /^\d*(?:x\d+)?\s*(?:px\s*)?$/.test(value);
}

function faultOfValue({ kind, value }: Match): BogusReason | undefined {
  if (value === undefined) return undefined;
  if (kind === 'upright') return isAbove0(value) ? undefined : 'value';
  if (kind === 'lang') return /^[^:/\\\0&<>'"]*$/.test(value) ? undefined : 'value';
  return kind === 'width' && /px\s*$/.test(value) ? 'px' : undefined;
}

function isAbove0(value: string): boolean {
  return /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value) && Number(value) > 0;
}
