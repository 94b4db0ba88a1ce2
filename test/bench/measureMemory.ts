import { existsSync, readFileSync } from 'node:fs';
import type { Place } from './plan.ts';
import { typing, undoing, uri } from './edits.ts';
import type { ServerSession } from './serverSession.ts';

const step = 1_000;

/** The resident memory of a process in bytes; undefined where the system does not tell. */
export function memoryOf(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/status`;
  if (pid === undefined || !existsSync(file)) return undefined;
  const match = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'));
  return match ? Number(match[1]) * 1024 : undefined;
}

/**
 * Makes many edits, each diagnosed.
 * @returns the resident memory in bytes after every thousand
 */
export async function memoryOverEdits(
  session: ServerSession,
  places: readonly Place[],
  edits: number,
): Promise<number[]> {
  const memory: number[] = [];
  for (let made = 0; made < edits; made += 2) {
    const place = places[(made / 2) % places.length]!;
    session.edit(uri, typing(place));
    await session.diagnostics(uri);
    session.edit(uri, undoing(place));
    await session.diagnostics(uri);
    if ((made + 2) % step === 0) memory.push(memoryOf(session.pid) ?? 0);
  }
  return memory;
}
