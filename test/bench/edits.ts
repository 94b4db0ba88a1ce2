import type { TextEdit } from '../../server/text/range.ts';
import type { Place, Sample } from './plan.ts';
import type { ServerSession } from './serverSession.ts';

/** A measure ends after this time, in ms, if it has the fewest samples that say anything. */
const patience = 60_000;
const fewest = 5;

export const uri = 'file:///bench/article.wikitext';

/**
 * Types at each place, and takes the time from there to the answer; each text is taken out again
 * before the next one is typed, so that every edit meets the same page.
 */
export async function afterEdits(
  session: ServerSession,
  places: readonly Place[],
  answer: (place: Place) => Promise<unknown>,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  const start = performance.now();
  for (const place of places) {
    const sent = session.edit(uri, typing(place));
    await answer(place);
    samples.push({ ...since(sent), place });
    session.edit(uri, undoing(place));
    await session.diagnostics(uri);
    if (isTimeUp(samples, start)) break;
  }
  return samples;
}

/** Whether a measure that began at `start`, in ms of `performance.now()`, has taken long enough. */
export function isTimeUp(samples: readonly Sample[], start: number): boolean {
  return samples.length >= fewest && performance.now() - start > patience;
}

export function typing({ offset, character }: Place): TextEdit {
  return { start: offset, end: offset, newText: character };
}

export function undoing({ offset, character }: Place): TextEdit {
  return { start: offset, end: offset + character.length, newText: '' };
}

export function since(start: number): Sample {
  return { ms: performance.now() - start };
}
