import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import { lostDefinitions, type LostDefinition } from './lostDefinitions.ts';
import type { Finding, RelatedPlace } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { hasUnreadDefinition } from './unreadDefinitions.ts';
import { closeReference } from './fixes/closeReference.ts';
import { defineName } from './fixes/defineName.ts';

/** MediaWiki's `cite_error_references_no_text`: a name is used, and nothing on the page defines it. */
export function findReferencesNoText(article: Article): Finding[] {
  return citeFindings(
    article,
    'references-no-text',
    ({ at }) => {
      const { name, groupName } = (at as ReferenceNode).fact;
      const lost = name ? lostDefinitions(article, groupName, name.value) : [];
      const swallowing = lost.flatMap((definition) => definition.swallowing ?? []);
      return {
        related: lost.map(lostPlace),
        fixes: () => [
          ...swallowing.flatMap((other) => closeReference(article, other).slice(0, 1)),
          ...defineName(article, at as ReferenceNode),
        ],
      };
    },
    ({ at }) => {
      const { name, groupName } = (at as ReferenceNode).fact;
      return !name || !hasUnreadDefinition(article, groupName, name.value);
    },
  );
}

function lostPlace({ place, swallowing }: LostDefinition): RelatedPlace {
  const message = swallowing
    ? 'This reference has no end of its own, and swallows the definition.'
    : 'The definition stands here, but its reference has no end of its own.';
  return { ...place, message };
}
