import {
  type Inline,
  isBlank,
  italic,
  linksAsWritten,
  text,
  textNodes,
  textOf,
} from '../../../render/inline.ts';
import { pageLink, typedLink } from '../../../render/links.ts';
import type { Scope } from '../../../render/scope.ts';
import { type CitationArguments, asWritten } from './arguments.ts';
import { type Separator, lastCharacter } from './join.ts';

/** A title with all that belongs to it: `title`, `script-title`, `trans-title`, `url`, `format`, …. */
export interface Title {
  readonly title: readonly Inline[];
  readonly script: readonly Inline[];
  readonly translated: readonly Inline[];
  readonly url: string;
  /** Title of the article on the work. */
  readonly link: string;
  /** Type of the file, without parentheses. */
  readonly format: readonly Inline[];
}

export type TitleStyle = 'quoted' | 'italic' | 'plain';

export const noTitle: Title = {
  title: [],
  script: [],
  translated: [],
  url: '',
  link: '',
  format: [],
};

/** Reads `title`, `chapter`, `periodical` or `map` with its kindred parameters. */
export function readTitle(
  name: 'title' | 'chapter' | 'periodical' | 'map',
  args: CitationArguments,
  scope: Scope,
): Title {
  const suffix = name.charAt(0).toUpperCase() + name.slice(1);
  const url = name === 'title' ? urlOf('url', args) : urlOf(`${name}Url`, args);
  const rendered = args.find(name)?.inline ?? [];
  const title = url ? linksAsWritten(rendered) : rendered;
  return {
    title: asWritten(title),
    script: scriptTitle(args.text(`script${suffix}`), scope),
    translated: args.inline(`trans${suffix}`),
    url,
    link: name === 'title' ? args.text('titleLink') : '',
    format: name === 'title' ? args.inline('format') : args.inline(`${name}Format`),
  };
}

/** A URL that is a wikilink is no address; it is shown as it is written. */
function urlOf(parameter: string, args: CitationArguments): string {
  return textOf(linksAsWritten(args.find(parameter)?.inline ?? [])).trim();
}

/** `ja:東京` has its language before it, which only serves the browser. */
function scriptTitle(written: string, scope: Scope): Inline[] {
  const [, code = '', rest = ''] = /^\s*([a-zA-Z]{2,3})\s*:\s*([\s\S]+)$/.exec(written) ?? [];
  const isKnown = scope.context.site.citations.scriptLanguages.includes(code.toLowerCase());
  return textNodes(isKnown ? rest : written);
}

export function hasTitle(title: Title): boolean {
  return !isBlank(title.title) || !isBlank(title.script);
}

/** Lays a title out: styled, linked, with translation and format. */
export function showTitle(title: Title, style: TitleStyle, scope: Scope): Inline[] {
  const styled = styledTitle(title, style);
  const linked = title.url ? typedLink(title.url, styled) : pageLink(title.link, styled, scope);
  const translated = translation(title.translated, style);
  const parts = [isBlank(styled) && !title.url ? [] : linked, translated].filter(
    (part) => !isBlank(part),
  );
  const joined = parts.flatMap((part, index) => (index > 0 ? [text(' '), ...part] : part));
  return title.url ? [...joined, ...showFormat(title)] : joined;
}

/** " (PDF)": as given, or seen by the address. */
export function showFormat({ format, url }: Pick<Title, 'format' | 'url'>): Inline[] {
  if (!isBlank(format)) return [text(' ('), ...format, text(')')];
  return /\.(?:pdf|PDF)(?:$|[?#])/.test(url) ? [text(' (PDF)')] : [];
}

/** A title's own full stop gives way to the separator, but not that of "et al. J." or "…". */
export function withoutFinalSeparator(
  title: readonly Inline[],
  separator: Separator,
): readonly Inline[] {
  const last = title[title.length - 1];
  if (last?.type !== 'text') return title;
  const written = textOf(title).slice(-8);
  if (written.endsWith('...')) {
    return [...title.slice(0, -1), text(last.text.replace(/\.{4,}$/, '...'))];
  }
  const isInitial = /\.\s*\p{L}\.$/u.test(written) || /\s\p{L}\.$/u.test(written);
  if (isInitial || lastCharacter(title) !== separator) return title;
  return [...title.slice(0, -1), text(last.text.slice(0, -1))];
}

function styledTitle(title: Title, style: TitleStyle): Inline[] {
  const own = isBlank(title.title) ? [] : styled(title.title, style);
  const script = isBlank(title.script) ? [] : title.script;
  return own.length > 0 && script.length > 0 ? [...own, text(' '), ...script] : [...own, ...script];
}

function translation(translated: readonly Inline[], style: TitleStyle): Inline[] {
  if (isBlank(translated)) return [];
  const content = style === 'italic' ? italic(translated) : translated;
  return [text('['), ...content, text(']')];
}

function styled(title: readonly Inline[], style: TitleStyle): Inline[] {
  if (style === 'italic') return italic(title);
  return style === 'quoted' ? [text('"'), ...title, text('"')] : [...title];
}
