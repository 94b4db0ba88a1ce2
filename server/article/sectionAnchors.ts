import type { TextRange } from '../text/range.ts';
import { decodeEntities } from '../text/decodeEntities.ts';
import { type Article, inPage } from './article.ts';

import { onceFor } from '../text/memory.ts';

/** Where links to the sections of a page lead. */
export interface SectionAnchors {
  /** Headings by their anchors: `Early_life`, `Life_2` for the second of that title. */
  readonly places: ReadonlyMap<string, TextRange>;
  /** What is known of the anchors of headings whose rest only the wiki knows, such as `== {{a}} b ==`. */
  readonly dynamic: readonly string[];
  /** Titles of sections as readers see them. */
  readonly titles: readonly string[];
}

/** The anchors of the headings of a page, as `Parser::finalizeHeadings` makes them. */
export const sectionAnchors = onceFor((article: Article): SectionAnchors =>
  collectAnchors(article),
);

/**
 * The anchor that a link leads to, or a heading's title makes: entities and percent codes are
 * decoded, and spaces are `_`.
 */
export function anchorOf(title: string): string {
  return decodePercent(decodeEntities(title))
    .replace(/[\s_]+/g, '_')
    .replace(/^_|_$/g, '');
}

/**
 * As links were written before anchors could have letters of all scripts: `Caf.C3.A9`. Half of a
 * surrogate pair has no bytes in UTF-8, and becomes U+FFFD when the page is saved.
 */
export function legacyAnchor(anchor: string): string {
  return encodeURIComponent(anchor.replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':')
    .replaceAll('%', '.');
}

function collectAnchors(article: Article): SectionAnchors {
  const places = new Map<string, TextRange>();
  const taken = new Set<string>();
  // Without it, many sections of one title would each count from 2.
  const counts = new Map<string, number>();
  const dynamic: string[] = [];
  const titles: string[] = [];
  for (const block of article.blocks) {
    for (const heading of block.facts.headings) {
      if (heading.dynamic) dynamic.push(anchorOf(heading.title));
      else titles.push(heading.title);
      const anchor = free(anchorOfTitle(heading.title), taken, counts);
      places.set(anchor, inPage(heading, block));
    }
  }
  return { places, dynamic, titles };
}

/** A heading's title shows what it says: a percent code in it is no code. */
function anchorOfTitle(title: string): string {
  return title.replace(/[\s_]+/g, '_').replace(/^_|_$/g, '');
}

/** Anchors are told apart without regard to case. */
function free(anchor: string, taken: Set<string>, counts: Map<string, number>): string {
  const key = anchor.toLowerCase();
  let result = anchor;
  let count = counts.get(key) ?? 1;
  while (taken.has(result.toLowerCase())) result = `${anchor}_${++count}`;
  counts.set(key, count);
  taken.add(result.toLowerCase());
  return result;
}

/** A link may be written as it stands in an address: `[[#Caf%C3%A9]]`. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
