import type { Article } from '../../article/article.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import {
  plainName,
  unwritable,
  writeParameterValue,
  writeTagValue,
  type Quote,
  type Written,
} from '../../references/writeName.ts';
import { argumentAround, callAround } from '../../facts/callAt.ts';
import type { TextEdit } from '../../text/range.ts';
import { referenceTagAt } from './queries.ts';
import { renameTarget, writtenNames, type WrittenName } from './renameTarget.ts';

/** A rename that can be made. */
export interface Rename {
  /** In the order of the text; nothing else of the page changes. */
  readonly edits: readonly TextEdit[];
  /** What it would join with, in words, where the new name is in use already. */
  readonly clash: string | undefined;
}

/** Why a rename cannot be made, in words for the user. */
export interface Refusal {
  readonly refusal: string;
}

/**
 * Renames the reference name or group at the cursor at every place of the page that means it: tags,
 * `follow`, list-defined references, `{{#tag:ref}}`, and the templates of the site's data.
 *
 * To MediaWiki a name that is used again behind a list is another note, but to whoever reads the
 * source it is one name: all references of the page with that group and name are renamed.
 * @param offset UTF-16 offset in the page
 * @param newName as the user gives it: plain text, not wikitext
 * @returns undefined where no name, group or tag of a reference is at the cursor
 */
export function renameReference(
  article: Article,
  offset: number,
  newName: string,
): Rename | Refusal | undefined {
  const target = renameTarget(article, offset);
  if (!target) return nameless(article, offset);
  const refusal = unrenamable(article, target) ?? unwritable(newName, target.kind);
  if (refusal) return { refusal };
  const value = plainName(newName);
  if (value === target.value) return { edits: [], clash: undefined };
  const edits: TextEdit[] = [];
  for (const place of placesOf(article, target)) {
    const written = writeAt(article, place, value);
    if (!written.ok)
      return {
        refusal: `“${value}” cannot be written in ${where(article, place)}: ${written.reason}.`,
      };
    edits.push({ start: place.start, end: place.end, newText: written.text });
  }
  return { edits, clash: clash(article, target, value) };
}

/** Why nothing can be renamed at the cursor, where it is on the tag of a reference without a name. */
export function nameless(article: Article, offset: number): Refusal | undefined {
  if (!referenceTagAt(article, offset)) return undefined;
  return {
    refusal: 'This reference has no name yet. The refactoring “Name this reference” gives it one.',
  };
}

/**
 * Why the name or group at the cursor cannot be renamed at all, if so.
 * `{{efn|x}}` is in the group `lower-alpha` without saying so, and cannot be moved out of it.
 */
export function unrenamable(article: Article, target: WrittenName): string | undefined {
  const { kind, value, group } = target;
  const silent = resolveCites(article).nodes.some(({ fact }) => {
    if (kind === 'group') {
      return fact.form === 'template' && fact.groupName === value && fact.group?.value !== value;
    }
    if (fact.kind === 'list' || fact.groupName !== group || fact.name?.value !== value)
      return false;
    return fact.name.valueRange.end === fact.name.valueRange.start;
  });
  if (!silent) return undefined;
  return kind === 'group'
    ? `The group “${value}” is the one that a template of this page uses by itself, so it cannot be renamed.`
    : `The name “${value}” is made by a template of this page, so it cannot be renamed.`;
}

function placesOf(article: Article, target: WrittenName): WrittenName[] {
  return writtenNames(article).filter(
    ({ kind, value, group }) =>
      kind === target.kind && value === target.value && group === target.group,
  );
}

/** Groups are compared over the page, names within their group. */
function clash(article: Article, target: WrittenName, value: string): string | undefined {
  if (target.kind === 'group') {
    const used = resolveCites(article).nodes.some(({ fact }) => fact.groupName === value);
    return used ? `The group “${value}” is in use: both groups would become one.` : undefined;
  }
  const used = writtenNames(article).some(
    (written) =>
      written.kind === 'name' && written.value === value && written.group === target.group,
  );
  return used
    ? `Another reference is named “${value}” already: both would become one note.`
    : undefined;
}

function writeAt(article: Article, place: WrittenName, value: string): Written {
  const quote = quoteBefore(article.text, place.start);
  if (place.node.fact.form === 'tag') return { ok: true, text: writeTagValue(value, quote) };
  const written = writeParameterValue(value, quote);
  if (!written.ok || !value.includes('=')) return written;
  return numbered(place, written.text);
}

/** `{{r|a}}` with `=` in the name needs its number: `{{r|1=b=c}}`. */
function numbered({ node, attribute }: WrittenName, text: string): Written {
  const call = callAround(node.block.facts, attribute.valueRange);
  const argument = argumentAround(node.block.facts, attribute.valueRange);
  if (!call || !argument?.positional) return { ok: true, text };
  const later = call.arguments.some(
    ({ name, start }) => start > argument.start && /^\d+$/.test(name),
  );
  // A number more would shift those behind it.
  if (later)
    return { ok: false, reason: 'it contains “=”, and more parameters without name follow' };
  return { ok: true, text: `${argument.name}=${text}` };
}

/** The beginning of the call that a value stands in: `{{r|…`. */
function where({ text }: Article, { node, start }: WrittenName): string {
  const opening = text.slice(text.lastIndexOf('{{', start), start).trim();
  return node.fact.form === 'tag' ? 'the tag' : `“${opening}…”`;
}

function quoteBefore(text: string, start: number): Quote {
  const before = text.charAt(start - 1);
  return before === '"' || before === "'" ? before : '';
}
