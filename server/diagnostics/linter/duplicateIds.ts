import type { Article } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';
import { decodeEntities } from '../../text/decodeEntities.ts';
import { moved, type TextRange } from '../../text/range.ts';
import type { Finding, Fix } from '../../problems/finding.ts';
import { attributeValue } from './attributeValue.ts';
import { shownConstructs } from './shownConstructs.ts';

interface PlacedId extends TextRange {
  readonly id: string;
  readonly value: TextRange;
}

/** `id` attributes with a value that an earlier one of the page has. */
export function findDuplicateIds(article: Article): Finding[] {
  const places = new Map<string, PlacedId[]>();
  for (const placed of idsOf(article)) {
    const known = places.get(placed.id);
    if (known) known.push(placed);
    else places.set(placed.id, [placed]);
  }
  return [...places].flatMap(([id, [first, ...others]]) =>
    others.map((placed, index): Finding => {
      const { start, end } = placed;
      return {
        start,
        end,
        values: { id },
        related: [{ start: first!.start, end: first!.end, message: 'It stands here first.' }],
        fixes: () => fixesOf(placed, index + 2, places),
      };
    }),
  );
}

function idsOf(article: Article): PlacedId[] {
  return idsOfBlocks(article).flatMap(({ block: { start }, told }) =>
    told.map(({ id, value, ...range }) => ({
      id,
      ...moved(range, start),
      value: moved(value, start),
    })),
  );
}

const idsOfBlocks = askForLists((facts, site) =>
  shownConstructs(facts, site).attributes.flatMap(({ node }): PlacedId[] => {
    if (node.name !== 'id') return [];
    const value = attributeValue(node, facts.text);
    if (!value || value.dynamic) return [];
    return [{ id: normalizeId(value.text), start: node.start, end: node.end, value }];
  }),
);

/** As MediaWiki writes it into the page. */
function normalizeId(written: string): string {
  return decodeEntities(written.replace(/<!--[\s\S]*?-->/g, '').trim()).replace(
    /[\t\n\f\r ]+/g,
    '_',
  );
}

/** Links reach only the first, so another may have any other name, unless a script asks for all of them. */
function fixesOf(
  { id, start, end, value }: PlacedId,
  number: number,
  known: ReadonlyMap<string, unknown>,
): Fix[] {
  if (!id)
    return [
      { title: 'Remove the empty id', edits: [{ start, end, newText: '' }], preferred: true },
    ];
  let free = number;
  while (known.has(`${id}-${free}`)) free++;
  const newText = `${id}-${free}`;
  if (!/^[\w-]+$/.test(newText)) return [];
  const preferred = !id.startsWith('mw-');
  return [{ title: `Rename to “${newText}”`, edits: [{ ...value, newText }], preferred }];
}
