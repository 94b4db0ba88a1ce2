import type { Name } from './name.ts';
import { type Inline, isBlank, text, textNodes, textOf } from '../../../render/inline.ts';
import { pageLink } from '../../../render/links.ts';
import type { Scope } from '../../../render/scope.ts';
import { type CitationArguments, asWritten } from './arguments.ts';
import { vancouverInitials, vancouverNames } from './vancouver.ts';

/** The people lists of a citation, by the first part of their parameters' names. */
export type NameList = 'author' | 'editor' | 'translator' | 'interviewer' | 'contributor';

/** A list of names as a citation shows it. */
export interface ShownNames {
  readonly inline: readonly Inline[];
  /** How many names there are: one editor is "ed.", more are "eds.". */
  readonly count: number;
}

interface NamesFound {
  readonly names: readonly Name[];
  /** Whether a value said "et al.". */
  readonly andOthers: boolean;
  readonly isVancouver: boolean;
}

/** Reads and writes one list: "Smith, J.; Jones, K.; et al.". */
export function showNames(list: NameList, args: CitationArguments, scope: Scope): ShownNames {
  const found = readNames(list, args);
  const wish = args.text(displayParameters[list]);
  const limit = /^\d+$/.test(wish) ? Number(wish) : Infinity;
  const cutsOff = limit < found.names.length;
  const shown = cutsOff ? found.names.slice(0, limit) : found.names;
  const others = cutsOff || found.andOthers || /^et\s?al/i.test(wish);
  const style = found.isVancouver ? 'vauthors' : args.text('nameListStyle');
  return {
    inline: writeList(shown, style, others && found.names.length > 0, scope),
    // Whoever "et al." stands for makes one editor several.
    count: others ? Math.max(2, found.names.length) : found.names.length,
  };
}

const displayParameters: Readonly<Record<NameList, string>> = {
  author: 'displayAuthors',
  editor: 'displayEditors',
  translator: 'displayTranslators',
  interviewer: 'displayInterviewers',
  contributor: 'displayContributors',
};

function readNames(list: NameList, args: CitationArguments): NamesFound {
  const numbered = readNumbered(list, args);
  const vancouver = list === 'author' ? 'vauthors' : list === 'editor' ? 'veditors' : undefined;
  const written = vancouver && numbered.names.length === 0 ? args.find(vancouver) : undefined;
  if (!written) return { ...numbered, isVancouver: false };
  const link = (number: number) => args.findNumbered(`${list}ListLink`, number)?.text ?? '';
  return { ...vancouverNames(written.text, link), isVancouver: true };
}

/** One missing number is passed over, two end the list. */
function readNumbered(list: NameList, args: CitationArguments): Omit<NamesFound, 'isVancouver'> {
  const names: Name[] = [];
  let andOthers = false;
  for (let number = 1, missing = 0; missing < 2; number++) {
    const value = (part: string) => args.findNumbered(`${list}List${part}`, number);
    const last = withoutEtAl(asWritten(value('Last')?.inline ?? []));
    const first = withoutEtAl(asWritten(value('First')?.inline ?? []));
    andOthers ||= last.andOthers || first.andOthers;
    // A number whose name was nothing but "et al." does not end the list.
    missing = value('Last') || value('First') ? 0 : missing + 1;
    if (isBlank(last.inline)) continue;
    const [link, mask] = [value('Link')?.text ?? '', value('Mask')?.text ?? ''];
    names.push({ last: last.inline, first: first.inline, link, mask });
  }
  return { names, andOthers };
}

const etAl = /[;,]?\s*["']*\b(?:et\.? *al[.;,"']*|and others)\s*$/i;

function withoutEtAl(value: readonly Inline[]): { inline: readonly Inline[]; andOthers: boolean } {
  if (!etAl.test(textOf(value).slice(-40))) return { inline: value, andOthers: false };
  const last = value[value.length - 1];
  if (last?.type !== 'text') return { inline: value, andOthers: false };
  const rest = [...value.slice(0, -1), ...textNodes(withoutMatch(last.text, etAl))];
  return { inline: rest, andOthers: true };
}

function writeList(
  names: readonly Name[],
  style: string,
  andOthers: boolean,
  scope: Scope,
): Inline[] {
  const isVancouver = style === 'vanc' || style === 'vauthors';
  const separator = isVancouver ? ', ' : '; ';
  const lastSeparator = { amp: ' & ', ampersand: ' & ', '&': ' & ', and: ' and ' }[style];
  const result: Inline[] = [];
  names.forEach((name, index) => {
    const isLast = index === names.length - 1 && !andOthers;
    if (index > 0) result.push(text((isLast && lastSeparator) || separator));
    for (const node of writeName(style === 'vanc' ? withInitials(name) : name, isVancouver, scope))
      result.push(node);
  });
  if (andOthers) result.push(text(names.length > 0 ? `${separator}et al.` : 'et al.'));
  return result;
}

function writeName(name: Name, isVancouver: boolean, scope: Scope): Inline[] {
  const { first } = name;
  const rest = isBlank(first) ? [] : [text(isVancouver ? ' ' : ', '), ...first];
  const whole = [...name.last, ...rest];
  if (/^\d+$/.test(name.mask)) {
    const dashes = [text('—'.repeat(Math.min(Number(name.mask), 50)))];
    return pageLink(name.link, dashes, scope);
  }
  if (name.mask) return pageLink(name.link, [text(name.mask)], scope);
  return pageLink(name.link, whole, scope);
}

function withInitials(name: Name): Name {
  return { ...name, first: vancouverInitials(name.first) };
}

/** Looks at the end only, so that the time does not grow with the length of hostile values. */
function withoutMatch(value: string, pattern: RegExp): string {
  return value.slice(0, -40) + value.slice(-40).replace(pattern, '');
}
