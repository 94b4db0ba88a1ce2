import type { Article } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';
import type { BlockFacts, CiteFact, ReferenceFact } from '../../facts/blockFacts.ts';
import { onceFor } from '../../text/memory.ts';

/**
 * Whether a definition of a name stands in an argument that its template is not known to read:
 * `{{Reflist|\n<ref name=a>…</ref>}}`. Where the template looks at it at all, Cite reads the definition.
 */
export function hasUnreadDefinition(article: Article, group: string, name: string): boolean {
  const groups = unreadNames(article).get(name);
  return groups !== undefined && (groups.has(group) || groups.has(anyGroup));
}

/** Of a reference that takes the group of the list that it stands in. */
const anyGroup = '\n';

const unreadNames = onceFor((article: Article): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>();
  for (const { told } of unreadReferences(article)) {
    for (const { name, groupName, inheritsGroup } of told) {
      const groups = names.get(name!.value) ?? new Set();
      names.set(name!.value, groups.add(inheritsGroup ? anyGroup : groupName));
    }
  }
  return names;
});

const unreadReferences = askForLists(({ cites }: BlockFacts): ReferenceFact[] =>
  cites.flatMap((cite) => {
    const around = cites[cite.parent];
    const isDefinition = cite.kind === 'reference' && cite.name && cite.content && !cite.blank;
    return isDefinition && around?.form === 'template' && !isRead(cite, around) ? [cite] : [];
  }),
);

function isRead(cite: CiteFact, { attributes, content }: CiteFact): boolean {
  const read = attributes.map(({ valueRange }) => valueRange);
  return [...read, ...(content ? [content] : [])].some(
    ({ start, end }) => cite.start >= start && cite.end <= end,
  );
}
