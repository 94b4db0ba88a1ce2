import { editDistance } from '../text/editDistance.ts';
import type { AttributeFact } from '../facts/blockFacts.ts';
import type { ReferenceListNode, ReferenceNode } from './cites.ts';

/** MediaWiki's keys of Cite errors, without `cite_error_`. */
export type CiteCode =
  | 'ref-no-key'
  | 'ref-no-input'
  | 'ref-numeric-key'
  | 'ref-too-many-keys'
  | 'ref-parameter-suggestion'
  | 'ref-invalid-dir'
  | 'ref-conflicting-dir'
  | 'ref-follow-conflicts'
  | 'included-ref'
  | 'included-references'
  | 'references-no-text'
  | 'references-duplicate-key'
  | 'references-missing-key'
  | 'references-no-key'
  | 'references-group-mismatch'
  | 'references-invalid-parameters'
  | 'empty-references-define'
  | 'group-refs-without-references';

export interface ReferenceCheck {
  /** The error that keeps the reference from being rendered at all. */
  readonly fatal: CiteCode | undefined;
  /** Errors that its list entry shows. */
  readonly warnings: readonly CiteCode[];
}

/**
 * Checks one reference by itself, in the order in which Cite's Validator asks.
 * @param text the page's text
 */
export function checkReference(node: ReferenceNode, text: string): ReferenceCheck {
  return { fatal: fatalError(node, text), warnings: warnings(node) };
}

/** Checks a reference inside a list. @param used whether its name was used above, in this group */
export function checkListed(
  node: ReferenceNode,
  list: ReferenceListNode,
  used: boolean,
  hasText: boolean,
): CiteCode | undefined {
  const { fact } = node;
  // Without a group of its own it takes the list's; `group=""` means the default group.
  const group = fact.group || fact.form === 'template' ? fact.groupName : list.fact.groupName;
  if (group !== list.fact.groupName) return 'references-group-mismatch';
  if (!fact.name) return 'references-no-key';
  if (!hasText) return 'empty-references-define';
  return used ? undefined : 'references-missing-key';
}

/** `<references foo=1 />` */
export function unknownListAttributes(list: ReferenceListNode): AttributeFact | undefined {
  if (list.fact.form === 'template') return undefined;
  return list.fact.attributes.find(({ key }) => key !== 'group' && key !== 'responsive');
}

/** Attributes of a reference that MediaWiki does not know. */
export function unknownAttributes(node: ReferenceNode): AttributeFact[] {
  return node.fact.attributes.filter(({ key }) => !knownAttributes.includes(key));
}

/** The known attribute that an unknown one was meant to be, if it is near enough. */
export function nearestAttribute(written: string): string | undefined {
  const near = knownAttributes
    .map((name) => ({ name, distance: editDistance(written, name) }))
    .filter(({ name, distance }) => distance <= name.length / 2);
  return near.sort((a, b) => a.distance - b.distance)[0]?.name;
}

const knownAttributes: readonly string[] = ['dir', 'follow', 'group', 'name'];

function fatalError(node: ReferenceNode, text: string): CiteCode | undefined {
  const { name, follow, content } = node.fact;
  if (name && follow) return 'ref-follow-conflicts';
  const { start } = node.block;
  const written = content && text.slice(start + content.start, start + content.end);
  if (written === undefined && !name) return 'ref-no-key';
  if (written?.trim() === '' && !name) return 'ref-no-input';
  if (isNumeric(follow)) return 'ref-numeric-key';
  if (node.fact.form === 'tag' && written && includesReference(written)) return 'included-ref';
  return undefined;
}

function warnings(node: ReferenceNode): CiteCode[] {
  const codes: CiteCode[] = [];
  const { name, dir } = node.fact;
  if (isNumeric(name)) codes.push('ref-numeric-key');
  const [unknown] = unknownAttributes(node);
  if (unknown) {
    codes.push(nearestAttribute(unknown.key) ? 'ref-parameter-suggestion' : 'ref-too-many-keys');
  }
  if (dir && !/^(?:ltr|rtl|auto)$/i.test(dir.value)) codes.push('ref-invalid-dir');
  return codes;
}

/** MediaWiki means ASCII digits only: `007`, but not `1.5` or `١٢`. */
function isNumeric(attribute: AttributeFact | undefined): boolean {
  return attribute !== undefined && !attribute.dynamic && /^[0-9]+$/.test(attribute.value);
}

/** `<ref>a <ref>b</ref>`: what is left of the content without comments and paired tags opens a ref. */
function includesReference(content: string): boolean {
  if (!/<ref/i.test(content)) return false;
  const rest = content.replace(/<(\w+)[^>]*>.*?<\/\1\s*>|<!--.*?-->/gs, '');
  return /<ref(?:erences)?\b[^>]*>/i.test(rest);
}
