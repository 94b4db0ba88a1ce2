import type { Article } from '../../article/article.ts';
import { balanceFaults } from '../balance/balanceFaults.ts';
import { knownTemplate } from '../../wikis/citationStyle.ts';
import { templateName } from '../../wikis/templateNames.ts';

/**
 * Whether the citations of a page can be read. A citation that lost its closing braces, or a comment
 * that hides them all, is the fault to report, and not every short citation that leads to them.
 */
export function hasReadableSources(article: Article): boolean {
  if (article.blocks.some((block) => !block.facts.complete)) return false;
  return !balanceFaults(article).some(
    ({ kind, name }) =>
      kind === 'unclosed-comment' || (kind === 'unclosed-template' && isSource(name, article)),
  );
}

/** The same of the short citations: without all of them, none is known to be missing. */
export function hasReadableCitations(article: Article): boolean {
  const isReadable = article.blocks.every((block) => block.facts.complete);
  return isReadable && !balanceFaults(article).some(({ kind }) => kind.startsWith('unclosed-'));
}

function isSource(written: string, { site }: Article): boolean {
  const name = templateName(written, site);
  const known = knownTemplate(name, site.citations);
  return known?.is === 'citation' || site.shortFootnotes.sourceTemplatePattern.test(name);
}
