import { editDistance } from '../../../text/editDistance.ts';

/** A name that may be meant in place of another. */
export interface NearName {
  readonly name: string;
  /** They differ in case, spaces or punctuation only, or in one letter, and no other name is near. */
  readonly certain: boolean;
}

/** The names that an editor may have meant, the nearest first, at most three. */
export function nearestNames(written: string, names: Iterable<string>): NearName[] {
  const near = [...new Set(names)]
    .filter((name) => name !== written && isNearLength(name, written))
    .map((name) => ({ name, distance: distanceOf(written, name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, name.length / 3));
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, 3).map(({ name, distance }) => ({
    name,
    certain: near.length === 1 && isCertain(written, name, distance),
  }));
}

function isNearLength(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= Math.max(1, a.length / 3);
}

/** Spaces, punctuation and case are slips of less weight than letters. */
function distanceOf(a: string, b: string): number {
  return folded(a) === folded(b) ? 0 : editDistance(a, b);
}

/** `Smith2001` and `Smith2002` are two sources, be they ever so near. */
function isCertain(written: string, name: string, distance: number): boolean {
  if (distance === 0) return true;
  return name.length > 4 && distance === 1 && digits(written) === digits(name);
}

function folded(name: string): string {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters || name;
}

function digits(name: string): string {
  return name.replace(/\P{N}+/gu, ' ').trim();
}
