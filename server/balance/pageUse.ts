import { knownTemplates } from '../wikis/knownTemplates.ts';
import type { Site } from '../wikis/site.ts';
import { lastFrom } from '../text/range.ts';
import { sharedEnds } from '../text/sharedEnds.ts';
import {
  callOf,
  callWithLink,
  callWithParameter,
  callWithPositional,
  linkTo,
  wholeCall,
  type BlockUse,
} from './blockUse.ts';
import type { PlacedBrackets } from './pageSections.ts';

/** How a page uses templates and links where nothing is in doubt, and what is known of its wiki. */
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
  /** What else is known of the wiki, whatever the page. */
  readonly site: Pick<
    Site,
    'phraseWords' | 'mediaNamespaces' | 'projectPrefixes' | 'templateLinks'
  >;
}

/**
 * Counts the calls and links of a page that hold no other brackets, when first asked.
 * @param blocks all blocks of the page in order
 */
export function readPageUse(blocks: readonly PlacedBrackets[], site: Site): PageUse {
  const templates = knownTemplates(site);
  let counts: ReadonlyMap<string, number> | undefined;
  const count = (key: string): number => (counts ??= countUses(blocks)).get(key) ?? 0;
  const others = (key: string, start: number): number =>
    count(key) - (keysAt(blocks, start).includes(key) ? 1 : 0);
  const calls = (template: string): number => count(callOf(template));
  return {
    calls,
    knows: (template, parameter, start) => {
      if (templates.takes(template, parameter)) return true;
      if (calls(template) === 0) return undefined;
      if (others(callWithParameter(template, parameter), start) > 0) return true;
      return others(callOf(template), start) > 0 ? false : undefined;
    },
    positional: (template) => {
      if (calls(template) === 0) return undefined;
      let most = 0;
      while (count(callWithPositional(template, most + 1)) > 0) most++;
      return most;
    },
    longestCall: (text, start) =>
      longestPrefix(text, (prefix) => prefix.includes('|') && others(wholeCall(prefix), start) > 0),
    holdsLinks: (template, start) =>
      calls(template) < 3 ? undefined : others(callWithLink(template), start) > 0,
    longestLink: (text, start) =>
      longestPrefix(text, (prefix) => others(linkTo(prefix), start) > 0),
    isLink: (target) => count(linkTo(target.trim())) > 0,
    longestTemplate: (text) => {
      const called = longestPrefix(text, (prefix) => calls(prefix) > 0);
      return called > 0 ? called : longestPrefix(text, (prefix) => templates.has(prefix));
    },
    isTemplate: (name) => calls(name) > 0 || templates.has(name),
    isNote: (name) => templates.isNote(name),
    isCitation: (name) => templates.isCitation(name),
    site,
  };
}

/** What begins at an offset of the page. */
function keysAt(blocks: readonly PlacedBrackets[], offset: number): readonly string[] {
  const block = lastFrom(blocks, offset);
  return block?.facts.brackets.use.get(offset - block.start) ?? [];
}

/** What was counted last; the next page to be asked of is most likely an edit of it. */
let uses: readonly BlockUse[] = [];
const counted = new Map<string, number>();

/** @returns how often each key stands on a page; good until another page is asked of */
function countUses(blocks: readonly PlacedBrackets[]): ReadonlyMap<string, number> {
  const before = uses;
  uses = blocks.map(({ facts }) => facts.brackets.use);
  const { head, tail } = sharedEnds(before, uses, (a, b) => a === b);
  for (const use of before.slice(head, before.length - tail)) addKeys(use, -1);
  for (const use of uses.slice(head, uses.length - tail)) addKeys(use, 1);
  return counted;
}

function addKeys(use: BlockUse, by: 1 | -1): void {
  for (const keys of use.values()) {
    for (const key of keys) {
      const count = (counted.get(key) ?? 0) + by;
      if (count > 0) counted.set(key, count);
      else counted.delete(key);
    }
  }
}

function longestPrefix(text: string, isKnown: (prefix: string) => boolean): number {
  for (let length = Math.min(text.length, 300); length > 1; length--) {
    const isWordEnd = !/^[\p{L}\p{N}]/u.test(text.slice(length, length + 1));
    if (isWordEnd && isKnown(text.slice(0, length))) return length;
  }
  return -1;
}
