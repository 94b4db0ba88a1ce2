import type { Article } from '../../article/article.ts';
import { inPage, type ReferenceNode } from '../../article/cites.ts';
import { resolveCites } from '../../article/resolveCites.ts';
import { editDistance } from '../../text/editDistance.ts';
import type { Finding, Fix, RelatedPlace } from '../finding.ts';
import { citeFindings, openingOf } from './citeFindings.ts';

/** MediaWiki's `cite_error_references_no_text`: a name is used, and nothing on the page defines it. */
export function findReferencesNoText(article: Article): Finding[] {
  return citeFindings(article, 'references-no-text', ({ at }) => ({
    related: lostDefinitions(article, at as ReferenceNode),
    fixes: nearestNames(article, at as ReferenceNode),
  }));
}

/** `<ref>open … <ref name=a>x</ref>`: the definition stands inside a reference that never ended. */
function lostDefinitions(article: Article, reuse: ReferenceNode): RelatedPlace[] {
  const name = reuse.fact.name?.value;
  const { problems } = resolveCites(article);
  return problems
    .filter(({ code, at }) => code === 'included-ref' && definesInside(article, at, name))
    .map(({ at }) => ({
      ...openingOf(at),
      message: 'This reference has no end of its own, and swallows the definition.',
    }));
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

function nearestNames(article: Article, reuse: ReferenceNode): Fix[] {
  const { name, groupName } = reuse.fact;
  if (!name) return [];
  const valueRange = inPage(name.valueRange, reuse.block);
  const known = resolveCites(article).notes.filter(
    (note) => note.group === groupName && note.name && note.definitions.length > 0,
  );
  const near = [...new Set(known.map((note) => note.name))]
    .map((other) => ({ other, distance: editDistance(name.value, other) }))
    .filter(({ other, distance }) => distance <= Math.max(1, other.length / 3) && isPlain(other));
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, 3).map(({ other }, index) => ({
    title: `Change to “${other}”`,
    edits: [{ ...valueRange, newText: other }],
    preferred: index === 0 && near.length === 1,
  }));
}

/** A name that may stand without quotes or inside any of them. */
function isPlain(name: string): boolean {
  return !/["'<>=/\s|{}]/.test(name);
}
