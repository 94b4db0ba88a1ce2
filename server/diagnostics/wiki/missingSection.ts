import { type Article, type Block, inPage } from '../../article/article.ts';
import { askBlocks, askForLists } from '../../article/askBlocks.ts';

import { anchorOf, legacyAnchor, sectionAnchors } from '../../article/sectionAnchors.ts';
import type { SectionLinkFact } from '../../facts/blockFacts.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import type { Finding, Fix } from '../../problems/finding.ts';
import { isPage } from './headings.ts';
import { canTemplatesMake, otherAnchors } from './otherAnchors.ts';

/**
 * Links to a section that the page does not have: `[[#Erly life]]`. Nothing is said where an id, a
 * template or a transcluded page may make the anchor.
 */
export function findMissingSections(article: Article): Finding[] {
  const links = linkingBlocks(article).flatMap(({ block, told }) =>
    told.map((link) => ({ link, block })),
  );
  if (links.length === 0 || holdsOtherPages(article)) return [];
  const sections = reachable(article);
  return links.flatMap(({ link, block }): Finding[] => {
    const anchor = linkAnchor(link.title);
    if (!isPlain(link.title, anchor) || sections(anchor)) return [];
    return [
      {
        ...inPage(link.targetRange, block),
        values: { section: link.title.replaceAll('_', ' ') },
        fixes: () => nearestSections(article, link, block),
      },
    ];
  });
}

/** MediaWiki trims the end of a link's target, not what stands behind `#`. */
function linkAnchor(title: string): string {
  const anchor = anchorOf(title);
  return /^[\s_]/.test(title) && anchor ? `_${anchor}` : anchor;
}

const linkingBlocks = askForLists(({ sectionLinks }) => sectionLinks);

function holdsOtherPages(article: Article): boolean {
  return transcludingBlocks(article).length > 0;
}

const transcludingBlocks = askBlocks(({ calls }, site) =>
  calls.some(({ name }) => isPage(name) || site.sectionTemplates.includes(name)) ? true : undefined,
);

/** What only the wiki knows is left out, and so is what the software and the skin make. */
function isPlain(title: string, anchor: string): boolean {
  return (
    anchor !== '' &&
    !/[{}<>]/.test(title) &&
    !/^(?:top$|toc|cite_|CITEREF|FOOTNOTE|mw|_?(?:note|ref)-|\/)/i.test(anchor) &&
    !ofSkin.has(anchor)
  );
}

const ofSkin: ReadonlySet<string> = new Set([
  ...['content', 'bodyContent', 'firstHeading', 'siteSub', 'catlinks', 'footer', 'coordinates'],
  ...['p-search', 'p-lang', 'searchInput', 'References_list'],
]);

function reachable(article: Article): (anchor: string) => boolean {
  const { places, dynamic } = sectionAnchors(article);
  const legacy = new Set([...places.keys()].map(legacyAnchor));
  const ids = otherAnchors(article);
  // Of a heading with a template in it, some words are known; the link may share one of them.
  const words = new Set(dynamic.flatMap((known) => known.toLowerCase().split('_')));
  return (anchor) =>
    places.has(anchor) ||
    legacy.has(anchor) ||
    ids.has(anchor) ||
    words.has('') ||
    (words.size > 0 &&
      anchor
        .toLowerCase()
        .split('_')
        .some((word) => words.has(word))) ||
    canTemplatesMake(article, anchor);
}

function nearestSections(article: Article, link: SectionLinkFact, block: Block): Fix[] {
  const { titles } = sectionAnchors(article);
  const usable = titles.filter((title) => title && !/[[\]{}|<>#%&]/.test(title));
  const wanted = anchorOf(link.title).replaceAll('_', ' ').toLowerCase();
  const sameLetters = usable.filter((title) => title.toLowerCase() === wanted);
  const most = Math.max(1, Math.floor(wanted.length / 4));
  const near = nearestWord(wanted, usable.slice(0, mostCompared).map(lower), most);
  const alike = usable.filter(
    (title) =>
      lower(title) === near ||
      ` ${lower(title)} `.includes(` ${wanted} `) ||
      ` ${wanted} `.includes(` ${lower(title)} `),
  );
  const range = inPage(link.targetRange, block);
  return [...new Set([...sameLetters, ...alike])].slice(0, 3).map((title) => ({
    title: `Change to “#${title}”`,
    edits: [{ ...range, newText: `#${title}` }],
    preferred: sameLetters.length === 1 && title === sameLetters[0],
  }));
}

const mostCompared = 1_000;

function lower(title: string): string {
  return title.toLowerCase();
}
