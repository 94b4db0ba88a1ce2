import { knownTemplates } from '../site/knownTemplates.ts';
import type { PageText } from '../text/pageText.ts';
import type { Site } from '../site/site.ts';

/** How a page uses templates and links where nothing is in doubt, and which templates its wiki is known to have. */
export interface PageUse {
  /** How often a template is called. */
  calls(template: string): number;
  /**
   * Whether a template is given an argument elsewhere on the page, or is known to take it; undefined if
   * that shows nothing.
   * @param start where the call in doubt begins, which does not count
   */
  knows(template: string, parameter: string, start: number): boolean | undefined;
  /** The most positional arguments a template is given; undefined if it is not called. */
  positional(template: string): number | undefined;
  /**
   * The length of the longest link of the page that a text begins with, `Iran|Iranian`; -1 without one.
   * @param start where the link in doubt begins, which does not count
   */
  longestLink(text: string, start: number): number;
  /** The length of the longest whole call of the page that a text begins with, `flag|Iran`; -1 without one. */
  longestCall(text: string, start: number): number;
  /** Whether a call other than the one in doubt holds a link; undefined if there are too few to tell. */
  holdsLinks(template: string, start: number): boolean | undefined;
  /** Whether the page links to a title elsewhere. */
  isLink(target: string): boolean;
  /** The length of the longest template name that a text begins with; -1 without one. */
  longestTemplate(text: string): number;
  /** Whether the page calls a template elsewhere, or the wiki has it. */
  isTemplate(name: string): boolean;
  /** Whether a template stands behind what it is about: `{{dead link}}`. */
  isNote(name: string): boolean;
  /** Whether a template cites a source. */
  isCitation(name: string): boolean;
}

/** Reads the calls and links of a page that hold no other brackets, when first asked. */
export function readPageUse(page: PageText, site: Site): PageUse {
  const templates = knownTemplates(site);
  let calls: Map<string, Call> | undefined;
  let links: Starts | undefined;
  let texts: Starts | undefined;
  const allCalls = (): Map<string, Call> => (calls ??= collectCalls(page.toString()));
  const allLinks = (): Starts => (links ??= collectLinks(page.toString()));
  const allTexts = (): Starts => (texts ??= collectTexts(page.toString()));
  const callOf = (template: string): Call | undefined => allCalls().get(normalise(template));
  return {
    calls: (template) => callOf(template)?.starts.size ?? 0,
    knows: (template, parameter, start) => {
      if (templates.takes(template, parameter)) return true;
      const call = callOf(template);
      if (!call) return undefined;
      if (hasOther(call.names.get(parameter), start)) return true;
      return hasOther(call.starts, start) ? false : undefined;
    },
    positional: (template) => callOf(template)?.positional,
    longestCall: (text, start) =>
      longestPrefix(
        text,
        (prefix) => prefix.includes('|') && isElsewhere(allTexts(), prefix, start),
      ),
    holdsLinks: (template, start) => {
      const call = callOf(template);
      if (!call || call.starts.size < 3) return undefined;
      return hasOther(call.withLinks, start);
    },
    longestLink: (text, start) =>
      longestPrefix(text, (prefix) => isElsewhere(allLinks(), prefix.toLowerCase(), start)),
    isLink: (target) => allLinks().has(target.trim().toLowerCase()),
    longestTemplate: (text) => {
      const called = longestPrefix(text, (prefix) => allCalls().has(normalise(prefix)));
      return called > 0 ? called : longestPrefix(text, (prefix) => templates.has(prefix));
    },
    isTemplate: (name) => callOf(name) !== undefined || templates.has(name),
    isNote: (name) => templates.isNote(name),
    isCitation: (name) => templates.isCitation(name),
  };
}

interface Call {
  positional: number;
  /** Where its calls begin. */
  readonly starts: Set<number>;
  /** Where those begin that hold a link. */
  readonly withLinks: Set<number>;
  /** Where those begin that are given an argument, by its name. */
  readonly names: Map<string, Set<number>>;
}

const innermost = /\{\{([^{}|<[\]\n]{1,80})(?:\|([^{}]{0,4000}))?\}\}/g;

function collectCalls(source: string): Map<string, Call> {
  const calls = new Map<string, Call>();
  for (const { index, 1: name, 2: rest } of source.matchAll(innermost)) {
    const key = normalise(name!);
    const call = calls.get(key) ?? {
      positional: 0,
      starts: new Set(),
      withLinks: new Set(),
      names: new Map(),
    };
    call.starts.add(index);
    if (rest?.includes('[[')) call.withLinks.add(index);
    let positional = 0;
    for (const argument of (rest ?? '').replace(/\[\[[^[\]]*\]\]/g, '').split('|')) {
      const sign = argument.indexOf('=');
      if (sign < 0) positional += rest === undefined ? 0 : 1;
      else addStart(call.names, argument.slice(0, sign).trim(), index);
    }
    call.positional = Math.max(call.positional, positional);
    calls.set(key, call);
  }
  return calls;
}

/** What stands between the braces of short calls. */
function collectTexts(source: string): Starts {
  const texts: Starts = new Map();
  for (const { index, 1: text } of source.matchAll(/\{\{([^{}<\n]{1,80})\}\}/g)) {
    noteStart(texts, text!, index);
  }
  return texts;
}

/** Where each text stands; -1 if in more than one place. */
type Starts = Map<string, number>;

function noteStart(starts: Starts, text: string, start: number): void {
  starts.set(text, starts.has(text) ? -1 : start);
}

/** Whether a text stands in a place other than `start`. */
function isElsewhere(starts: Starts, text: string, start: number): boolean {
  const found = starts.get(text);
  return found !== undefined && found !== start;
}

function addStart(names: Call['names'], name: string, start: number): void {
  const starts = names.get(name);
  if (starts) starts.add(start);
  else names.set(name, new Set([start]));
}

function hasOther(starts: ReadonlySet<number> | undefined, start: number): boolean {
  return starts !== undefined && starts.size > (starts.has(start) ? 1 : 0);
}

/** Links as they are written, and their targets alone, in lower case. */
function collectLinks(source: string): Starts {
  const links: Starts = new Map();
  for (const { index, 1: target, 2: text } of source.matchAll(
    /\[\[([^[\]{}|<>\n]{2,100})(\|[^[\]{}<>\n]{0,200})?\]\]/g,
  )) {
    noteStart(links, target!.toLowerCase(), index);
    if (text) noteStart(links, (target! + text).toLowerCase(), index);
  }
  return links;
}

function longestPrefix(text: string, isKnown: (prefix: string) => boolean): number {
  for (let length = Math.min(text.length, 300); length > 1; length--) {
    const isWordEnd = !/^[\p{L}\p{N}]/u.test(text.slice(length, length + 1));
    if (isWordEnd && isKnown(text.slice(0, length))) return length;
  }
  return -1;
}

function normalise(template: string): string {
  const name = template.trim().replace(/[_\s]+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
