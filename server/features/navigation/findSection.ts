import { blockAt, type Article, inPage } from '../../article/article.ts';

import { anchorOf, sectionAnchors } from '../../article/sectionAnchors.ts';
import { touches, type TextRange } from '../../text/range.ts';
import { sectionLinkAt } from './queries.ts';

/**
 * The heading that `[[#title]]` leads to.
 * MediaWiki numbers repeated titles: `#Life_2` is the second section of that name.
 */
export function findSection(article: Article, title: string): TextRange | undefined {
  return sectionAnchors(article).places.get(anchorOf(title));
}

/** A section's heading and the links of this page that lead to it. */
export interface SectionPlaces {
  readonly heading: TextRange;
  readonly links: readonly TextRange[];
}

/** The section whose heading, or a link to which, an offset touches. */
export function sectionAt(article: Article, offset: number): SectionPlaces | undefined {
  const link = sectionLinkAt(article, offset);
  const heading = link ? findSection(article, link.title) : headingAt(article, offset);
  if (!heading) return undefined;
  const links = article.blocks.flatMap((block) =>
    block.facts.sectionLinks
      .filter(({ title }) => findSection(article, title)?.start === heading.start)
      .map((other) => inPage(other, block)),
  );
  return { heading, links };
}

function headingAt(article: Article, offset: number): TextRange | undefined {
  const block = blockAt(article, offset);
  const heading = block.facts.headings.find((other) => touches(inPage(other, block), offset));
  return heading && inPage(heading, block);
}
