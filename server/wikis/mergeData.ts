import { isRecord } from './valueSchema.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * One file of data over another: lists go on where those before end, entries of objects stand over
 * those of the same name, and all else replaces.
 */
export function mergeData(first: Data, second: Data): Data {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) merged[key] = mergeValue(first[key], value);
  return merged;
}

function mergeValue(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...new Set([...before, ...value])];
  return isRecord(before) && isRecord(value) ? mergeData(before, value) : value;
}
