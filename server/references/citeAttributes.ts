import type { AttributeFact } from '../facts/blockFacts.ts';
import type { Site } from '../wikis/site.ts';
import { editDistance } from '../text/editDistance.ts';
import type { ReferenceListNode, ReferenceNode } from './cites.ts';

/** The attributes of a reference, in the order in which Cite looks for a near one. */
function knownAttributes(site: Pick<Site, 'subReferences'>): readonly string[] {
  return site.subReferences ? ['group', 'name', 'follow', 'dir', 'details'] : plainAttributes;
}

/** Attributes of a reference that MediaWiki does not know: `<ref nme="a">`. */
export function unknownAttributes(
  node: ReferenceNode,
  site: Pick<Site, 'subReferences'> = plainSite,
): AttributeFact[] {
  const known = knownAttributes(site);
  return node.fact.attributes.filter(({ key }) => !known.includes(key));
}

/** The first attribute that lists do not have: `<references columns="2" />`. */
export function unknownListAttributes(list: ReferenceListNode): AttributeFact | undefined {
  if (list.fact.form === 'template') return undefined;
  return list.fact.attributes.find(({ key }) => key !== 'group' && key !== 'responsive');
}

/** The known attribute that an unknown one was meant to be, if at least half of it is the same. */
export function nearestAttribute(
  written: string,
  site: Pick<Site, 'subReferences'> = plainSite,
): string | undefined {
  // No character takes less than a byte.
  if (written.trim().length > longestCompared) return undefined;
  const bytes = utf8(written.toLowerCase().trim());
  if (bytes.length > longestCompared) return undefined;
  const near = knownAttributes(site).map((name) => ({ name, distance: editDistance(bytes, name) }));
  const found =
    near.find(({ distance }) => distance <= 1) ??
    near.reduce((best, other) => (other.distance < best.distance ? other : best));
  return found.distance <= Math.max(1, found.name.length / 2) ? found.name : undefined;
}

const plainSite = { subReferences: false };

const plainAttributes: readonly string[] = ['group', 'name', 'follow', 'dir'];

/** Cite does not look for what a longer attribute was meant to be; in bytes. */
const longestCompared = 20;

/** One character a byte of UTF-8, as PHP measures distances. */
function utf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
