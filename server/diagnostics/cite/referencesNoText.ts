import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../article/cites.ts';
import { resolveCites } from '../../article/resolveCites.ts';
import type { Finding, RelatedPlace } from '../finding.ts';
import { citeFindings, openingOf } from './citeFindings.ts';
import { closeReference } from './fixes/closeReference.ts';
import { defineName } from './fixes/defineName.ts';

/** MediaWiki's `cite_error_references_no_text`: a name is used, and nothing on the page defines it. */
export function findReferencesNoText(article: Article): Finding[] {
  return citeFindings(article, 'references-no-text', ({ at }) => {
    const swallowing = swallowingReferences(article, at as ReferenceNode);
    return {
      related: swallowing.map(lostDefinition),
      fixes: () => [
        ...swallowing.flatMap((other) => closeReference(article, other).slice(0, 1)),
        ...defineName(article, at as ReferenceNode),
      ],
    };
  });
}

/** `<ref>open … <ref name=a>x</ref>`: the definition stands inside a reference that never ended. */
function swallowingReferences(article: Article, reuse: ReferenceNode): ReferenceNode[] {
  const name = reuse.fact.name?.value;
  const { problems } = resolveCites(article);
  return problems
    .filter(({ code, at }) => code === 'included-ref' && definesInside(article, at, name))
    .map(({ at }) => at as ReferenceNode);
}

function lostDefinition(node: ReferenceNode): RelatedPlace {
  return {
    ...openingOf(node),
    message: 'This reference has no end of its own, and swallows the definition.',
  };
}

function definesInside(
  article: Article,
  node: { start: number; end: number },
  name: string | undefined,
): boolean {
  const text = article.text.slice(node.start + 1, node.end);
  return [...text.matchAll(/<ref\s[^>]*?name\s*=\s*["']?([^"'>/]*)/gi)].some(
    (match) => match[1]!.trim() === name,
  );
}
