import { blockAt, type Article } from '../../article/article.ts';
import type { TemplateCall } from '../../facts/templateCall.ts';
import { knownTemplates } from '../../wikis/knownTemplates.ts';
import type { Site } from '../../wikis/site.ts';

/**
 * Whether a template that nobody knows may list the references of a group: one that gets the group's name,
 * as `{{Références|groupe=note}}`, or one whose name ends in a word for such a list.
 * @param after UTF-16 offset of the last reference of the group
 */
export function hasUnknownList(article: Article, group: string, after: number): boolean {
  const { blocks, site } = article;
  let index = blocks.indexOf(blockAt(article, after));
  for (; index < blocks.length; index++) {
    const { start, facts } = blocks[index]!;
    if (facts.calls.some((call) => start + call.start >= after && mayList(call, group, site))) {
      return true;
    }
  }
  return false;
}

function mayList(call: TemplateCall, group: string, site: Site): boolean {
  if (!call.isTemplate || Object.hasOwn(site.citeTemplates, call.name)) return false;
  if (knownTemplates(site).has(call.name)) return false;
  return (
    listName(site).test(call.name) || call.arguments.some(({ bareText }) => bareText === group)
  );
}

const patterns = new WeakMap<Site, RegExp>();

function listName(site: Site): RegExp {
  let pattern = patterns.get(site);
  if (!pattern) {
    pattern = new RegExp(`(?:${site.referenceListWords.join('|')})$`, 'iu');
    patterns.set(site, pattern);
  }
  return pattern;
}
