import { parseAttributes } from '../../facts/parseAttributes.ts';
import type { TextRange } from '../../text/range.ts';
import type { Article } from '../../article/article.ts';
import { balanceFaults } from '../balance/balanceFaults.ts';
import { openingPlace, type ReferenceNode } from '../../references/cites.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import { onceFor } from '../../text/memory.ts';

/** Why a definition that stands in the text does not exist for MediaWiki. */
export interface LostDefinition {
  /** The opening of the reference that has no end of its own. */
  readonly place: TextRange;
  /** That reference, where it swallows the definition; undefined where it is the definition itself. */
  readonly swallowing: ReferenceNode | undefined;
}

/** The definitions of a name that a missing `</ref>` has undone: `<ref>a <ref name=b>c</ref>`. */
export function lostDefinitions(article: Article, group: string, name: string): LostDefinition[] {
  return lostByName(article).get(keyOf(group, name)) ?? [];
}

const lostByName = onceFor(collect);

function collect(article: Article): Map<string, LostDefinition[]> {
  const lost = new Map<string, LostDefinition[]>();
  const add = (text: string, definition: LostDefinition) => {
    for (const [, attributes = ''] of text.matchAll(/<ref(\s[^>]*?)?\/?>/gi)) {
      const read = parseAttributes(attributes, 0);
      const value = (key: string) => read.findLast((other) => other.key === key)?.value ?? '';
      const key = keyOf(value('group'), value('name'));
      if (value('name')) lost.set(key, [...(lost.get(key) ?? []), definition]);
    }
  };
  for (const { code, at } of resolveCites(article).problems) {
    if (code !== 'included-ref') continue;
    const swallowing = at as ReferenceNode;
    const place = openingPlace(at);
    add(article.page.slice(at.start + 1, at.end), { place, swallowing });
    add(article.page.slice(place.start, place.end), { place, swallowing: undefined });
  }
  for (const { kind, name, range } of balanceFaults(article)) {
    if (kind !== 'unclosed-tag' || name !== 'ref') continue;
    add(article.page.slice(range.start, range.end), { place: range, swallowing: undefined });
  }
  return lost;
}

function keyOf(group: string, name: string): string {
  return `${group}\n${name}`;
}
