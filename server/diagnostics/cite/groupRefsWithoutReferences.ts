import type { Article } from '../../article/article.ts';
import { balanceFaults } from '../balance/balanceFaults.ts';
import { templateName } from '../../wikis/templateNames.ts';
import type { Finding, RelatedPlace } from '../../problems/finding.ts';
import { openingPlace } from '../../references/cites.ts';
import { citeFindings } from './citeFindings.ts';
import { hasUnknownList } from './unknownLists.ts';
import { mendLostGroup } from './fixes/mendLostGroup.ts';

/** MediaWiki's `cite_error_group_refs_without_references`: a group is used and has no list. */
export function findGroupRefsWithoutReferences(article: Article): Finding[] {
  return citeFindings(
    article,
    'group-refs-without-references',
    ({ at, related }) => ({
      related: [
        ...brokenLists(article),
        ...related.map((other) => ({ ...openingPlace(other), message: 'Also in this group.' })),
      ],
      fixes: () => mendLostGroup(article, [at, ...related]),
    }),
    ({ at, related }) => {
      const last = Math.max(at.end, ...related.map(({ end }) => end));
      return !hasUnknownList(article, at.fact.groupName, last);
    },
  );
}

/** `{{Reflist|group=note` without its end is text, and may be the list that is missed. */
function brokenLists(article: Article): RelatedPlace[] {
  return balanceFaults(article)
    .filter(({ kind, name }) => {
      const template = kind === 'unclosed-template' && templateName(name, article.site);
      return template && article.site.citeTemplates[template]?.makes === 'list';
    })
    .map(({ range }) => ({ ...range, message: 'This list has no end of its own, so it is none.' }));
}
