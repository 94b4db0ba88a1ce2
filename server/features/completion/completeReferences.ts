import { blockAt, type Article } from '../../article/article.ts';
import { linkShortFootnotes } from '../../references/shortFootnotes.ts';
import { parseAttributes } from '../../facts/parseAttributes.ts';
import { toMarkdown } from '../../render/toMarkdown.ts';
import { closingTags } from './closingTags.ts';
import type { AttributePlace, Completion, ValuePlace } from './completion.ts';
import { groupsInUse } from './groupsInUse.ts';
import { namesInScope } from './namesInScope.ts';
import {
  openConstructs,
  type CursorPlace,
  type OpenTag,
  type OpenTemplate,
} from './openConstructs.ts';
import { sourceParts } from './sourceParts.ts';
import { tagPlace } from './tagPlace.ts';
import { listGroupOf, templatePlace } from './templatePlace.ts';
import { renderReference } from '../symbols/renderReference.ts';
import { renderSource } from '../symbols/renderSource.ts';
import type { TextView } from '../../text/pageText.ts';

/**
 * What could be written at the cursor: names and groups of references, attributes of their tags,
 * directions, names and years of sources, the end of a tag.
 * @param offset UTF-16 offset in the page
 * @returns the likeliest first; undefined where there is nothing to complete
 */
export function completeReferences(
  article: Article,
  offset: number,
): readonly Completion[] | undefined {
  const blockStart = startOfBlock(article, offset);
  const cursor = openConstructs(article, blockStart, offset);
  if (!cursor) return undefined;
  const closing = closingTags(article, cursor, offset, blockStart);
  const found = closing.length > 0 || cursor.raw ? closing : inside(article, cursor, offset);
  // Editors take no completion that begins on another line.
  const lineStart = article.page.lastIndexOf('\n', offset - 1) + 1;
  return found?.[0] && found[0].start >= lineStart ? found : undefined;
}

/**
 * What a name or source that `completeReferences` offers stands for, in Markdown: the label of its
 * note, how often it is used, and the citation as a reader reads it.
 * @param offset the cursor at which it was offered
 * @param id the `id` of what was offered
 * @returns undefined where the page has gone on, so that it is no longer offered there
 */
export function describeCompletion(
  article: Article,
  offset: number,
  id: string,
): string | undefined {
  const cursor = openConstructs(article, startOfBlock(article, offset), offset);
  const place = cursor && placeAt(article, cursor, offset);
  if (place?.kind === 'name') return describeName(article, place, offset, id);
  const source = linkShortFootnotes(article).sources.find(({ fact }) => fact.anchor === id);
  return (source && toMarkdown(renderSource(article, source))) || undefined;
}

/** Nothing but HTML is open at the border of two blocks. */
function startOfBlock(article: Article, offset: number): number {
  return blockAt(article, Math.max(0, offset - 1)).start;
}

function describeName(
  article: Article,
  place: ValuePlace,
  offset: number,
  name: string,
): string | undefined {
  const scope = namesInScope(article, place, offset);
  const found = scope.names.find((other) => other.name === name);
  if (!found) return undefined;
  const { label, uses, definition } = found;
  const citation = definition && toMarkdown(renderReference(scope.article, definition));
  const heading = `${label ? `**[${label}]** · ` : ''}used ${String(uses)}×`;
  const missing = '*No text: nothing on this page defines this reference.*';
  return [heading, citation || missing].join('\n\n');
}

function inside(
  article: Article,
  cursor: CursorPlace,
  offset: number,
): readonly Completion[] | undefined {
  const place = placeAt(article, cursor, offset);
  if (place?.kind === 'attribute') return attributes(place);
  if (place) return values(article, place, offset);
  const template = cursor.tag ? undefined : innermostTemplate(cursor);
  return template && sourceParts(article, template, offset);
}

/** The template whose parameters the cursor stands among. */
function innermostTemplate({ open }: CursorPlace): OpenTemplate | undefined {
  const innermost = open.findLast(({ kind }) => kind !== 'html');
  return innermost?.kind === 'template' ? innermost : undefined;
}

function placeAt(
  { page, site }: Article,
  cursor: CursorPlace,
  offset: number,
): ValuePlace | AttributePlace | undefined {
  const { open, tag } = cursor;
  const listGroup = listGroupAt(open.toReversed());
  if (tag) return tagPlace(page, tag, offset, listGroup);
  const template = innermostTemplate(cursor);
  return template && templatePlace(page, template, offset, site, listGroup);

  /** The group of the innermost list, unless a reference stands between. */
  function listGroupAt(inwardOut: CursorPlace['open']): string | undefined {
    for (const construct of inwardOut) {
      if (construct.kind === 'extension') return listTagGroup(construct, page);
      const group =
        construct.kind === 'template' ? listGroupOf(page, construct, offset, site) : undefined;
      if (group !== undefined) return group;
    }
    return undefined;
  }
}

function listTagGroup({ name, start, contentStart }: OpenTag, text: TextView): string | undefined {
  if (name !== 'references') return undefined;
  const attributes = parseAttributes(text.slice(start + 1 + name.length, contentStart - 1), start);
  return attributes.findLast(({ key }) => key === 'group')?.value ?? '';
}

function values(article: Article, place: ValuePlace, offset: number): Completion[] {
  switch (place.kind) {
    case 'name':
      return namesInScope(article, place, offset).names.flatMap(({ name, label }) =>
        value(place, name, label && `[${label}]`),
      );
    case 'group':
      return groupsInUse(article, place, offset).flatMap(([group, detail]) =>
        value(place, group, detail),
      );
    case 'direction':
      return ['ltr', 'rtl', 'auto'].flatMap((direction) => value(place, direction, ''));
  }
}

function value(place: ValuePlace, label: string, detail: string): Completion[] {
  const { kind, start, end } = place;
  const newText = place.write(label);
  if (newText === undefined) return [];
  const shownKind = kind === 'direction' ? 'value' : kind;
  return [
    {
      kind: shownKind,
      start,
      end,
      newText,
      label,
      detail,
      filter: label,
      ...(kind === 'name' && { id: label }),
    },
  ];
}

const attributeNames = {
  ref: ['name', 'group', 'follow', 'dir'],
  references: ['group', 'responsive'],
} as const;

function attributes({ tag, start, end, present, hasValue }: AttributePlace): Completion[] {
  const missing = attributeNames[tag].filter((name) => !present.includes(name));
  return missing.map((label) => ({
    kind: 'attribute',
    start,
    end,
    label,
    filter: label,
    detail: '',
    newText: hasValue || label === 'responsive' ? label : `${label}="`,
    ...(!hasValue && label !== 'responsive' && { snippet: `${label}="$1"` }),
  }));
}
